import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bounds } from '../../../../shared/policy/bounds/all.ts';
import { shippedPolicies } from '../../../../shared/policy/ladders.ts';
import { type Policy, policySchema } from '../../../../shared/policy/policy.ts';
import { naiveSender } from '../naive-sender.ts';
import { playLedger } from '../play-ledger.ts';
import { firstDay, oneInvoice, orderFor } from '../small-ledger.ts';
import { allHold, type BoundResult } from './watch.ts';

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

/** The ledger on which every policy that ships was played before it shipped, or can be. */
const fixture = readFileSync(new URL('../../../fixtures/publish/ledger.csv', import.meta.url), 'utf8');

async function boundsUnder(policy: Policy | undefined, until: string): Promise<readonly BoundResult[]> {
  const order = orderFor(fixture, ['--until', until], { policy });
  const { happened } = await playLedger(order);
  return happened?.bounds ?? [];
}

const broken = (results: readonly BoundResult[]) =>
  results.filter((one) => one.broken > 0).map(({ id, first }) => `${id}: ${first[0]?.words}`);

describe('the bounds of ethics', () => {
  it.each(shippedPolicies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
    'hold under the policy that ships as %s',
    async (_, policy) => {
      const results = await boundsUnder(policy, '2027-03-31');
      expect(broken(results)).toEqual([]);
      expect(allHold(results)).toBe(true);
      expect(results[0]?.asked).toBeGreaterThan(30);
    },
  );

  it('hold under a policy that was written to harass', async () => {
    const results = await boundsUnder(harassing, '2027-01-31');
    expect(broken(results)).toEqual([]);
    expect(results[0]?.asked).toBeGreaterThan(10);
  });

  it('are seen to break when somebody sends without asking', async () => {
    const order = orderFor(oneInvoice('N-1', 'Naive Ltd'), ['--until', '2026-12-20']);
    const events = [{ date: '2026-11-25', what: 'paid', invoice: 'R-1', line: 2 } as const];
    const days = [firstDay, '2026-11-24', '2026-11-26', '2026-11-27', '2026-11-28'];
    const meddle = naiveSender('lindenhof~N-1', days);
    const { happened } = await playLedger({ ...order, events }, { meddle });
    const ids = (happened?.bounds ?? []).filter((one) => one.broken > 0).map(({ id }) => id);
    expect(ids).toEqual(['paid', 'gap', 'cap', 'hours', 'levels', 'firm']);
  });

  it('are told as sentences with their sources', () => {
    for (const { says, basis } of bounds) {
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(basis).not.toBe('');
    }
  });
});

const allDay = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '23:59', holidays: 'open' } as const;

/** As much pressure as the schema lets a policy ask for. */
const harassing = policySchema.parse({
  ...{ id: 'harassing', version: 1, title: 'Every day, at any hour' },
  ladder: [
    { id: 'first', kind: 'remind', template: 'reminder-1', at: { from: 'dueDate', days: 1 } },
    { id: 'ring', kind: 'call', at: { from: 'previousStep', days: 0 } },
    { id: 'second', kind: 'remind', template: 'reminder-2', at: { from: 'dueDate', days: 2 } },
    { id: 'ring-again', kind: 'call', at: { from: 'previousStep', days: 0 } },
    { id: 'third', kind: 'remind', template: 'reminder-2', at: { from: 'dueDate', days: 3 } },
    { id: 'last', kind: 'remind', template: 'final-notice', at: { from: 'dueDate', days: 4 } },
    { id: 'agency', kind: 'escalate', measure: 'agency', at: { from: 'previousStep', days: 0 } },
  ],
  brokenPromise: { stepId: 'promise-call', daysAfter: 0 },
  ...{ minimumGapDays: 1, cap: { contacts: 50, days: 1 }, window: { email: allDay, call: allDay } },
  ...{ pullForwardDays: 0, promise: { toleranceDays: 0, maxDaysAhead: 60 } },
  ...{ disputeAnswerDays: 30, graceDays: 0 },
  taskDays: { call: 1, review: 1, approval: 1, exception: 1 },
  successorAfterDays: 300,
});
