import { expect, it } from 'vitest';
import { policiesOf, shippedPolicies } from '../../../shared/policy/ladders.ts';

const [first] = shippedPolicies;

it('policies that are wrong are refused all at once, each with its file, path and reason', () => {
  const named = {
    'a-1.json': { ...first, minimumGapDays: 0 },
    'b-1.json': first,
    'c-1.json': { ...first, cap: {} },
  };
  const said = (() => {
    try {
      return policiesOf(named);
    } catch (error) {
      return error instanceof Error ? error.message.split('\n') : [];
    }
  })();
  expect(said).toEqual([
    expect.stringMatching(/^shared\/policy\/ladders\/a-1\.json: \$\.minimumGapDays: /),
    expect.stringMatching(/^shared\/policy\/ladders\/c-1\.json: \$\.cap\.contacts: /),
    expect.stringMatching(/^shared\/policy\/ladders\/c-1\.json: \$\.cap\.days: /),
  ]);
  expect(policiesOf({ 'b-1.json': first })).toEqual([first]);
});
