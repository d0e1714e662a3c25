import { describe, expect, it } from 'vitest';
import { findMatch } from '../../../../shared/domain/matching/find-match.ts';
import { booksOf, euro, instalment, item } from './books-of.ts';

const three = [
  instalment('c~1', 'RE-4711', '2027-01-15', 40_000),
  instalment('c~1', 'RE-4711', '2026-11-15', 40_000),
  instalment('c~1', 'RE-4711', '2026-12-15', 20_000),
];
const payment = (amount: number, more: { text?: string; account?: string; endToEndId?: string } = {}) => ({
  ...{ amount, currency: euro, references: [], text: 'invoice RE-4711' },
  ...{ account: undefined, endToEndId: undefined, ...more },
});
const key = (day: string) => `c#RE-4711@${day}`;

describe('a bank payment that names an invoice in instalments', () => {
  it.each([
    ['the first due of two that are alike', 40_000, [key('2026-11-15')]],
    ['the first two', 60_000, [key('2026-11-15'), key('2026-12-15')]],
    ['one out of turn, by its exact amount', 20_000, [key('2026-12-15')]],
    ['the whole invoice', 100_000, [key('2026-11-15'), key('2026-12-15'), key('2027-01-15')]],
  ])('pays %s', async (_, amount, debtKeys) => {
    expect(await findMatch(booksOf(three), payment(amount))).toMatchObject({
      ...{ kind: 'found', by: 'invoice-number', debtorKey: 'c~1', debtKeys },
    });
  });

  it('is proposed with another amount, and certain as part payment from the account of the customer', async () => {
    expect(await findMatch(booksOf(three), payment(12_345))).toMatchObject({
      ...{ kind: 'proposed', debtorKeys: ['c~1'] },
      why: expect.stringContaining('names this invoice, but the amount is another'),
    });
    const known = booksOf(three, { AT1: ['c~1'] });
    const match = await findMatch(known, payment(12_345, { account: 'AT1' }));
    expect(match).toMatchObject({ kind: 'found', by: 'invoice-number' });
  });

  it('is certain by its end-to-end id', async () => {
    const named = { text: '', endToEndId: 'RE-4711' };
    expect(await findMatch(booksOf(three), payment(20_000, named))).toMatchObject({
      ...{ kind: 'found', by: 'end-to-end-id', debtKeys: [key('2026-12-15')] },
    });
    const match = await findMatch(booksOf(three), payment(12_345, named));
    expect(match).toMatchObject({ kind: 'found', by: 'end-to-end-id' });
  });

  it('is a person’s to place where it names another invoice too and their sum is another', async () => {
    const books = booksOf([...three, item('c~1', 'RE-4712', 5000)]);
    const match = await findMatch(books, payment(45_000, { text: 'RE-4711 and RE-4712' }));
    expect(match).toMatchObject({ kind: 'proposed' });
  });
});
