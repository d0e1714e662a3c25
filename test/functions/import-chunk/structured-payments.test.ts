import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PaidSet, referenceBody } from '../../../shared/domain/paid-set.ts';
import {
  creditorReference,
  swissReference,
  writtenReference,
} from '../../../shared/domain/structured-reference.ts';
import { chosenSetItem, payerItem } from '../../../shared/store/payers.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const payer = { creditorId: 'lindenhof', debtorKey: 'lindenhof~C-1' };
const single = (number: number): PaidSet => ({ kind: 'invoices', debtKeys: [`lindenhof#I-${number}`] });
const rf = (set: PaidSet, who = payer) => writtenReference(creditorReference(referenceBody(who, set)));

/** A debtor with three invoices of 100.00 each, to whom a mail has given references. */
async function stageWith(...items: Record<string, unknown>[]) {
  const stage = intake();
  await stage.upload(ledger([{}, {}, {}]));
  for (const Item of [payerItem(payer), ...items])
    await stage.memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
  return {
    ...stage,
    pay: (reference: string, amount: string) =>
      stage.upload(
        `reference,date,amount,currency,transaction_id,type\n${reference},2026-11-20,${amount},EUR,T-${reference}-${amount},\n`,
        'payments',
      ),
    owed: async () => (await stage.facts('C-1'))?.debts.map(({ amountOutstanding }) => amountOutstanding),
    thanks: () => stage.outbox('C-1').filter(({ template }) => template === 'payment-thanks'),
  };
}

describe('payments by structured reference', () => {
  it('pay the one invoice that an RF or a QRR stands for, before any number in the text is looked at', async () => {
    const stage = await stageWith();
    expect(await stage.pay(`${rf(single(1))} for I-0`, '100.00')).toMatchObject([{ outcome: 'accepted' }]);
    expect(await stage.owed()).toEqual([10_000, 0, 10_000]);
    await stage.pay(swissReference(referenceBody(payer, single(2))), '40.00');
    expect(await stage.owed()).toEqual([10_000, 0, 6000]);
  });

  it('pay everything in one transfer, thanked for once', async () => {
    const stage = await stageWith();
    await stage.pay(rf({ kind: 'collectible' }), '300.00');
    expect(await stage.owed()).toEqual([0, 0, 0]);
    expect(stage.thanks()).toHaveLength(1);
    expect(stage.thanks()[0]?.['debtKeys']).toHaveLength(3);
  });

  it('pay a chosen set that a page has kept', async () => {
    const keys = ['lindenhof#I-2', 'lindenhof#I-0'];
    const stage = await stageWith(chosenSetItem(payer, keys));
    await stage.pay(rf({ kind: 'invoices', debtKeys: keys }), '200.00');
    expect(await stage.owed()).toEqual([0, 10_000, 0]);
  });

  it('are never booked by guess: a set nobody kept, a stranger’s reference, a wrong check digit, two at once', async () => {
    const stage = await stageWith();
    const wrong = rf(single(0)).replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    const results = [
      await stage.pay(rf({ kind: 'invoices', debtKeys: ['lindenhof#I-0', 'lindenhof#I-1'] }), '1.00'),
      await stage.pay(rf(single(0), { ...payer, debtorKey: 'lindenhof~C-2' }), '2.00'),
      await stage.pay(wrong, '3.00'),
      await stage.pay(`${rf(single(0))} and ${rf(single(1))}`, '4.00'),
    ].flat();
    expect(results.map(({ outcome }) => outcome)).toEqual(['held', 'held', 'held', 'held']);
    expect(await stage.owed()).toEqual([10_000, 10_000, 10_000]);
  });

  it('tell two debtors apart whose references begin alike', async () => {
    const other = { ...payer, debtorKey: 'lindenhof~C-9' };
    const stage = await stageWith({ ...payerItem(other), pk: payerItem(payer).pk });
    await stage.pay(rf(single(0)), '100.00');
    expect(await stage.owed()).toEqual([0, 10_000, 10_000]);
  });

  it('find an invoice by an RF that the creditor made of its number', async () => {
    const stage = await stageWith();
    await stage.upload(ledger([{ invoice_number: '539007547034' }]));
    expect(await stage.pay('RF18 5390 0754 7034', '10.00')).toMatchObject([{ outcome: 'accepted' }]);
  });
});
