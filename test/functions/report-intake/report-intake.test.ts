import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportIntake } from '../../../functions/report-intake/report-intake.ts';
import { batchKeys } from '../../../shared/intake/chunk.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from '../import-chunk/take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url), 'utf8');

async function reportOn(text: string) {
  const stage = intake();
  const { split } = await stage.split(text);
  await stage.importAll(split.batch);
  const reported = await reportIntake(stage.deps, split.batch);
  const keys = batchKeys(split.batch);
  return {
    ...stage,
    batch: split.batch,
    reported,
    figures: stage.json(keys.report),
    words: stage.text(keys.reportText),
    rows: stage.text(keys.reportRows),
  };
}

describe('the report on a batch', () => {
  it('reconciles counts and totals per currency with the file, counted by hand', async () => {
    const { figures, words, reported } = await reportOn(fixture('example-invoices.csv'));
    expect(reported).toMatchObject({ outcome: 'imported', failedChunks: 0 });
    expect(figures).toMatchObject({
      reconciled: true,
      reading: { rows: 12, records: 12 },
      outcomes: {
        accepted: [
          { currency: 'EUR', rows: 4, amount: '6659.50' },
          { currency: 'GBP', rows: 1, amount: '310.40' },
        ],
        held: [
          { currency: '?', rows: 1 },
          { currency: 'EUR', rows: 4, amount: '1610.00' },
        ],
        rejected: [
          { currency: 'EUR', rows: 1, amount: '-50.00' },
          { currency: 'GBP', rows: 1, amount: '0.00' },
        ],
      },
    });
    expect(words).toContain('Reconciled');
    expect(words).toContain('1 × There is no due date');
  });

  it('counts a row once for each of its reasons, however many of its cells have it', async () => {
    const header =
      'customer_number,customer_name,customer_kind,invoice_number,issue_date,due_date,currency,invoice_total,amount_outstanding,country';
    const row = '7,Weber,company,R-1,3/4/2026,5/4/2026,EUR,5.00,5.00,DE';
    const { figures } = await reportOn(`${header}\n${row}\n`);
    expect(figures).toMatchObject({ reasons: [{ reason: 'date-order-unknown', rows: 1 }] });
  });

  it('joins line items and still accounts for every line of a Xero export', async () => {
    const { figures } = await reportOn(fixture('xero-sales-invoices.csv'));
    expect(figures).toMatchObject({ reconciled: true, reading: { rows: 13, records: 15 } });
  });

  it('lists what was not simply taken over, in the order of the lines, with what to do', async () => {
    const { rows } = await reportOn(fixture('example-invoices.csv'));
    const lines = rows.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffline,outcome,customer_number,customer_name,number,currency,amount,column,found,reason,what_to_do',
    );
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      '7 accepted',
      '8 held',
      '9 held',
      '10 held',
      '11 held',
      '12 rejected',
      '12 rejected',
      '13 held',
      '14 rejected',
    ]);
    expect(lines[2]).toContain('Fill in the due date');
  });

  it('names the fields to fill where an unknown customer cannot be written to', async () => {
    const row = { customer_kind: '', country: 'US', time_zone: '' };
    const { rows, words, figures } = await reportOn(
      ledger([
        row,
        { ...row, region: 'us-tx' },
        { ...row, customer_kind: 'company' },
        { ...row, region: 'Texas' },
      ]),
    );
    const said =
      'Nothing can be sent to this customer: say what it is (customer_kind) or in which state it lives (region).';
    expect(words).toContain(`2 × ${said}`);
    expect(words).toContain('1 × The region is not a code of the country such as US-TX and was left out.');
    expect(figures).toMatchObject({
      warnings: [
        { warning: 'kind-and-region-missing', rows: 2 },
        { warning: 'region-unknown', rows: 1 },
      ],
    });
    expect(rows.split('\r\n').filter((line) => line.includes(said))).toHaveLength(2);
  });

  it('never hands a spreadsheet a formula', async () => {
    const { rows } = await reportOn(
      ledger([
        { customer_name: '=HYPERLINK("http://x")', due_date: '' },
        { customer_name: '@cmd', amount_outstanding: '-5.00' },
        { customer_name: '-1+2', due_date: '' },
      ]),
    );
    expect(rows).toContain('"\'=HYPERLINK(""http://x"")"');
    expect(rows).toContain(",'@cmd,");
    expect(rows).toContain(",'-1+2,");
    expect(rows).toContain(',-5.00,');
  });

  it('reports the rows of a chunk that failed as not imported, and says so', async () => {
    const stage = intake();
    const { split } = await stage.split(ledger([{}, { customer_number: '' }]));
    const reported = await reportIntake(stage.deps, split.batch);
    expect(reported).toMatchObject({ outcome: 'incomplete', failedChunks: 1 });
    const keys = batchKeys(split.batch);
    expect(stage.json(keys.report)).toMatchObject({
      reconciled: true,
      outcomes: { held: [{ rows: 2, amount: '200.00' }] },
    });
    expect(stage.text(keys.reportRows).match(/The import of this row failed/g)).toHaveLength(2);
    expect(stage.text(keys.reportText)).toContain('upload the same file again');
  });

  it('says why a file was refused whole', async () => {
    const { figures, words, reported } = await reportOn('%PDF-1.7');
    expect(reported.outcome).toBe('refused');
    expect(figures).toMatchObject({
      outcome: 'refused',
      reading: { kind: 'refused', code: 'not-an-e-invoice' },
    });
    expect(words).toContain('This PDF is damaged or locked.');
  });

  it('does not call a report reconciled when a row went missing', async () => {
    const stage = intake();
    const { split } = await stage.split(ledger([{}, {}]));
    await stage.importAll(split.batch);
    const key = batchKeys(split.batch).result(0);
    stage.inbox.objects.set(key, Buffer.from(`${stage.text(key).split('\n')[0]}\n`));
    await reportIntake(stage.deps, split.batch);
    expect(stage.json(batchKeys(split.batch).report)).toMatchObject({ reconciled: false });
    expect(stage.text(batchKeys(split.batch).reportText)).toContain('NOT RECONCILED');
  });
});
