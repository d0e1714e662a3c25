import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { newPromise, type PromiseOffer } from '../../../shared/domain/new-promise.ts';
import { keptSoFar, runningPromise } from '../../../shared/domain/promise.ts';
import { paymentSchema } from '../../../shared/domain/records.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
} from '../../support/example/example-case.ts';
import { examplePlan, examplePromise, monday } from '../../support/example/example-task.ts';

const now = Temporal.Instant.from(monday);
const running = examplePromise();
const movedOnce = examplePromise({ promiseId: 'P-2', movedFrom: 'P-1' });
const before = examplePromise({ state: 'moved' });

function offer(facts: Partial<Facts>, changes: Partial<PromiseOffer> = {}, limits = {}) {
  const wish = {
    creditorId: 'lindenhof',
    debtKeys: ['lindenhof#INV-1'],
    promisedOn: '2026-04-13',
    ...changes,
  };
  const policy = { ...examplePolicy, promise: { ...examplePolicy.promise, ...limits } };
  const context = { facts: exampleFacts(facts), creditor: exampleCreditor, policy, now };
  return newPromise({ madeBy: 'debtor', ...wish }, context);
}

describe('a promise that is put off', () => {
  test('is moved once without anybody being asked', () => {
    expect(offer({ promises: [running] })).toMatchObject({
      kind: 'new',
      promise: { promisedOn: '2026-04-13', movedFrom: 'P-1', state: 'open' },
      replaces: [running],
    });
  });

  test('goes to a person the second time; nothing is asked meanwhile', () => {
    expect(offer({ promises: [before, movedOnce] })).toMatchObject({
      kind: 'proposed',
      promise: { state: 'proposed', movedFrom: 'P-2' },
      task: { kind: 'proposal', owner: 'Ruth Amsel', state: 'open' },
    });
    expect(offer({ promises: [before, movedOnce] }, {}, { mostMoves: 2 }).kind).toBe('new');
    expect(offer({ promises: [running] }, {}, { mostMoves: 0 }).kind).toBe('proposed');
  });

  test('waits for its answer: no third wish beside it', () => {
    const waiting = examplePromise({ promiseId: 'P-3', promisedOn: '2026-04-20', state: 'proposed' });
    const promises = [before, movedOnce, waiting];
    expect(offer({ promises })).toEqual({ kind: 'refused', why: 'waiting' });
    expect(offer({ promises }, { promisedOn: '2026-04-20' })).toEqual({ kind: 'refused', why: 'waiting' });
  });

  test('is moved by the desk as often as a person finds right', () => {
    expect(offer({ promises: [before, movedOnce] }, { madeBy: 'desk' })).toMatchObject({
      ...{ kind: 'new', replaces: [movedOnce] },
    });
  });

  test('of two invoices keeps counting for the one that is not moved', () => {
    const both = examplePromise({ debtKeys: ['lindenhof#INV-1', 'lindenhof#INV-2'] });
    const debts = [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })];
    expect(offer({ promises: [both], debts })).toMatchObject({ kind: 'new', replaces: [] });
  });
});

describe('how often a debtor promises', () => {
  const broken = (n: number) => examplePromise({ promiseId: `P-${n}`, promisedOn: `2026-03-0${n}` });

  test('is counted where the policy says so; beyond it a person decides', () => {
    const promises = [broken(1), broken(2), examplePromise({ promiseId: 'P-9', state: 'declined' })];
    expect(offer({ promises }, {}, { mostPromises: 3 }).kind).toBe('new');
    expect(offer({ promises }, {}, { mostPromises: 2 }).kind).toBe('proposed');
    expect(offer({ promises }).kind).toBe('new');
  });
});

describe('a promise beside a plan', () => {
  test('is not taken while the plan is kept: a part of it is put off instead', () => {
    expect(offer({ plans: [examplePlan()] })).toEqual({ kind: 'refused', why: 'planned' });
  });

  test('that is older than the plan counts no more, kept or broken', () => {
    const facts = exampleFacts({ promises: [running], plans: [examplePlan({ acceptedAt: monday })] });
    expect(runningPromise('lindenhof#INV-1', facts, examplePolicy, 'Europe/Berlin', now)).toBeUndefined();
  });
});

test('a promise is kept not at all, partly or wholly, as the payments say', () => {
  const part = examplePromise({ amount: 50_000, currency: exampleDebt().currency });
  const paid = (amount: number) =>
    paymentSchema.parse({
      ...{ paymentId: `p${amount}`, debtKey: 'lindenhof#INV-1', amount, currency: 'EUR', line: 2 },
      ...{ bookedOn: '2026-03-20', receivedAt: '2026-03-20T09:00:00.000Z', batch: 'b' },
    });
  expect(keptSoFar(part, exampleFacts())).toBe('not');
  expect(keptSoFar(part, exampleFacts({ payments: [paid(20_000)] }))).toBe('partly');
  expect(keptSoFar(part, exampleFacts({ payments: [paid(50_000)] }))).toBe('wholly');
});
