import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../../shared/intake/file-refused.ts';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import { readFile, reasonsOf } from './read-text.ts';

const mapping = {
  title: 'the billing system',
  columns: {
    customerID: ['customer_number', 'customer_name'],
    invoiceNumber: 'invoice_number',
    InvoiceDate: 'issue_date',
    DueDate: 'due_date',
    InvoiceAmount: ['invoice_total', 'amount_outstanding'],
    Disputed: 'disputed',
    SettledDate: 'settled_date',
  },
  currency: 'USD',
  fixed: { country: 'US' },
  disputedValues: ['Yes'],
  asOf: '2013-06-30',
};
const profiles = [profileOfMapping(JSON.stringify(mapping))];
const header = 'customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate';

describe('a mapping for somebody else’s export', () => {
  it('reads its columns, with a fixed currency and numbers that begin with zeros', async () => {
    const text = `${header}\n0379-NEVHP,0000611365,5/13/2013,6/12/2013,55.94,No,7/15/2013\n`;
    const { rows } = await readFile(text, { profiles });
    expect(rows).toMatchObject([
      {
        customerNumber: '0379-NEVHP',
        invoiceNumber: '0000611365',
        issuedOn: '2013-05-13',
        currency: 'USD',
        country: 'US',
        amountOutstanding: 5594,
      },
    ]);
  });

  it('counts an invoice as paid only from its settled date on, and a dispute by the words given', async () => {
    const rest = '5/13/2013,6/12/2013,55.94';
    const text = `${header}\nA,1,${rest},No,6/30/2013\nA,2,${rest},No,7/1/2013\nA,3,${rest},Yes,7/1/2013\nA,4,${rest},No,\n`;
    const { rows } = await readFile(text, { profiles });
    expect(rows.map(reasonsOf)).toEqual([['nothing-owed'], [], ['disputed'], []]);
  });

  it('translates words', async () => {
    const given = {
      ...mapping,
      columns: { ...mapping.columns, Art: 'document_type' },
      words: { document_type: { Rechnung: 'invoice', Gutschrift: 'credit note' } },
    };
    const rest = '5/13/2013,6/12/2013,55.94,No,';
    const text = `${header},Art\nA,1,${rest},RECHNUNG\nA,2,${rest},Gutschrift\nA,3,${rest},Storno\n`;
    const { rows } = await readFile(text, { profiles: [profileOfMapping(JSON.stringify(given))] });
    expect(rows.map(reasonsOf)).toEqual([[], ['credit-note'], ['type-unknown']]);
  });

  it('refuses a file that lacks a column of the mapping, because a dispute could stand in it', async () => {
    const { file } = await readFile(`${header.replace(',Disputed', '')}\nA,1\n`, { profiles });
    expect(file).toMatchObject({ kind: 'refused', code: 'columns-missing' });
  });

  it.each([
    [
      { columns: { ...mapping.columns, DueDate: 'due_on' } },
      /columns\.DueDate: "due_on" is not one of our columns/,
    ],
    [{ dateOrder: 'mdy' }, /dateOrder: /],
    [{ currency: 'dollar' }, /currency: /],
    [{ dateorder: 'day-first' }, /"dateorder"/],
    [{ columns: { DueDate: 'due_date' } }, /nothing gives customer_number.*nothing gives invoice_number/],
  ])('names the field that is wrong in %j', (change, words) => {
    expect(() => profileOfMapping(JSON.stringify({ ...mapping, ...change }))).toThrow(words);
  });

  it('refuses a mapping that is not JSON', () => {
    expect(() => profileOfMapping('columns: {}')).toThrow(FileRefused);
  });

  const sample = new URL('../../../../shared/samples/ibm-late-payments.csv', import.meta.url);
  it.skipIf(!existsSync(sample))(
    'finds in a public ledger of 2,466 invoices the figures counted beside it',
    async () => {
      const { rows } = await readFile(readFileSync(sample), { profiles, context: { today: '2013-06-30' } });
      const still = rows.filter(
        (row) => !['nothing-owed', 'issued-in-future'].includes(reasonsOf(row)[0] ?? ''),
      );
      const late = still.filter((row) => row.kind === 'invoice' && row.dueOn < '2013-06-30');
      const cents = still.reduce(
        (sum, row) =>
          sum +
          (row.kind === 'invoice' ? row.amountOutstanding : row.kind === 'uncertain' ? (row.amount ?? 0) : 0),
        0,
      );
      expect(rows).toHaveLength(2466);
      expect(rows.filter((row) => row.kind !== 'payment' && row.invoiceNumber?.startsWith('0'))).toHaveLength(
        266,
      );
      expect([still.length, cents]).toEqual([84, 511_985]);
      expect(
        late.map((row) => (row.kind === 'invoice' ? row.amountOutstanding : 0)).reduce((a, b) => a + b),
      ).toBe(25_947);
      expect(late).toHaveLength(4);
    },
  );
});
