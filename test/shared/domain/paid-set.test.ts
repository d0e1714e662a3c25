import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  impliedSet,
  type PaidSet,
  payerCode,
  payerCodeIn,
  referenceBody,
} from '../../../shared/domain/paid-set.ts';
import {
  creditorReference,
  isCreditorReference,
  isSwissReference,
  swissReference,
} from '../../../shared/domain/structured-reference.ts';
import { exampleDebt, exampleDebtorKey } from '../../support/example/example-case.ts';

const payer = { creditorId: 'lindenhof', debtorKey: exampleDebtorKey };
const key = fc.stringMatching(/^lindenhof#[A-Z0-9/ -]{1,12}$/);
const set: fc.Arbitrary<PaidSet> = fc.oneof(
  fc.constant<PaidSet>({ kind: 'collectible' }),
  fc.constant<PaidSet>({ kind: 'open' }),
  fc
    .uniqueArray(key, { minLength: 1, maxLength: 200 })
    .map((debtKeys): PaidSet => ({ kind: 'invoices', debtKeys })),
);

describe('the reference of what is paid', () => {
  it('fits RF and QRR, and tells its payer', () => {
    fc.assert(
      fc.property(set, fc.string({ minLength: 1 }), (paid, debtorKey) => {
        const body = referenceBody({ creditorId: 'lindenhof', debtorKey }, paid);
        expect(isCreditorReference(creditorReference(body))).toBe(true);
        expect(isSwissReference(swissReference(body))).toBe(true);
        expect(payerCodeIn(body)).toBe(payerCode({ creditorId: 'lindenhof', debtorKey }));
      }),
    );
  });

  it('is the same whatever order the invoices were ticked in, and another for any other set or debtor', () => {
    const body = referenceBody(payer, { kind: 'invoices', debtKeys: ['a', 'b'] });
    expect(referenceBody(payer, { kind: 'invoices', debtKeys: ['b', 'a'] })).toBe(body);
    const others = [
      referenceBody(payer, { kind: 'invoices', debtKeys: ['a'] }),
      referenceBody(payer, { kind: 'invoices', debtKeys: ['a', 'b', 'c'] }),
      referenceBody(payer, { kind: 'collectible' }),
      referenceBody(payer, { kind: 'open' }),
      referenceBody({ ...payer, debtorKey: 'lindenhof~C-101' }, { kind: 'invoices', debtKeys: ['a', 'b'] }),
      referenceBody({ ...payer, creditorId: 'other' }, { kind: 'invoices', debtKeys: ['a', 'b'] }),
    ];
    expect(new Set([body, ...others]).size).toBe(7);
  });

  it('is found again among the debts, and another debtor’s is not', () => {
    const debts = Array.from({ length: 200 }, (_, number) => exampleDebt({ invoiceNumber: `I-${number}` }));
    const one: PaidSet = { kind: 'invoices', debtKeys: ['lindenhof#I-137'] };
    expect(impliedSet(referenceBody(payer, one), payer, debts)).toEqual(one);
    expect(impliedSet(referenceBody(payer, { kind: 'open' }), payer, debts)).toEqual({ kind: 'open' });
    const stranger = { ...payer, debtorKey: 'lindenhof~C-101' };
    expect(impliedSet(referenceBody(stranger, one), payer, debts)).toBeUndefined();
  });
});
