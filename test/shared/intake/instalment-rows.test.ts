import { describe, expect, it } from 'vitest';
import { groupRows } from '../../../shared/intake/group-rows.ts';
import { ledger, readFile } from './read-text.ts';

async function marks(text: string): Promise<string[]> {
  const { rows } = await readFile(text);
  return [...groupRows(rows).values()].flat().map(({ mark }) => mark);
}

/** Two items of one number in exports whose rows are entries of their own, as each writes them. */
const exports: Record<string, (dues: [string, string]) => string> = {
  sap: (dues) =>
    `Account\tDocument Number\tDocument Type\tDocument Date\tNet due date\tAmount in doc. curr.\tDocument currency\n${dues
      .map((due, place) => `100200\t90001234\tRV\t01.10.2026\t${due}\t${place + 4}00,00\tEUR\n`)
      .join('')}`,
  'business-central': (dues) =>
    `Document_Type,Customer_No_,Customer_Name,Document_No_,Due_Date,Document_Date,Amount,Remaining_Amount,Currency_Code\n${dues
      .map((due, place) => `Invoice,10000,Weber,PS-1,${due},01.10.2026,${place + 4}00.00,300.00,EUR\n`)
      .join('')}`,
  datev: (dues) =>
    `Konto;Name;Rechnungsnummer;Datum;Fälligkeit;Sollbetrag;Saldo\n${dues
      .map((due, place) => `10001;Weber;RE-1;01.10.2026;${due};${place + 4}00,00;${place + 4}00,00\n`)
      .join('')}`,
  erpnext: (dues) =>
    `Posting Date,Customer,Customer Name,Voucher Type,Voucher No,Due Date,Invoiced Amount,Outstanding Amount,Currency\n${dues
      .map(
        (due, place) =>
          `01-10-2026,C-1,Weber,Sales Invoice,SINV-1,${due.replaceAll('.', '-')},${place + 4}00.00,300.00,EUR\n`,
      )
      .join('')}`,
};

describe.each(Object.keys(exports))('an export of single entries: %s', (name) => {
  const of = (...dues: [string, string]) => exports[name]?.(dues) ?? '';

  it('lists an invoice in instalments, each with a total of its own', async () => {
    expect(await marks(of('31.10.2026', '30.11.2026'))).toEqual(['take', 'take']);
    const { rows } = await readFile(of('31.10.2026', '30.11.2026'));
    expect(rows).toMatchObject([{ totalOfRow: true }, { totalOfRow: true }]);
  });

  it('contradicts itself with two amounts for one due date', async () => {
    expect(await marks(of('31.10.2026', '31.10.2026'))).toEqual(['conflict', 'conflict']);
  });
});

describe('rows of one invoice in a ledger with totals', () => {
  const due = (due_date: string, amount_outstanding: string, more = {}) => ({
    ...{ invoice_number: 'I-1', invoice_total: '100.00', due_date, amount_outstanding, ...more },
  });

  it('are instalments, and a row that stands twice is one of them', async () => {
    const [one, two] = [due('2026-10-01', '40.00'), due('2026-11-01', '60.00')];
    expect(await marks(ledger([one, two, one]))).toEqual(['take', 'take', 'repeated']);
  });

  it('contradict each other where one of them is held and its due date or amount cannot be read', async () => {
    const one = due('2026-10-01', '40.00');
    expect(await marks(ledger([one, due('', '60.00')]))).toEqual(['conflict', 'take']);
    expect(await marks(ledger([one, due('2026-11-01', 'sixty')]))).toEqual(['conflict', 'take']);
    expect(await marks(ledger([one, due('2026-11-01', '60.00', { disputed: 'yes' })]))).toEqual([
      'take',
      'take',
    ]);
  });
});
