import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import aslValidator from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { debtSubstitutions, intakeSubstitutions } from '../../statemachines/substitutions.ts';

const machines = [
  { file: 'debt.asl.json', names: debtSubstitutions },
  { file: 'intake.asl.json', names: intakeSubstitutions },
];

describe.each(machines)('$file', ({ file, names }) => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'statemachines', file), 'utf8');

  it('is a valid definition once its open places are filled in', () => {
    const definition: unknown = JSON.parse(text.replaceAll(/\$\{\w+\}/g, '1'));
    const { isValid, errorsText } = aslValidator(definition);
    expect(isValid, errorsText()).toBe(true);
  });

  it('leaves open exactly what the infrastructure fills in', () => {
    const open = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    expect([...open].sort()).toEqual([...names].sort());
  });
});
