import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BankPayment, findMatch } from '../../../../shared/domain/matching/find-match.ts';
import { currencySchema } from '../../../../shared/domain/money.ts';
import { creditorReference } from '../../../../shared/domain/structured-reference.ts';
import { booksOf, euro, item } from './books-of.ts';

const items = [
  item('anna', 'RE-1001', 10_000),
  item('anna', 'RE-1002', 5000),
  item('ben', 'RE-2001', 7000),
  item('cara', 'RE-3001', 7000),
];
const body = '123456789012345678901';
const books = booksOf(
  items,
  { 'DE-ANNA': ['anna'], 'DE-BEN': ['ben'], 'DE-BOTH': ['ben', 'cara'] },
  { [body]: 'cara', '998877665544332211009': 'ben' },
);
const paid = (amount: number, text: string, more: Partial<BankPayment> = {}): BankPayment => ({
  amount,
  currency: euro,
  endToEndId: undefined,
  text,
  references: [],
  account: undefined,
  ...more,
});
const match = (amount: number, text: string, more: Partial<BankPayment> = {}) =>
  findMatch(books, paid(amount, text, more));

describe('money is found by the surest thing it says', () => {
  test('a structured reference, whatever else is written and however much it is', async () => {
    const found = { kind: 'found', by: 'reference', debtorKey: 'cara', set: body };
    expect(await match(1, 'RE-1001', { references: [creditorReference(body)] })).toMatchObject(found);
    expect(await match(1, `thanks, ${creditorReference(body)}`)).toMatchObject(found);
    expect(await match(1, 'NONE', { endToEndId: creditorReference(body) })).toMatchObject(found);
  });

  test('references of two customers are for a person', async () => {
    const references = [creditorReference(body), creditorReference('998877665544332211009')];
    expect(await match(1, '', { references })).toMatchObject({
      kind: 'proposed',
      debtorKeys: ['cara', 'ben'],
    });
  });

  test('the end-to-end id that is an invoice number', async () => {
    expect(await match(4000, 'whatever', { endToEndId: 'RE-2001' })).toMatchObject({
      kind: 'found',
      by: 'end-to-end-id',
      debtKeys: ['c#RE-2001'],
    });
  });

  test('an invoice number in the text with exactly its amount', async () => {
    expect(await match(10_000, 'Rechnung RE-1001, danke')).toMatchObject({
      kind: 'found',
      by: 'invoice-number',
      debtKeys: ['c#RE-1001'],
    });
  });

  test('the amount tells which of two customers’ numbers is meant', async () => {
    expect(await match(10_000, 'RE-1001 customer RE-2001')).toMatchObject({
      kind: 'found',
      debtorKey: 'anna',
    });
  });

  test('several numbers of one customer with exactly their sum', async () => {
    expect(await match(15_000, 'RE-1001/1002: RE-1001 RE-1002')).toMatchObject({
      kind: 'found',
      by: 'several-invoices',
      debtKeys: ['c#RE-1001', 'c#RE-1002'],
    });
  });

  test('a part payment that names its invoice, from the customer’s own account', async () => {
    expect(await match(3000, 'part of RE-1001', { account: 'DE-ANNA' })).toMatchObject({
      kind: 'found',
      by: 'invoice-number',
      debtKeys: ['c#RE-1001'],
    });
  });

  test('an account with exactly all that is open', async () => {
    expect(await match(15_000, 'thank you', { account: 'DE-ANNA' })).toMatchObject({
      kind: 'found',
      by: 'account',
      debtKeys: ['c#RE-1001', 'c#RE-1002'],
    });
  });
});

describe('what is not certain is proposed to a person, with the reason', () => {
  test.each([
    ['a number with another amount, from nobody’s account', 3000, 'RE-1001', undefined, ['anna']],
    ['a number with another amount, from somebody else’s account', 3000, 'RE-1001', 'DE-BEN', ['anna']],
    ['numbers of two customers', 17_000, 'RE-1001 RE-2001', undefined, ['anna', 'ben']],
    ['several numbers with another sum', 14_000, 'RE-1001 RE-1002', 'DE-ANNA', ['anna']],
    ['an account, and another amount', 6000, 'thanks', 'DE-ANNA', ['anna']],
    ['an account with one invoice of that amount among several', 5000, 'thanks', 'DE-ANNA', ['anna']],
    ['an account that two customers share', 7000, 'thanks', 'DE-BOTH', ['ben', 'cara']],
  ])('%s', async (_, amount, text, account, debtorKeys) => {
    const proposal = await match(amount, text, { account });
    expect(proposal).toMatchObject({ kind: 'proposed', debtorKeys });
    expect(proposal).toHaveProperty('why', expect.stringMatching(/^It.*\.$/));
  });

  test('money that says nothing is unknown', async () => {
    expect(await match(7000, 'thank you')).toEqual({ kind: 'unknown' });
  });

  test('an invoice in another currency is no match', async () => {
    const currency = currencySchema.parse('USD');
    expect(await match(10_000, 'RE-1001', { currency })).toEqual({ kind: 'unknown' });
  });
});

test('nothing but a reference or an end-to-end id ever books money of another amount from an unknown account', async () => {
  const word = fc.constantFrom('RE-1001', 'RE-1002', 'RE-2001', 'RE-3001', 'thanks', 'invoice', '7000');
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { maxLength: 5 }),
      fc.integer({ min: 1, max: 30_000 }),
      async (words, amount) => {
        const found = await match(amount, words.join(' '));
        if (found.kind !== 'found') return;
        const chosen = items.filter(({ debtKey }) => found.debtKeys.includes(debtKey));
        expect(new Set(chosen.map(({ debtorKey }) => debtorKey)).size).toBe(1);
        expect(chosen.reduce((sum, one) => sum + one.amountOutstanding, 0)).toBe(amount);
      },
    ),
    { numRuns: 500 },
  );
});
