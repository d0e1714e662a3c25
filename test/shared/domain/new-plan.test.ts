import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { newPlan, type PlanWish } from '../../../shared/domain/new-plan.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePlanTerms,
  examplePolicy,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { exampleDispute, examplePlan, finish, monday } from '../../support/example/example-task.ts';

const accepting: Policy = { ...examplePolicy, plan: examplePlanTerms };
const instalments = [
  { dueOn: '2026-04-10', amount: 60_000 },
  { dueOn: '2026-05-10', amount: 59_000 },
];

function propose(changes: Partial<PlanWish> = {}, facts: Partial<Facts> = {}, policy = accepting) {
  const wish = { creditorId: 'lindenhof', debtKeys: ['lindenhof#INV-1'], instalments, ...changes };
  const now = Temporal.Instant.from(monday);
  return newPlan(wish, { facts: exampleFacts(facts), creditor: exampleCreditor, policies: [policy], now });
}
const parts = (...of: [string, number][]) => of.map(([dueOn, amount]) => ({ dueOn, amount }));
const because = (made: ReturnType<typeof newPlan>) => (made.kind === 'proposed' ? made.because : made.kind);

describe('a plan within the limits of the policy', () => {
  test('is agreed to at once', () => {
    expect(propose()).toMatchObject({
      ...{ kind: 'accepted', replaces: [] },
      plan: { state: 'accepted', acceptedAt: monday, openThen: 119_000, madeBy: 'debtor', currency: 'EUR' },
    });
  });

  test('proposed twice is one', () => {
    const made = propose();
    if (made.kind !== 'accepted') throw new Error(made.kind);
    expect(propose({}, { plans: [made.plan] })).toEqual({ kind: 'alreadyMade', plan: made.plan });
  });

  test('takes the place of the one before, once; then a person decides', () => {
    const first = examplePlan();
    const again = propose({}, { plans: [first] });
    expect(again).toMatchObject({ kind: 'accepted', replaces: [first], plan: { insteadOf: 'PL-1' } });
    const replaced = examplePlan({ planId: 'PL-0', state: 'replaced', endedAt: monday });
    expect(because(propose({}, { plans: [replaced, first] }))).toEqual([
      'there was another plan about it before',
    ]);
  });

  test('is about what may be asked for, not what is disputed', () => {
    const disputes = [exampleDispute({ amountDisputed: 19_000 })];
    expect(propose({}, { disputes })).toMatchObject({ kind: 'refused', why: 'sumDiffers', sum: 100_000 });
    const less = parts(['2026-04-10', 50_000], ['2026-05-10', 50_000]);
    expect(propose({ instalments: less }, { disputes })).toMatchObject({ kind: 'accepted' });
  });
});

describe('a plan beyond the limits of the policy', () => {
  test.each<[string, [string, number][], string]>([
    [
      'too many parts',
      [...Array(7).keys()].map((n): [string, number] => [`2026-04-1${n}`, n === 0 ? 29_000 : 15_000]),
      'it has more than 6 parts',
    ],
    [
      'too long',
      [
        ['2026-04-10', 60_000],
        ['2026-09-20', 59_000],
      ],
      'it lasts longer than 180 days',
    ],
    ['a late first part', [['2026-04-28', 119_000]], 'its first part is later than in 35 days'],
    [
      'a small first part',
      [
        ['2026-04-10', 23_799],
        ['2026-05-10', 95_201],
      ],
      'its first part is less than 20 % of the whole',
    ],
  ])('goes to a person: %s', (_, wanted, why) => {
    const made = propose({ instalments: parts(...wanted) });
    expect(because(made)).toEqual([why]);
    expect(made).toMatchObject({
      plan: { state: 'proposed', answerBy: '2026-03-28' },
      task: { kind: 'proposal', owner: 'Ruth Amsel', dueOn: '2026-03-28', state: 'open' },
    });
  });

  test('goes to a person: a large sum, or a currency of which nobody spoke', () => {
    const large = exampleDebt({ invoiceTotal: 500_001, amountOutstanding: 500_001 });
    const all = parts(['2026-04-10', 500_001]);
    expect(because(propose({ instalments: all }, { debts: [large] }))).toEqual([
      'the sum is larger than the policy accepts',
    ]);
    const foreign = exampleDebt({ currency: 'SEK' });
    expect(because(propose({}, { debts: [foreign] }))).toEqual([
      'nobody has said how much is too much in SEK',
    ]);
  });

  test('goes to a person where the policy says nothing about plans', () => {
    expect(because(propose({}, {}, examplePolicy))).toEqual(['the policy leaves every plan to a person']);
  });

  test('may be within the wider limits for natural persons', () => {
    const small = parts(['2026-04-10', 20_000], ['2026-12-10', 99_000]);
    expect(because(propose({ instalments: small }))).toHaveLength(2);
    const profile = exampleProfile({ kind: 'consumer' });
    expect(propose({ instalments: small }, { profile }).kind).toBe('accepted');
  });

  test('waits for its answer: no second one beside it', () => {
    const plans = [examplePlan({ state: 'proposed' })];
    expect(propose({}, { plans })).toEqual({ kind: 'refused', why: 'waiting' });
  });
});

describe('a plan that cannot be', () => {
  test.each<[string, [string, number][], string]>([
    ['parts that do not make the sum', [['2026-04-10', 118_999]], 'sumDiffers'],
    ['a day that is over', [['2026-03-22', 119_000]], 'dateInPast'],
    [
      'days out of order',
      [
        ['2026-04-10', 60_000],
        ['2026-04-10', 59_000],
      ],
      'notInOrder',
    ],
    ['no parts', [], 'tooMany'],
    ['a day far away', [['2036-04-10', 119_000]], 'tooFar'],
  ])('is refused: %s', (_, wanted, why) => {
    expect(propose({ instalments: parts(...wanted) })).toMatchObject({ kind: 'refused', why });
    expect(propose({ instalments: parts(...wanted), agreedBy: 'Ruth Amsel' })).toMatchObject({ why });
  });

  test('is refused: nothing open, all of it disputed, two currencies', () => {
    expect(propose({}, { debts: [exampleDebt({ amountOutstanding: 0 })] })).toMatchObject({
      why: 'alreadySettled',
    });
    expect(propose({}, { disputes: [exampleDispute()] })).toMatchObject({ why: 'disputed' });
    const debts = [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2', currency: 'CHF' })];
    const debtKeys = debts.map(({ debtKey }) => debtKey);
    expect(propose({ debtKeys }, { debts })).toMatchObject({ why: 'severalCurrencies' });
  });
});

test('what a named person agrees to is agreed, whatever the policy accepts by itself', () => {
  const made = propose({ agreedBy: 'Ruth Amsel', source: 'call' }, {}, examplePolicy);
  expect(made).toMatchObject({
    kind: 'accepted',
    plan: { madeBy: 'desk', decidedBy: 'Ruth Amsel', source: 'call' },
  });
});

describe('what a person at the desk asks for on the customer’s behalf', () => {
  test('is agreed to in their name within the limits of the policy', () => {
    expect(propose({ askedBy: 'Mara Lind' })).toMatchObject({
      kind: 'accepted',
      plan: { madeBy: 'desk', decidedBy: 'Mara Lind' },
    });
  });

  test('is decided by another person beyond them', () => {
    const made = propose({ askedBy: 'Mara Lind' }, {}, examplePolicy);
    if (made.kind !== 'proposed') throw new Error(made.kind);
    expect(made.task).toMatchObject({ kind: 'proposal', askedBy: 'Mara Lind' });
    expect(made.task.needs).toContain(`Answer the plan ${made.plan.planId} that Mara Lind asks for:`);
    const facts = exampleFacts({ plans: [made.plan] });
    expect(finish(made.task, 'accepted', { by: 'mara lind', facts })).toMatchObject({ kind: 'refused' });
    expect(finish(made.task, 'accepted', { by: 'Ruth Amsel', facts })).toMatchObject({ kind: 'done' });
  });
});
