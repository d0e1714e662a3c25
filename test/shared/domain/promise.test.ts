import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { isKept, promiseToAnswerFor, runningPromise } from '../../../shared/domain/promise.ts';
import { paymentSchema } from '../../../shared/domain/records.ts';
import { exampleDebt, exampleFacts, examplePolicy } from '../../support/example/example-case.ts';
import { exampleContact, examplePromise, monday } from '../../support/example/example-task.ts';

const zone = 'Europe/Berlin';
const paid = (amount: number, receivedAt = '2026-03-20T09:00:00.000Z') =>
  paymentSchema.parse({
    ...{ paymentId: `p${amount}${receivedAt}`, debtKey: 'lindenhof#INV-1', amount, currency: 'EUR' },
    ...{ bookedOn: '2026-03-20', receivedAt, batch: 'b', line: 2 },
  });
const broken = examplePromise({ promisedOn: '2026-03-16' });

function callDue(facts: Partial<Facts>, at = monday) {
  const all = exampleFacts({ promises: [broken], ...facts });
  return promiseToAnswerFor(exampleDebt(), all, examplePolicy, zone, Temporal.Instant.from(at))?.toString();
}

describe('a promise', () => {
  test('of everything is kept when nothing is open any more', () => {
    expect(isKept(examplePromise(), exampleFacts())).toBe(false);
    expect(isKept(examplePromise(), exampleFacts({ debts: [exampleDebt({ amountOutstanding: 0 })] }))).toBe(
      true,
    );
  });

  test('of a part is kept when that part came after it was made; a returned payment counts against it', () => {
    const part = examplePromise({ amount: 50_000, currency: exampleDebt().currency });
    expect(isKept(part, exampleFacts({ payments: [paid(50_000)] }))).toBe(true);
    expect(isKept(part, exampleFacts({ payments: [paid(49_999)] }))).toBe(false);
    expect(isKept(part, exampleFacts({ payments: [paid(50_000, '2026-03-01T09:00:00.000Z')] }))).toBe(false);
    expect(isKept(part, exampleFacts({ payments: [paid(50_000), paid(-1)] }))).toBe(false);
  });

  test('that was kept in part does not rest the remainder any longer', () => {
    const part = examplePromise({ amount: 50_000, currency: exampleDebt().currency });
    const facts = exampleFacts({ promises: [part], payments: [paid(50_000)] });
    expect(
      runningPromise('lindenhof#INV-1', facts, examplePolicy, zone, Temporal.Instant.from(monday)),
    ).toBeUndefined();
  });
});

describe('several promises about one invoice', () => {
  test('rest it until the day of the newest', () => {
    const promises = [
      examplePromise({ promiseId: 'P-2', promisedOn: '2026-04-08', madeAt: '2026-03-18T09:00:00.000Z' }),
      examplePromise({ promisedOn: '2026-03-30' }),
    ];
    const facts = exampleFacts({ promises });
    const running = runningPromise(
      'lindenhof#INV-1',
      facts,
      examplePolicy,
      zone,
      Temporal.Instant.from(monday),
    );
    expect(running?.promiseId).toBe('P-2');
  });
});

describe('a broken promise', () => {
  test('is followed by one friendly call two days after the tolerance', () => {
    expect(callDue({}, '2026-03-19T22:59:59Z')).toBeUndefined();
    expect(callDue({}, '2026-03-19T23:00:00Z')).toBe('2026-03-21T23:00:00Z');
  });

  test('is not called about twice', () => {
    const call = exampleContact({
      channel: 'call',
      stepId: 'promise-call',
      reservedAt: '2026-03-22T09:00:00.000Z',
    });
    expect(callDue({ contacts: [call] })).toBeUndefined();
    const before = { ...call, reservedAt: '2026-03-12T09:00:00.000Z' };
    expect(callDue({ contacts: [before] })).toBeDefined();
  });

  test('is forgotten once there is a newer promise or the money', () => {
    const newer = examplePromise({ promiseId: 'P-2', madeAt: '2026-03-22T09:00:00.000Z' });
    expect(callDue({ promises: [broken, newer] })).toBeUndefined();
    expect(callDue({ debts: [exampleDebt({ amountOutstanding: 0 })] })).toBeUndefined();
    expect(callDue({ promises: [{ ...broken, state: 'cancelled' }] })).toBeUndefined();
  });
});
