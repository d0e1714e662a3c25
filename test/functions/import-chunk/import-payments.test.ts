import { readFileSync } from 'node:fs';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currencySchema } from '../../../shared/domain/money.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import { contactItem } from '../../../shared/store/items.ts';
import { returnUnmatched } from '../../../shared/store/settle-unmatched.ts';
import { readUnmatched } from '../../../shared/store/unmatched.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url), 'utf8');
const euro = currencySchema.parse('EUR');
const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome);
const payments = (...rows: string[]) =>
  `reference,date,amount,currency,transaction_id,type\n${rows.join('\n')}\n`;

async function stageWith(...changes: Record<string, string>[]) {
  const stage = intake();
  await stage.upload(ledger(changes));
  const debt = async (at = 0) => (await stage.facts('C-1'))?.debts[at];
  const thanks = () => stage.outbox('C-1').filter(({ template }) => template === 'payment-thanks');
  const tasks = async () => (await stage.facts('C-1'))?.tasks ?? [];
  return { ...stage, debt, tasks, thanks };
}

describe('booking payments', () => {
  it('takes over the documented example, counted by hand', async () => {
    const stage = intake();
    await stage.upload(fixture('example-invoices.csv'));
    const results = await stage.upload(fixture('example-payments.csv'), 'payments');
    expect(outcomes(results)).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'held', 'held']);
    const debts = [
      ...((await stage.facts('007012'))?.debts ?? []),
      ...((await stage.facts('C-118'))?.debts ?? []),
    ];
    expect(debts.map(({ invoiceNumber, amountOutstanding }) => [invoiceNumber, amountOutstanding])).toEqual([
      ['2026-0001', 0],
      ['2026-0002', 48_050],
      ['2026-0003', 31_040],
    ]);
    expect(stage.unmatched()).toMatchObject([
      { reference: 'who knows', amount: 1200, bookedOn: '2026-11-06' },
    ]);
  });

  it('settles a debt and thanks the debtor once, even when the same file comes twice', async () => {
    const stage = await stageWith({});
    const text = payments('I-0,2026-11-02,100.00,EUR,T1,');
    expect(outcomes(await stage.upload(text, 'payments'))).toEqual(['accepted']);
    expect(outcomes(await stage.upload(text, 'payments'))).toEqual(['unchanged']);
    expect(await stage.debt()).toMatchObject({ amountOutstanding: 0, paidSinceLedger: 10_000 });
    expect(stage.thanks()).toMatchObject([{ debtKeys: ['lindenhof#I-0'] }]);
    expect((await stage.facts('C-1'))?.payments).toHaveLength(1);
  });

  it('keeps the rest of a part payment, and thanks nobody for it yet', async () => {
    const stage = await stageWith({});
    await stage.upload(payments('I-0,2026-11-02,30.00,EUR,T1,'), 'payments');
    expect(await stage.debt()).toMatchObject({ amountOutstanding: 7000 });
    expect(stage.thanks()).toEqual([]);
  });

  it('leaves money alone that a person has sent back, though its invoice comes later', async () => {
    const stage = intake();
    const text = payments('I-0,2026-11-02,30.00,EUR,T1,');
    expect(outcomes(await stage.upload(text, 'payments'))).toEqual(['held']);
    const { money } = await readUnmatched(stage.deps.cases, 'lindenhof', { most: 10 });
    for (const one of money)
      await returnUnmatched(stage.deps, one, { by: 'Mara Lind', why: 'Not our customer.' });
    await stage.upload(ledger([{}]));
    expect(outcomes(await stage.upload(text, 'payments'))).toEqual(['unchanged']);
    expect(stage.unmatched()).toEqual([]);
    expect((await stage.facts('C-1'))?.payments).toEqual([]);
  });

  it('books two payments of the same file that say the same', async () => {
    const stage = await stageWith({});
    await stage.upload(payments('I-0,2026-11-02,30.00,EUR,,', 'I-0,2026-11-02,30.00,EUR,,'), 'payments');
    expect(await stage.debt()).toMatchObject({ amountOutstanding: 4000 });
  });

  it('gives what is paid too much to a person, in the write that books the rest', async () => {
    const stage = await stageWith({});
    const [result] = await stage.upload(payments('I-0,2026-11-02,120.00,EUR,T1,'), 'payments');
    expect(result).toMatchObject({ outcome: 'accepted', warnings: ['payment-surplus'] });
    expect(await stage.debt()).toMatchObject({ amountOutstanding: 0, paidSinceLedger: 10_000 });
    expect(await stage.tasks()).toMatchObject([{ kind: 'payment', state: 'open', owner: 'Ruth Amsel' }]);
    expect((await stage.tasks())[0]?.needs).toContain('€20.00');
  });

  it('lists money once that pays nothing because all of it was paid before', async () => {
    const stage = await stageWith({});
    await stage.upload(payments('I-0,2026-11-02,100.00,EUR,T1,'), 'payments');
    const again = payments('I-0,2026-11-03,100.00,EUR,T2,');
    expect(outcomes(await stage.upload(again, 'payments'))).toEqual(['accepted']);
    expect(outcomes(await stage.upload(again, 'payments'))).toEqual(['unchanged']);
    expect(await stage.tasks()).toHaveLength(1);
    expect(await stage.debt()).toMatchObject({ amountOutstanding: 0, paidSinceLedger: 10_000 });
  });

  it('lifts the hold on business in the same write that settles the debt', async () => {
    const stage = await stageWith({});
    const measure: Contact = {
      ...{
        contactId: 'lindenhof#I-0#withhold-business#1',
        creditorId: 'lindenhof',
        channel: 'none',
        purpose: 'measure',
      },
      ...{
        stepId: 'withhold-business',
        status: 'SENT',
        reservedAt: '2026-11-20T09:00:00.000Z',
        result: 'withhold-business',
      },
      lines: [
        { debtKey: 'lindenhof#I-0', stepId: 'withhold-business', amountCollectible: 10_000, currency: euro },
      ],
    };
    const Item = contactItem('lindenhof~C-1', measure);
    await stage.memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
    await stage.upload(payments('I-0,2026-11-02,100.00,EUR,T1,'), 'payments');
    expect(stage.outbox('C-1').map(({ type }) => type)).toContain('CreditHoldLifted');
  });

  it('reopens a closed debt when the payment is returned, never for more than the invoice', async () => {
    const stage = await stageWith({});
    await stage.upload(payments('I-0,2026-11-02,120.00,EUR,T1,'), 'payments');
    await stage.memory.direct.send(
      new UpdateCommand({
        TableName: 'Cases',
        Key: { pk: 'DEBTOR#lindenhof~C-1', sk: 'DEBT#lindenhof#I-0' },
        UpdateExpression: 'SET #s = :closed',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: { ':closed': 'closed' },
      }),
    );
    await stage.upload(payments('I-0,2026-11-09,120.00,EUR,T2,reversal'), 'payments');
    expect(await stage.debt()).toMatchObject({
      state: 'open',
      amountOutstanding: 10_000,
      lookAt: '2026-11-22T09:00:00.000Z',
    });
    expect(stage.outbox('C-1').map(({ type }) => type)).toContain('DebtReopened');
  });

  it('never books by guess: an unknown number, another currency, or two invoices in one reference', async () => {
    const stage = await stageWith({}, {});
    const text = payments(
      'I-7,2026-11-02,1.00,EUR,,',
      'I-0,2026-11-02,1.00,USD,,',
      'for I-0 and I-1,2026-11-02,1.00,EUR,,',
    );
    expect(outcomes(await stage.upload(text, 'payments'))).toEqual(['held', 'held', 'held']);
    expect(await stage.debt()).toMatchObject({ amountOutstanding: 10_000 });
    expect(stage.unmatched()).toHaveLength(3);
  });

  it('takes a payment off the list once its invoice is known', async () => {
    const stage = await stageWith({});
    const text = payments('paid I-1 (thanks!),2026-11-02,100.00,EUR,,');
    await stage.upload(text, 'payments');
    expect(stage.unmatched()).toHaveLength(1);
    await stage.upload(ledger([{}, {}]));
    await stage.upload(text, 'payments');
    expect(stage.unmatched()).toEqual([]);
    expect(await stage.debt(1)).toMatchObject({ amountOutstanding: 0 });
  });

  it.each([
    ['the ledger has not heard of the payment yet', '100.00', 7000],
    ['the ledger contains the payment', '70.00', 7000],
    ['the ledger contains it and a second one', '50.00', 5000],
    ['the ledger contains half of it', '85.00', 7000],
    ['the ledger rose by a correction', '120.00', 9000],
  ])('counts a payment once when %s', async (_, stated, owed) => {
    const stage = await stageWith({});
    await stage.upload(payments('I-0,2026-11-02,30.00,EUR,T1,'), 'payments');
    await stage.upload(ledger([{ invoice_total: '200.00', amount_outstanding: stated }]));
    expect(await stage.debt()).toMatchObject({ amountOutstanding: owed });
  });
});
