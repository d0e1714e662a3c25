import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { amountsOf } from '../../../shared/domain/amounts.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { upcomingStep } from '../../../shared/domain/ladder.ts';
import { planContact } from '../../../shared/domain/plan-contact.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import { arbitraryFacts, arbitraryInstant } from '../../support/example/arbitrary-case.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
  exampleProfile,
} from '../../support/example/example-case.ts';
import {
  exampleContact,
  exampleDispute,
  exampleHold,
  examplePromise,
  exampleTask,
  monday,
} from '../../support/example/example-task.ts';

const zone = 'Europe/Berlin';
const collector = collectorOf(exampleCreditor);
const debt = (invoiceNumber: string, dueOn: string, changes = {}) =>
  exampleDebt({ invoiceNumber, dueOn, ...changes });

function plan(facts: Partial<Facts>, kind: 'remind' | 'call' = 'remind', at = monday) {
  const now = Temporal.Instant.from(at);
  return planContact(
    kind,
    { facts: exampleFacts(facts), policy: examplePolicy, zone, now, collector },
    'lindenhof',
  );
}
/** `INV-1:reminder-1` for a line that takes a step, `INV-1` for one that is only mentioned. */
const named = (found: ReturnType<typeof plan>) =>
  found?.lines.map(({ debtKey, stepId }) => debtKey.slice(10) + (stepId === undefined ? '' : `:${stepId}`));

describe('one contact for all invoices of a debtor', () => {
  test('is led by the oldest whose step is due, and names every one, each taking its own next step', () => {
    const debts = [debt('INV-2', '2026-03-10'), debt('INV-1', '2026-03-02')];
    const found = plan({ debts });
    expect(found?.leader.invoiceNumber).toBe('INV-1');
    expect(named(found)).toEqual(['INV-1:reminder-1', 'INV-2:reminder-1']);
  });

  test('takes along what falls due within seven days, and only mentions what falls due later', () => {
    const debts = [debt('INV-1', '2026-03-02'), debt('INV-2', '2026-03-22'), debt('INV-3', '2026-03-23')];
    expect(named(plan({ debts }))).toEqual(['INV-1:reminder-1', 'INV-2:reminder-1']);
  });

  test('says nothing of an overdue invoice in a note that speaks of what is not late yet', () => {
    const debts = [debt('INV-1', '2026-03-22'), debt('INV-2', '2026-03-27')];
    const contacts = [exampleContact({ stepId: 'courtesy-note', reservedAt: '2026-03-16T09:00:00.000Z' })];
    expect(named(plan({ debts, contacts }))).toEqual(['INV-2:courtesy-note']);
  });

  test('moves nobody up by more than one step', () => {
    const debts = [debt('INV-1', '2025-12-01'), debt('INV-2', '2026-03-10')];
    const contacts = [
      exampleContact({ reservedAt: '2026-02-09T09:00:00.000Z' }),
      exampleContact({ stepId: 'call-1', channel: 'call', reservedAt: '2026-02-23T09:00:00.000Z' }),
    ];
    expect(named(plan({ debts, contacts }))).toEqual(['INV-1:reminder-2', 'INV-2:reminder-1']);
  });

  test.each([
    ['wholly disputed', { disputes: [exampleDispute({ debtKey: 'lindenhof#INV-2' })] }],
    ['promised', { promises: [examplePromise({ debtKeys: ['lindenhof#INV-2'] })] }],
    ['on hold', { holds: [exampleHold({ debtKeys: ['lindenhof#INV-2'] })] }],
    [
      'in its quiet days',
      { holds: [exampleHold({ debtKeys: ['lindenhof#INV-2'], releasedAt: '2026-03-20T09:00:00.000Z' })] },
    ],
    ['before a person', { tasks: [exampleTask('review', { debtKeys: ['lindenhof#INV-2'] })] }],
  ])('leaves out what is %s', (_, facts) => {
    const debts = [debt('INV-1', '2026-03-02'), debt('INV-2', '2026-03-02')];
    expect(named(plan({ debts, ...facts }))).toEqual(['INV-1:reminder-1']);
  });

  test('leaves out what is paid, closed, another creditor’s or under another policy', () => {
    const debts = [
      debt('INV-1', '2026-03-02'),
      debt('INV-2', '2026-03-02', { amountOutstanding: 0 }),
      debt('INV-3', '2026-03-02', { state: 'closed' }),
      debt('INV-4', '2026-03-02', { creditorId: 'harbourlight' }),
      debt('INV-5', '2026-03-02', { policyVersion: 2 }),
    ];
    expect(named(plan({ debts }))).toEqual(['INV-1:reminder-1']);
  });

  test('asks only for the undisputed part', () => {
    const disputes = [exampleDispute({ amountDisputed: 19_000 })];
    expect(plan({ disputes })?.lines).toMatchObject([{ amountCollectible: 100_000 }]);
  });

  test('names no other invoice in a final notice but those at this very step', () => {
    const tasks = [
      exampleTask('review', {
        taskId: 'r',
        stepId: 'review',
        state: 'done',
        outcome: 'continue',
        doneAt: '2026-02-20T09:00:00.000Z',
      }),
      exampleTask('approval', {
        taskId: 'w',
        stepId: 'withhold-business',
        state: 'done',
        outcome: 'declined',
        doneAt: '2026-02-21T09:00:00.000Z',
      }),
      exampleTask('approval', {
        taskId: 'f',
        stepId: 'final-notice',
        state: 'done',
        outcome: 'approved',
        doneBy: 'Ruth Amsel',
        doneAt: '2026-02-22T09:00:00.000Z',
      }),
    ];
    const contacts = ['reminder-1', 'call-1', 'reminder-2'].map((stepId, index) =>
      exampleContact({ stepId, reservedAt: `2026-02-0${index + 1}T09:00:00.000Z` }),
    );
    const evidence = (['order', 'delivery', 'invoice'] as const).map((kind) => ({
      ...{ debtKey: 'lindenhof#INV-1', kind, reference: 'x' },
    }));
    const debts = [debt('INV-1', '2025-12-01'), debt('INV-2', '2026-03-10')];
    expect(named(plan({ debts, tasks, contacts, evidence }))).toEqual(['INV-1:final-notice']);
  });

  test('is not made when no step of its kind is due or allowed', () => {
    expect(plan({}, 'call')).toBeUndefined();
    expect(plan({}, 'remind', '2026-03-22T09:00:00Z')).toBeUndefined();
    expect(plan({ profile: exampleProfile({ emails: [] }) })).toBeUndefined();
  });
});

test('no level is skipped: every invoice of every contact takes exactly its own next step, and asks for no disputed cent', () => {
  fc.assert(
    fc.property(arbitraryFacts, arbitraryInstant, fc.constantFrom('remind', 'call'), (facts, now, kind) => {
      const found = planContact(kind, { facts, policy: examplePolicy, zone, now, collector }, 'lindenhof');
      for (const line of found?.lines ?? []) {
        const one = facts.debts.find(({ debtKey }) => debtKey === line.debtKey);
        if (one === undefined) throw new Error('a strange line');
        expect(line.amountCollectible).toBe(amountsOf(one, facts).amountCollectible);
        expect(line.amountCollectible).toBeGreaterThan(0);
        const own = upcomingStep(one, facts, examplePolicy, zone, now)?.step;
        if (line.stepId !== undefined) expect([line.stepId, kind]).toEqual([own?.id, own?.kind]);
      }
    }),
    { numRuns: 250 },
  );
});
