import { parse } from 'csv-parse/sync';
import { isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import creditorsFile from '../../../infra/local/creditors.json' with { type: 'json' };
import { sampleBankExport } from '../../../infra/local/sample/bank-export.ts';
import { ownColumns, sampleLedger } from '../../../infra/local/sample/sample-ledger.ts';
import { creditorSchema } from '../../../shared/config/stage.ts';
import { proposeBankMapping } from '../../../shared/intake/propose-bank-mapping.ts';

const rowsSchema = z.array(z.record(z.string(), z.string()));
const batches = sampleLedger('2026-11-23');
const rows = batches.flatMap(({ csv }) => rowsSchema.parse(parse(csv, { columns: true })));
const values = (column: string) => new Set(rows.map((row) => row[column]));

describe('the export of a bank beside the sample ledger', () => {
  it('pays invoices of the ledger under columns that are proposed, and does not say its currency', () => {
    const [batch] = batches;
    if (batch === undefined) throw new Error('no batch');
    const { paid } = batch;
    const proposal = proposeBankMapping(sampleBankExport('2026-11-23', { paid }));
    expect(proposal).toMatchObject({ missing: ['currency'], dateOrder: 'day-first', decimalMark: ',' });
    expect(paid).toHaveLength(2);
    for (const { number, amount } of paid)
      expect(rows).toContainEqual(
        expect.objectContaining({ invoice_number: number, amount_outstanding: amount, disputed: 'no' }),
      );
  });
});

describe('the sample ledger', () => {
  it('has about 60 invoices of 25 customers of two creditors in two currencies', () => {
    expect(batches.map(({ creditorId }) => creditorId)).toEqual(['lindenhof', 'harbourlight']);
    expect(rows.length).toBeGreaterThanOrEqual(55);
    expect(values('customer_number').size).toBe(25);
    expect(values('currency')).toEqual(new Set(['EUR', 'GBP']));
    expect(values('country').size).toBeGreaterThanOrEqual(6);
  });

  it('reaches from not yet due to four months late', () => {
    const due = rows.flatMap(({ due_date: day }) => day || []).sort();
    expect(due[0]).toBe('2026-07-26');
    expect(due.at(-1)).toBe('2026-12-11');
  });

  it('holds every kind of row that must not simply be chased', () => {
    const some = (fits: (row: Record<string, string>) => boolean) => expect(rows.some(fits)).toBe(true);
    some((row) => row['due_date'] === '');
    some((row) => row['disputed'] === 'yes');
    some((row) => row['sent'] === 'no');
    some((row) => row['document_type'] === 'credit note');
    some((row) => row['email'] === '');
    some((row) => row['customer_kind'] === 'consumer');
    some((row) => row['customer_kind'] === 'sole trader');
    const numbers = rows.map((row) => row['invoice_number']);
    expect(new Set(numbers).size).toBe(numbers.length - 1);
  });

  it('uses our own columns and nobody real: every address ends in .example', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(ownColumns);
    for (const { email } of rows) expect(email).toMatch(/^$|\.example$/);
  });
});

describe('the creditors of the local stage', () => {
  it('are fictional, but their account numbers pass the check', () => {
    for (const creditor of z.array(creditorSchema).parse(creditorsFile)) {
      expect(isValidIBAN(creditor.bank.iban)).toBe(true);
      expect(creditor.replyTo).toMatch(/\.example$/);
    }
  });
});
