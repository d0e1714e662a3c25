import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import { readPolicy } from './read-policy.ts';

const file = new URL('../../../shared/policy/ladders/considerate-1.json', import.meta.url);
const shipped = readFileSync(file, 'utf8');
const considerate = () => z.record(z.string(), z.any()).parse(JSON.parse(shipped));

const problemsOf = (content: unknown): string => {
  try {
    readPolicy('mine.json', typeof content === 'string' ? content : JSON.stringify(content));
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('a policy file', () => {
  it('is read as the policy that ships is', () => {
    expect(shippedPolicies).toContainEqual(readPolicy('considerate-1.json', shipped));
  });

  it('is refused with every problem at once, each with its path', () => {
    const said = problemsOf({ ...considerate(), minimumGapDays: 0, cap: { contacts: 2 } });
    expect(said).toContain('2 problems in mine.json:');
    expect(said).toMatch(/mine\.json, \$\.minimumGapDays: /);
    expect(said).toMatch(/mine\.json, \$\.cap\.days: /);
  });

  it('is refused for a misspelt field, which would be milder than was meant', () => {
    const policy = considerate();
    policy['ladder'][1].needEvidence = ['order'];
    expect(problemsOf(policy)).toContain('$.ladder[1].needEvidence: there is no such field.');
  });

  it('is refused when two steps share an id', () => {
    const policy = considerate();
    policy['ladder'][3].id = 'reminder-1';
    expect(problemsOf(policy)).toContain('$.ladder[3].id: another step is called "reminder-1" already.');
  });

  it('is refused when it is no JSON', () => {
    expect(problemsOf('{"id": ')).toMatch(/mine\.json, it is not JSON: /);
  });
});
