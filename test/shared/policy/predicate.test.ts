import { describe, expect, it, test } from 'vitest';
import {
  applies,
  boundsIn,
  isBeyond,
  type Predicate,
  predicateSchema,
} from '../../../shared/policy/predicate.ts';
import type { Scope } from '../../../shared/policy/scope.ts';

const scope: Scope = {
  'collector.role': 'creditor',
  'collector.ownName': true,
  'collector.regulatedLender': undefined,
  'debtor.kind': 'consumer',
  'debtor.naturalPerson': true,
  'debtor.vatRegistered': undefined,
  'debtor.place': ['US-NY'],
  'debtor.owesUsd': 50_000_000,
  'debt.purpose': undefined,
  'debt.law': ['DE'],
  'debt.regulatedCredit': false,
  'debt.assignedOn': '2025-07-01',
  'debt.daysLate': 31,
};
const is = (predicate: Predicate, changes: Partial<Scope> = {}) =>
  applies(predicateSchema.parse(predicate), { ...scope, ...changes });
const yes: Predicate = { field: 'collector.role', op: 'is', value: 'creditor' };
const no: Predicate = { field: 'collector.role', op: 'is', value: 'third-party' };
const unknown: Predicate = { field: 'debtor.vatRegistered', op: 'is', value: true };

describe('a pack applies', () => {
  test.each<[string, Predicate, boolean]>([
    ['to a fact that is so', yes, true],
    ['not to one that is otherwise', no, false],
    ['to what is not known', unknown, true],
    ['not to the opposite of what is so', { not: yes }, false],
    ['to the opposite of what is not so', { not: no }, true],
    ['to the opposite of what is not known, as well', { not: unknown }, true],
    ['where all hold', { all: [yes, yes] }, true],
    ['not where one of all fails', { all: [yes, no] }, false],
    ['not where one of all fails and another is not known', { all: [unknown, no] }, false],
    ['where none of all fails and one is not known', { all: [yes, unknown] }, true],
    ['not where the opposite of all holds', { not: { all: [yes, yes] } }, false],
    ['where the opposite of all is not known', { not: { all: [yes, unknown] } }, true],
    ['where any holds', { any: [no, yes] }, true],
    ['not where none holds', { any: [no, no] }, false],
    ['where none is known to hold and one is not known', { any: [no, unknown] }, true],
    [
      'not to the opposite of any where one holds and another is not known',
      { not: { any: [yes, unknown] } },
      false,
    ],
    ['to one of several kinds', { field: 'debtor.kind', op: 'in', value: ['guarantor', 'consumer'] }, true],
    ['to no other kind', { field: 'debtor.kind', op: 'in', value: ['guarantor'] }, false],
    ['up to an amount, itself included', { field: 'debtor.owesUsd', op: 'atMost', value: 50_000_000 }, true],
    ['not above it', { field: 'debtor.owesUsd', op: 'atMost', value: 49_999_999 }, false],
    ['beyond a number of days', { field: 'debt.daysLate', op: 'moreThan', value: 30 }, true],
    ['not on it', { field: 'debt.daysLate', op: 'moreThan', value: 31 }, false],
    ['from a day on', { field: 'debt.assignedOn', op: 'onOrAfter', value: '2025-07-01' }, true],
    ['not before it', { field: 'debt.assignedOn', op: 'onOrAfter', value: '2025-07-02' }, false],
  ])('%s', (_, predicate, expected) => {
    expect(is(predicate)).toBe(expected);
  });

  it('to amounts and days that are not known', () => {
    expect(is({ field: 'debtor.owesUsd', op: 'atMost', value: 1 }, { 'debtor.owesUsd': undefined })).toBe(
      true,
    );
    expect(is({ field: 'debtor.owesUsd', op: 'moreThan', value: 1 }, { 'debtor.owesUsd': undefined })).toBe(
      true,
    );
  });

  it('where a question does not suit the fact, for nobody can tell', () => {
    for (const field of ['collector.role', 'debtor.place'] as const) {
      expect(is({ field, op: 'atMost', value: 1 })).toBe(true);
      expect(is({ not: { field, op: 'moreThan', value: 1 } })).toBe(true);
      expect(is({ field, op: 'moreThan', value: 1 })).toBe(true);
      expect(is({ not: { field: 'debt.daysLate', op: 'onOrAfter', value: '2026-01-01' } })).toBe(true);
      expect(is({ field: 'debt.daysLate', op: 'onOrAfter', value: '2026-01-01' })).toBe(true);
    }
    expect(is({ not: { field: 'collector.role', op: 'within', value: ['US'] } })).toBe(true);
    expect(is({ field: 'debtor.place', op: 'in', value: ['US-NY'] })).toBe(false);
  });
});

describe('a place', () => {
  const within = (value: string[], place: string[]) =>
    is({ field: 'debtor.place', op: 'within', value }, { 'debtor.place': place });
  const certainly = (value: string[], place: string[]) =>
    !is({ not: { field: 'debtor.place', op: 'within', value } }, { 'debtor.place': place });

  it('lies within itself and what contains it', () => {
    expect(certainly(['US-NY'], ['US-NY'])).toBe(true);
    expect(certainly(['US'], ['US-NY-NYC'])).toBe(true);
    expect(certainly(['DE', 'US'], ['US-NY'])).toBe(true);
  });

  it('may lie within a part of it, as long as nobody knows better', () => {
    expect(within(['US-NY-NYC'], ['US'])).toBe(true);
    expect(certainly(['US-NY-NYC'], ['US'])).toBe(false);
  });

  it('lies not within another one, nor within one that only begins alike', () => {
    expect(within(['US-NY'], ['US-NJ'])).toBe(false);
    expect(within(['US-N'], ['US-NY'])).toBe(false);
    expect(within(['US-NY'], ['US-N'])).toBe(false);
  });

  it('is enough if one of several plausible ones lies within', () => {
    expect(certainly(['US-NY'], ['DE', 'US-NY'])).toBe(true);
    expect(within(['US-NY', 'FR'], ['DE', 'US'])).toBe(true);
  });

  it('that is not known at all may be anywhere', () => {
    expect(within(['US-NY'], [])).toBe(true);
    expect(certainly(['US-NY'], [])).toBe(false);
  });
});

describe('a predicate that says nothing clear is refused', () => {
  test.each<[string, unknown]>([
    ['no condition at all', {}],
    ['an empty list of all', { all: [] }],
    ['an empty list of any', { any: [] }],
    ['an unknown field', { field: 'debtor.wealth', op: 'is', value: true }],
    ['an unknown question', { field: 'debt.daysLate', op: 'about', value: 3 }],
    ['something beside the question', { ...yes, or: no }],
    ['something beside all', { all: [yes], any: [yes] }],
    ['something beside not', { not: yes, field: 'debt.law' }],
    ['an empty list of values', { field: 'debtor.kind', op: 'in', value: [] }],
    ['an empty list of places', { field: 'debtor.place', op: 'within', value: [] }],
    ['a number as text', { field: 'debt.daysLate', op: 'atMost', value: '30' }],
    ['no real day', { field: 'debt.assignedOn', op: 'onOrAfter', value: '2025-02-30' }],
    ['something beside a list', { field: 'debtor.kind', op: 'in', value: ['x'], more: 1 }],
    ['something beside places', { field: 'debtor.place', op: 'within', value: ['US'], more: 1 }],
    ['something beside a number', { field: 'debt.daysLate', op: 'atMost', value: 1, more: 1 }],
    ['something beside a day', { field: 'debt.assignedOn', op: 'onOrAfter', value: '2025-01-01', more: 1 }],
    ['no value', { field: 'debtor.kind', op: 'is' }],
  ])('%s', (_, text) => {
    expect(predicateSchema.safeParse(text).success).toBe(false);
  });

  it('while several of a kind are fine', () => {
    expect(predicateSchema.safeParse({ all: [yes, no] }).success).toBe(true);
    expect(predicateSchema.safeParse({ any: [yes, no] }).success).toBe(true);
    expect(predicateSchema.safeParse({ field: 'debtor.kind', op: 'in', value: ['a', 'b'] }).success).toBe(
      true,
    );
    expect(predicateSchema.safeParse({ field: 'debt.law', op: 'within', value: ['DE', 'AT'] }).success).toBe(
      true,
    );
    expect(predicateSchema.safeParse({ field: 'debt.daysLate', op: 'moreThan', value: 30 }).success).toBe(
      true,
    );
  });
});

it('tells with which bounds a fact is compared, however deep', () => {
  const late: Predicate = { field: 'debt.daysLate', op: 'moreThan', value: 30 };
  const rich: Predicate = { field: 'debtor.owesUsd', op: 'atMost', value: 7 };
  const sold: Predicate = { field: 'debt.assignedOn', op: 'onOrAfter', value: '2025-07-01' };
  const all: Predicate = { all: [late, { not: { any: [rich, { ...late, value: 60 }, sold] } }] };
  expect(boundsIn(all, 'debt.daysLate')).toEqual([30, 60]);
  expect(boundsIn(all, 'debtor.owesUsd')).toEqual([7]);
  expect(boundsIn(all, 'debt.assignedOn')).toEqual(['2025-07-01']);
  expect(boundsIn({ field: 'debtor.kind', op: 'is', value: 'x' }, 'debtor.kind')).toEqual([]);
  expect(boundsIn({ field: 'debtor.kind', op: 'in', value: ['x'] }, 'debtor.kind')).toEqual([]);
  expect(boundsIn({ field: 'debtor.place', op: 'within', value: ['US'] }, 'debtor.place')).toEqual([]);
});

it('compares what has an order with bounds only, or one day could tell two debts apart unseen', () => {
  for (const field of ['debtor.owesUsd', 'debt.assignedOn', 'debt.daysLate'])
    for (const compared of [
      { op: 'is', value: '2026-01-01' },
      { op: 'in', value: ['2026-01-01'] },
    ])
      expect(predicateSchema.safeParse({ field, ...compared }).success).toBe(false);
});

it('finds a number beyond a smaller one, and a day beyond itself', () => {
  expect([6, 7, 8].map((fact) => isBeyond(fact, 7))).toEqual([false, false, true]);
  const days = ['2025-06-30', '2025-07-01', '2025-07-02'];
  expect(days.map((fact) => isBeyond(fact, '2025-07-01'))).toEqual([false, true, true]);
  expect([isBeyond(8, '7'), isBeyond('8', 7)]).toEqual([false, false]);
});
