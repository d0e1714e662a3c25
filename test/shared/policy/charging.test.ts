import { describe, expect, it, test } from 'vitest';
import { upcomingStep } from '../../../shared/domain/ladder.ts';
import { daysGiven } from '../../../shared/policy/charging.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import { type Policy, policySchema } from '../../../shared/policy/policy.ts';
import { chargedCase, charging, chargingPolicy, rungOf } from '../../support/example/charged-case.ts';
import { examplePolicy } from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';

function faultsOf(charges: unknown, policy: Policy = examplePolicy): string[] {
  const checked = policySchema.safeParse({ ...policy, charges });
  return checked.success ? [] : checked.error.issues.map(({ message }) => message);
}

test('no policy that ships asks for anything beside the invoices', () => {
  for (const { charges } of shippedPolicies) expect(charges).toBeUndefined();
});

describe('a policy that charges', () => {
  it.each([
    [{ from: 'final-notice' }, 'it asks for nothing: name interest, costs or both'],
    [{ from: 'nowhere', costs: 'statutory' }, 'no written step comes from nowhere on'],
    [{ from: 'agency', costs: 'statutory' }, 'no written step comes from agency on'],
    [
      { from: 'reminder-1', costs: 'statutory' },
      'the step reminder-1 is a note or the first reminder, which is free',
    ],
    [{ from: 'reminder-2', interest: 'statutory' }, 'the step reminder-2 must need an approval'],
    [{ from: 'reminder-2', interest: 'statutory' }, 'the step reminder-2 must need an undisputed debt'],
    [{ from: 'reminder-2', interest: 'statutory' }, 'the step reminder-2 must need evidence'],
    [
      { from: 'reminder-2', interest: 'statutory' },
      'the step reminder-2 gives no days within which paying waives it',
    ],
  ])('is refused as %j: %s', (charges, fault) => {
    expect(faultsOf(charges)).toContain(fault);
  });

  it('is refused where it names a fee of its own', () => {
    expect(faultsOf({ from: 'final-notice', costs: 1500 })).not.toEqual([]);
    expect(faultsOf({ from: 'final-notice', costs: 'statutory', fee: 1500 })).not.toEqual([]);
  });

  it('is taken where every charging step is undisputed, evidenced, approved and gives days', () => {
    expect(faultsOf({ from: 'final-notice', costs: 'statutory' })).toEqual([]);
  });
});

test('S1-3: the next step waits for the end of the last day on which paying waives the charges', () => {
  const policy = chargingPolicy({ waivedIfPaidWithinDays: 45 });
  expect(daysGiven(policy, rungOf(policy, 'final-notice'))).toBe(45);
  expect(daysGiven(charging, rungOf(charging, 'final-notice'))).toBe(30);
  const one = chargedCase({ place: 'DE', at: '2026-05-22T12:00', debt: { dueOn: '2026-03-02' }, policy });
  const contacts = [
    ...one.facts.contacts,
    exampleContact({ stepId: 'final-notice', contactId: 'f', reservedAt: '2026-05-22T10:00:00.000Z' }),
  ];
  const upcoming = upcomingStep(one.debt, { ...one.facts, contacts }, policy, one.zone, one.now);
  expect(upcoming?.step.id).toBe('agency');
  expect(upcoming?.dueAt.toZonedDateTimeISO(one.zone).toPlainDate().toString()).toBe('2026-07-07');
});
