import { describe, expect, it } from 'vitest';
import { type Pack, packSchema } from '../../../shared/policy/pack.ts';
import type { Question } from '../../../shared/policy/question.ts';
import { backedWording, packsFor, requiredBlocks, ruleSetFor } from '../../../shared/policy/rule-set.ts';
import { rulesAbout } from '../../../shared/policy/rules-about.ts';
import { scopeOf } from '../../../shared/policy/scope.ts';
import { exampleDebt, examplePolicy, exampleProfile } from '../../support/example/example-case.ts';
import { question, rung } from '../../support/example/example-question.ts';

const always = { field: 'debtor.kind', op: 'is', value: 'company' };
const never = { field: 'debtor.kind', op: 'is', value: 'guarantor' };
const pack = (id: string, changes: object = {}): Pack =>
  packSchema.parse({
    ...{ id, version: '2026.1', title: id, validFrom: '2020-01-01', reviewedOn: '2026-01-01' },
    ...{ appliesWhen: always, rules: [content(['balance'])], ...changes },
  });
const content = (blocks: string[], classes = ['first-reminder']) => ({
  ...{ id: `XX-${blocks.join('').length}`, kind: 'required-content', reason: 'Says it.', citation: 'law' },
  ...{ grade: 'A', classes, blocks },
});
const monday = question('reminder-1');
const chosen = (packs: Pack[], today = '2026-03-23') =>
  packsFor(scopeOf(monday), today, packs).map(({ id }) => id);

describe('the packs that bind', () => {
  it('do so from their first day to their last, both included', () => {
    const packs = [pack('a', { validFrom: '2026-03-23', validTo: '2026-03-24' })];
    expect(chosen(packs, '2026-03-22')).toEqual([]);
    expect(chosen(packs, '2026-03-23')).toEqual(['a']);
    expect(chosen(packs, '2026-03-24')).toEqual(['a']);
    expect(chosen(packs, '2026-03-25')).toEqual([]);
  });

  it('are those for such a debtor, and all that they extend, in the order in which they ship', () => {
    const packs = [
      pack('grandparent', { appliesWhen: never }),
      pack('stranger', { appliesWhen: never }),
      pack('child', { extends: ['parent'] }),
      pack('parent', { appliesWhen: never, extends: ['grandparent'] }),
    ];
    expect(chosen(packs)).toEqual(['grandparent', 'child', 'parent']);
  });

  it('bring along no pack that does not bind yet', () => {
    const packs = [pack('child', { extends: ['parent'] }), pack('parent', { validFrom: '2026-04-01' })];
    expect(chosen(packs)).toEqual(['child']);
  });
});

describe('the rules of a question', () => {
  const at = (now: string): Question => question('reminder-1', {}, now);
  const aged = (dueOn: string): Question => question('reminder-1', { debts: [exampleDebt({ dueOn })] });

  it('are found once for all questions of the same kind, however many others are asked in between', () => {
    const packs = [pack('a')];
    const first = ruleSetFor(monday, packs);
    expect(first.packs.map(({ id }) => id)).toEqual(['a']);
    expect(first.named).toEqual([{ id: 'a', version: '2026.1' }]);
    const consumer = question('reminder-1', { profile: exampleProfile({ kind: 'consumer' }) });
    expect(ruleSetFor(consumer, packs).packs).toEqual([]);
    expect(ruleSetFor(at('2026-03-25T09:00:00.000Z'), packs)).toBe(first);
    expect(ruleSetFor(monday, packs)).toBe(first);
    expect(ruleSetFor(monday, [pack('a')])).not.toBe(first);
    expect(ruleSetFor({ ...monday, policy: { ...examplePolicy } }, packs)).not.toBe(first);
  });

  it('change on the first day of a pack, and on the day after its last', () => {
    const packs = [pack('a', { validFrom: '2026-03-23', validTo: '2026-03-24' })];
    const days = ['22', '23', '24', '25'].map((day) => ruleSetFor(at(`2026-03-${day}T09:00:00.000Z`), packs));
    expect(days.map((one) => one.packs.length)).toEqual([0, 1, 1, 0]);
    expect(days[1]).toBe(days[2]);
  });

  it('change on each first day, in whatever order the packs stand', () => {
    const days = ['2026-03-25', '2026-03-23', '2026-03-24'];
    const packs = days.map((validFrom) => pack(validFrom, { validFrom }));
    const bound = ['22', '23', '24', '25'].map(
      (day) => ruleSetFor(at(`2026-03-${day}T09:00:00.000Z`), packs).packs.length,
    );
    expect(bound).toEqual([0, 1, 2, 3]);
  });

  it('change with the age of a debt where a pack tells debts apart by it', () => {
    const packs = [pack('old', { appliesWhen: { field: 'debt.daysLate', op: 'moreThan', value: 21 } })];
    const sets = ['2026-03-03', '2026-03-02', '2026-03-01', '2026-02-28'].map((day) =>
      ruleSetFor(aged(day), packs),
    );
    expect(sets.map((one) => one.packs.length)).toEqual([0, 0, 1, 1]);
    expect(sets[0]).toBe(sets[1]);
    expect(sets[2]).toBe(sets[3]);
  });

  it('change with each such age, in whatever order the packs stand', () => {
    const older = (value: number) =>
      pack(`${value}`, { appliesWhen: { field: 'debt.daysLate', op: 'moreThan', value } });
    const packs = [100, 9, 20].map(older);
    const bound = ['2026-03-14', '2026-03-13', '2026-03-02', '2025-12-01'].map(
      (day) => ruleSetFor(aged(day), packs).packs.length,
    );
    expect(bound).toEqual([0, 1, 2, 3]);
  });

  it('change with the day of assignment and the sum owed in dollars where a pack tells debts apart by them', () => {
    const sold = pack('sold', {
      appliesWhen: { field: 'debt.assignedOn', op: 'onOrAfter', value: '2025-07-01' },
    });
    const small = pack('small', { appliesWhen: { field: 'debtor.owesUsd', op: 'atMost', value: 50_000 } });
    const of = (issuedOn: string, amountOutstanding: number) =>
      ruleSetFor(
        question('reminder-1', { debts: [exampleDebt({ issuedOn, currency: 'USD', amountOutstanding })] }),
        packs,
      );
    const packs = [sold, small];
    const named = (issuedOn: string, amount: number) => of(issuedOn, amount).packs.map(({ id }) => id);
    expect(named('2025-06-30', 50_001)).toEqual([]);
    expect(named('2025-07-01', 50_001)).toEqual(['sold']);
    expect(named('2025-06-30', 50_000)).toEqual(['small']);
    expect(of('2025-08-01', 1)).toBe(of('2025-07-01', 50_000));
  });

  it('change where a sum in dollars is not known, which may be any', () => {
    const packs = [
      pack('large', { appliesWhen: { field: 'debtor.owesUsd', op: 'moreThan', value: 50_000 } }),
    ];
    const of = (currency: string) =>
      ruleSetFor(question('reminder-1', { debts: [exampleDebt({ currency, amountOutstanding: 1 })] }), packs);
    expect(of('USD').packs).toEqual([]);
    expect(of('EUR').packs).toEqual(packs);
  });

  it('change with the kind of debtor, of two natural persons too', () => {
    const packs = [pack('trade', { appliesWhen: { field: 'debtor.kind', op: 'is', value: 'sole-trader' } })];
    const of = (kind: 'sole-trader' | 'consumer') =>
      ruleSetFor(question('reminder-1', { profile: exampleProfile({ kind }) }), packs).packs.length;
    expect([of('consumer'), of('sole-trader')]).toEqual([0, 1]);
  });

  it('are the same for all days of assignment and sums that no pack tells apart', () => {
    const packs = [pack('a')];
    const of = (issuedOn: string) =>
      ruleSetFor(question('reminder-1', { debts: [exampleDebt({ issuedOn })] }), packs);
    expect(of('2025-01-01')).toBe(of('2026-01-01'));
  });

  it('are not mixed up where two facts read alike', () => {
    const packs = [pack('a', { appliesWhen: { field: 'debtor.place', op: 'within', value: ['US-N12'] } })];
    const of = (place: string, owing: { currency: string; amountOutstanding: number }) => {
      const profile = exampleProfile({ places: [place] });
      const debts = [exampleDebt({ governingLaw: 'DE', ...owing })];
      return ruleSetFor(question('reminder-1', { profile, debts }), packs).packs.length;
    };
    expect(of('US-N12', { currency: 'EUR', amountOutstanding: 2 })).toBe(1);
    expect(of('US-N1', { currency: 'USD', amountOutstanding: 2 })).toBe(0);
  });

  it('are kept for two thousand kinds of questions, and found anew after that', () => {
    const packs = [pack('a')];
    const of = (index: number) => {
      return ruleSetFor(
        question('reminder-1', { debts: [exampleDebt({ governingLaw: `X${index}` })] }),
        packs,
      );
    };
    const first = of(0);
    for (let index = 1; index < 2000; index += 1) of(index);
    expect(of(0)).toBe(first);
    of(2000);
    expect(of(0)).not.toBe(first);
  });
});

describe('a limitation that a pack knows', () => {
  const says = (limitationOf: string[], governingLaw: string) => {
    const asked = question('final-notice', { debts: [exampleDebt({ governingLaw })] });
    const rules = rulesAbout(ruleSetFor(asked, [pack('a', { limitationOf })]), asked);
    return rules.flatMap((one) => one(asked) ?? []).filter((hit) => hit.rule === 'limitation-known').length;
  };

  it('covers a country with all its parts, or one part alone', () => {
    expect(says(['DE'], 'DE')).toBe(0);
    expect(says(['DE'], 'DE-BY')).toBe(0);
    expect(says(['GB-SCT'], 'GB-SCT')).toBe(0);
    expect(says(['GB-SCT'], 'GB')).toBe(1);
    expect(says(['GB-SCT'], 'GB-ENG')).toBe(1);
    expect(says([], 'DE')).toBe(1);
  });
});

it('the parts that a text must contain are named once, in order, by the rules about such a text', () => {
  const rules = [
    content(['product', 'balance']),
    content(['due-date', 'balance']),
    content(['opt-out'], ['reminder']),
    { id: 'XX-99', kind: 'standing', reason: 'So it is.', citation: 'law', grade: 'A', by: 'people' },
  ];
  const set = ruleSetFor(monday, [pack('a', { rules })]);
  expect(requiredBlocks(set, { ...question('reminder-1'), step: rung('reminder-1') })).toEqual([
    'balance',
    'due-date',
    'product',
  ]);
  expect(requiredBlocks(set, { ...question('reminder-1'), step: rung('reminder-2') })).toEqual(['opt-out']);
  expect(requiredBlocks(set, { ...question('reminder-1'), step: rung('call-1') })).toEqual([]);
  expect(requiredBlocks(ruleSetFor(monday, [pack('a', { rules: rules.slice(3) })]), monday)).toEqual([]);
});

it('the wording rules that a law backs are named once, in order, and no others', () => {
  const wording = (id: string, lint: string[]) => ({
    ...{ id, kind: 'wording', reason: 'So it is.', citation: 'law', grade: 'A', lint },
  });
  const rules = [wording('XX-1', ['L07', 'L02']), content(['balance']), wording('XX-2', ['L02', 'L05'])];
  expect(backedWording(ruleSetFor(monday, [pack('a', { rules })]))).toEqual(['L02', 'L05', 'L07']);
});
