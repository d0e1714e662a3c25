import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type PaidSet, referenceBody } from '../../../shared/domain/paid-set.ts';
import { creditorReference, swissReference } from '../../../shared/domain/structured-reference.ts';
import { payerItem } from '../../../shared/store/payers.ts';
import { placeUnmatched, returnUnmatched } from '../../../shared/store/settle-unmatched.ts';
import { readUnmatched } from '../../../shared/store/unmatched.ts';
import { bankStatement, type Movement } from '../../shared/bank/bank-statement.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { exampleStage } from '../../support/example/example-case.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const account = 'DE02120300000000202051';

/** By the number of each invoice: whose it is, and what is open. REF to ACC each owe 30.00, in one, two or two. */
const invoices = {
  'R-100': ['REF', '30.00'],
  'E-200': ['E2E', '30.00'],
  'N-300': ['NUM', '30.00'],
  'S-400-1': ['SEV', '10.00'],
  'S-400-2': ['SEV', '20.00'],
  'A-500-1': ['ACC', '12.00'],
  'A-500-2': ['ACC', '18.00'],
  'A-500-0': ['ACC', '5.00'],
  '539007547034': ['OWN', '30.00'],
} as const;
const customers = [...new Set(Object.values(invoices).map(([customer]) => customer))];

/** The reference that a mail of ours gave for one invoice. */
function body(customer: string, number: string): string {
  const set: PaidSet = { kind: 'invoices', debtKeys: [`lindenhof#${number}`] };
  return referenceBody({ creditorId: 'lindenhof', debtorKey: `lindenhof~${customer}` }, set);
}

/** A stage that knows these invoices; the account is known to be that of ACC, which has paid one before. */
async function stageWith(tolerance: Record<string, number> = {}) {
  const creditors = exampleStage.creditors.map((one) => ({ ...one, bankChargesTolerance: tolerance }));
  const stage = intake('2026-11-22T09:00:00Z', { ...exampleStage, creditors });
  await stage.upload(
    ledger(
      Object.entries(invoices).map(([invoice_number, [customer_number, amount]]) => {
        return { invoice_number, customer_number, invoice_total: amount, amount_outstanding: amount };
      }),
    ),
  );
  const Item = payerItem({ creditorId: 'lindenhof', debtorKey: 'lindenhof~REF' });
  await stage.memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
  let opening = 1000_00;
  let sequence = 0;
  const take = async (...movements: Movement[]) => {
    sequence += 1;
    const file = bankStatement({ sequence, on: '2026-11-03', opening }, movements);
    opening += movements.reduce((sum, { cents }) => sum + cents, 0);
    const results = await stage.upload(file, 'payments');
    return results.map(({ outcome, problems }) => problems?.[0]?.reason ?? outcome);
  };
  await take({ cents: 5_00, text: 'A-500-0', account });
  const facts = async () => (await Promise.all(customers.map(stage.facts))).flatMap((one) => one ?? []);
  const paid = async () =>
    (await facts())
      .flatMap(({ debts, payments }) =>
        debts.filter(({ debtKey }) => payments.some((one) => one.debtKey === debtKey)),
      )
      .map(({ invoiceNumber, amountOutstanding }) => [invoiceNumber, amountOutstanding] as const)
      .filter(([number]) => number !== 'A-500-0');
  const proposals = async () =>
    (await facts()).flatMap(({ profile, tasks }) =>
      tasks.map(({ needs }) => `${profile.customerNumber}: ${needs}`),
    );
  return { ...stage, take, paid, proposals };
}

/** What 30.00 may say, surest first, each about another customer, and what it then pays. */
const clues = [
  { says: { reference: creditorReference(body('REF', 'R-100')) }, pays: ['R-100'] },
  { says: { endToEndId: 'E-200' }, pays: ['E-200'] },
  { says: { text: 'N-300' }, pays: ['N-300'] },
  { says: { text: 'S-400-1 S-400-2' }, pays: ['S-400-1', 'S-400-2'] },
  { says: { account }, pays: ['A-500-1', 'A-500-2'] },
] as const;

describe('money is booked by the surest thing it says', () => {
  const subsets = Array.from({ length: 2 ** clues.length }, (_, bits) =>
    clues.filter((_clue, at) => (bits & (2 ** at)) !== 0),
  );
  test.each(subsets.filter(({ length }) => length > 0).map((subset) => [subset]))(
    'whatever less sure things it says besides: %j',
    async (said) => {
      const stage = await stageWith();
      const text = said.flatMap(({ says }) => ('text' in says ? says.text : [])).join(' or ');
      const movement = Object.assign({ cents: 30_00 }, ...said.map(({ says }) => says), { text });
      expect(await stage.take(movement)).toEqual(['accepted']);
      expect(await stage.paid()).toEqual(said[0]?.pays.map((number) => [number, 0]));
      expect([stage.unmatched(), await stage.proposals()]).toEqual([[], []]);
    },
  );

  test.each([
    ['an RF in its own field', { reference: creditorReference(body('REF', 'R-100')) }],
    ['a QRR in its own field', { reference: swissReference(body('REF', 'R-100')) }],
    ['an RF among words', { text: `Payment ${creditorReference(body('REF', 'R-100'))} thanks` }],
    [
      'an RF in groups, as it is printed',
      { text: creditorReference(body('REF', 'R-100')).replace(/.{4}/g, '$& ') },
    ],
    ['an RF as end-to-end id', { endToEndId: creditorReference(body('REF', 'R-100')) }],
  ])('%s pays its invoice, in part too', async (_, says) => {
    const stage = await stageWith();
    expect(await stage.take({ cents: 10_00, ...says })).toEqual(['accepted']);
    expect(await stage.paid()).toEqual([['R-100', 20_00]]);
  });

  test.each([
    ['in its own field', { reference: 'RF18539007547034', text: 'Rechnung', endToEndId: 'E-200' }],
    ['among words', { text: 'for RF18 5390 0754 7034 with thanks' }],
  ])('an RF that the creditor made of an invoice’s number pays it, %s, in part too', async (_, says) => {
    const stage = await stageWith();
    expect(await stage.take({ cents: 10_00, ...says })).toEqual(['accepted']);
    expect(await stage.paid()).toEqual([['539007547034', 20_00]]);
  });

  test('an end-to-end id that is an invoice’s number pays it, in part too', async () => {
    const stage = await stageWith();
    expect(await stage.take({ cents: 10_00, endToEndId: 'E-200' })).toEqual(['accepted']);
    expect(await stage.paid()).toEqual([['E-200', 20_00]]);
  });

  test('a number in the text from the customer’s own account pays it in part', async () => {
    const stage = await stageWith();
    expect(await stage.take({ cents: 10_00, text: 'A-500-1 first part', account })).toEqual(['accepted']);
    expect(await stage.paid()).toEqual([['A-500-1', 2_00]]);
  });
});

describe('what is short by charges of banks', () => {
  test('settles the invoice it names within the creditor’s tolerance, and thanks for it', async () => {
    const stage = await stageWith({ EUR: 2_00 });
    expect(await stage.take({ cents: 28_00, text: 'N-300' })).toEqual(['accepted']);
    expect(await stage.paid()).toEqual([['N-300', 0]]);
    expect((await stage.facts('NUM'))?.payments).toMatchObject([
      { amount: 28_00, allowance: { kind: 'bank-charges', amount: 2_00 } },
    ]);
    expect(stage.outbox('NUM').map(({ template }) => template)).toContain('payment-thanks');
  });

  test.each([
    ['a cent more than the tolerance', { EUR: 1_99 }, { cents: 28_00, text: 'N-300' }],
    ['a tolerance of another currency', { GBP: 5_00 }, { cents: 28_00, text: 'N-300' }],
    ['several invoices at once', { EUR: 2_00 }, { cents: 28_00, text: 'S-400-1 S-400-2' }],
    ['no tolerance', {}, { cents: 28_00, text: 'N-300' }],
  ])('is for a person: %s', async (_, tolerance, movement) => {
    const stage = await stageWith(tolerance);
    expect(await stage.take(movement)).toEqual(['payment-proposed']);
    expect(await stage.paid()).toEqual([]);
    expect(stage.unmatched()).toMatchObject([{ amount: 28_00 }]);
  });
});

describe('what is not certain is proposed to a person with its reason, and nothing is booked', () => {
  test.each([
    ['a number, and another sum', { cents: 29_99, text: 'N-300' }, /^NUM: €29\.99 .*the amount is another/],
    [
      'several numbers, and another sum',
      { cents: 29_99, text: 'S-400-1 S-400-2' },
      /^SEV: .*their sum is another\. It may pay: S-400-1, S-400-2\./,
    ],
    [
      'a known account, and another sum',
      { cents: 29_99, text: 'thanks', account },
      /^ACC: .*names no invoice and is not all that is open\. It may pay: A-500-1, A-500-2\./,
    ],
    [
      'a known account, and the sum of one invoice of two',
      { cents: 12_00, text: 'thanks', account },
      /^ACC: .*It may pay: A-500-1\./,
    ],
    ['a number of one customer from another’s account', { cents: 12_00, text: 'N-300', account }, /^NUM: /],
  ])('%s', async (_, movement, why) => {
    const stage = await stageWith();
    expect(await stage.take(movement)).toEqual(['payment-proposed']);
    expect(await stage.paid()).toEqual([]);
    expect(stage.unmatched()).toMatchObject([
      { amount: movement.cents, proposal: { why: expect.any(String), invoiceNumbers: expect.any(Array) } },
    ]);
    const [only, ...more] = await stage.proposals();
    expect([only, more]).toEqual([expect.stringMatching(why), []]);
    expect(only).toMatch(/nobody is written to until then\.$/);
  });

  test('numbers of two customers: each of them is left alone until a person has placed it on one', async () => {
    const stage = await stageWith();
    expect(await stage.take({ cents: 60_00, text: 'N-300 E-200' })).toEqual(['payment-proposed']);
    expect(await stage.paid()).toEqual([]);
    expect((await stage.proposals()).toSorted()).toEqual([
      expect.stringMatching(/^E2E: .*It may pay: E-200\./),
      expect.stringMatching(/^NUM: .*It may pay: N-300\./),
    ]);
    const [money] = (await readUnmatched(stage.deps.cases, 'lindenhof', { most: 2 })).money;
    if (money === undefined) throw new Error('it is not on the list');
    const on = { debtorKey: 'lindenhof~NUM', debtKeys: ['lindenhof#N-300'] };
    await placeUnmatched(stage.deps, money, on, { by: 'Mara Lind', why: 'They said so.' });
    const tasks = [await stage.facts('E2E'), await stage.facts('NUM')].flatMap((one) => one?.tasks ?? []);
    const proposed = tasks.filter(({ about }) => about?.startsWith('proposed~'));
    expect(proposed.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(await stage.paid()).toEqual([['N-300', 0]]);
    expect((await stage.facts('NUM'))?.payments[0]).not.toHaveProperty('proposal');
  });

  test('numbers of two customers: neither is asked about it any more once it is noted as sent back', async () => {
    const stage = await stageWith();
    await stage.take({ cents: 60_00, text: 'N-300 E-200' });
    const [money] = (await readUnmatched(stage.deps.cases, 'lindenhof', { most: 2 })).money;
    if (money === undefined) throw new Error('it is not on the list');
    await returnUnmatched(stage.deps, money, { by: 'Mara Lind', why: 'Statement 7.' });
    const tasks = [await stage.facts('E2E'), await stage.facts('NUM')].flatMap((one) => one?.tasks ?? []);
    expect(tasks.map(({ state, outcome, doneBy }) => [state, outcome, doneBy])).toEqual([
      ['done', 'returned', 'Mara Lind'],
      ['done', 'returned', 'Mara Lind'],
    ]);
    expect(await stage.paid()).toEqual([]);
  });

  test.each([
    ['nothing that is known', { cents: 30_00, text: 'thank you' }, 'payment-unmatched'],
    ['a number that nobody owes', { cents: 30_00, text: 'X-900', endToEndId: 'E-77' }, 'payment-unmatched'],
  ])('%s is on the list, and on nobody’s case', async (_, movement, outcome) => {
    const stage = await stageWith();
    expect(await stage.take(movement)).toEqual([outcome]);
    expect(await stage.paid()).toEqual([]);
    expect(stage.unmatched()).toMatchObject([{ amount: movement.cents }]);
    expect(await stage.proposals()).toEqual([]);
  });

  test('no word but a sure one books money of another sum', async () => {
    const words = fc.array(fc.constantFrom(...Object.keys(invoices), 'thanks', 'R'), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 1, max: 70_00 }), async (said, cents) => {
        const stage = await stageWith();
        await stage.take({ cents, text: said.join(' ') });
        const paid = await stage.paid();
        if (paid.length === 0) return;
        expect(paid.every(([, open]) => open === 0)).toBe(true);
        const owed = new Map<string, number>(
          Object.entries(invoices).map(([number, [, amount]]) => [number, Number(amount) * 100]),
        );
        expect(paid.reduce((sum, [number]) => sum + (owed.get(number) ?? 0), 0)).toBe(cents);
      }),
      { numRuns: 30 },
    );
  });
});
