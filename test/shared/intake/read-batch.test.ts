import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows } from '../../../shared/intake/group-rows.ts';
import { rowSchema } from '../../../shared/intake/row.ts';
import { ledger, readFile, reasonsOf } from './read-text.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url));

describe("a ledger in Forbear's own columns", () => {
  it('gives every row of the documented example its outcome, counted by hand', async () => {
    const { rows, file } = await readFile(fixture('example-invoices.csv'));
    expect(rows.map((row) => [row.line, ...reasonsOf(row)])).toEqual([
      [2],
      [3],
      [4],
      [6],
      [7],
      [8, 'due-date-missing'],
      [9, 'currency-missing'],
      [10, 'disputed'],
      [11, 'unsent'],
      [12, 'credit-note', 'in-credit'],
      [13, 'due-before-issue'],
      [14, 'nothing-owed'],
    ]);
    expect(file).toMatchObject({ kind: 'read', profile: 'forbear', records: 12, rows: 12, blankLines: 0 });
    expect(file).toMatchObject({
      sums: [
        { currency: '?', rows: 1, amount: '' },
        { currency: 'EUR', rows: 9, amount: '8219.50' },
        { currency: 'GBP', rows: 2, amount: '310.40' },
      ],
    });
  });

  it('keeps leading zeros, several addresses and quoted line breaks, and leaves out what is no address', async () => {
    const { rows } = await readFile(fixture('example-invoices.csv'));
    expect(rows[0]).toMatchObject({ customerNumber: '007012', order: 'ORD-4411', terms: 'AGB-2025' });
    expect(rows[1]).toMatchObject({ invoiceTotal: 238_050, amountOutstanding: 88_050 });
    expect(rows[2]).toMatchObject({
      customerName: 'Brightside "Events" Ltd',
      emails: ['accounts@brightside.example', 'ap@brightside.example'],
      contactName: 'Ms Okafor,\naccounts office',
    });
    expect(rows[4]).toMatchObject({ customerKind: 'public-body', emails: [], warnings: ['email-invalid'] });
  });

  it('reads what the contract was about and whether it provides for fees, and leaves unsaid what nobody said', async () => {
    const { rows } = await readFile(
      ledger([
        { contract: 'Office chairs', contract_date: '2026-08-01', fees_agreed: 'yes' },
        { fees_agreed: 'Nein' },
        {},
      ]),
    );
    expect(rows[0]).toMatchObject({
      contract: { subject: 'Office chairs', madeOn: '2026-08-01' },
      feesAgreed: true,
    });
    expect(rows[1]).toMatchObject({ kind: 'invoice', feesAgreed: false });
    expect(rows[2]).toMatchObject({ kind: 'invoice' });
    expect(rows[2]).not.toHaveProperty('contract');
    expect(rows[2]).not.toHaveProperty('feesAgreed');
    for (const row of rows) expect(rowSchema.parse(row)).toEqual(row);
  });

  it('states a row in one order always, so that the hash of an invoice already known stays what it was', async () => {
    const full = {
      customer_kind: 'company',
      country: 'US',
      region: 'US-TX',
      language: 'en',
      time_zone: 'America/Chicago',
      email: 'a@example.com, no address',
      phone: '+1 5',
      contact_name: 'Bo',
      invoice_number: 'I-1',
      reference: 'R',
      order_reference: 'O',
      delivery_reference: 'D',
      terms_reference: 'T',
      terms: '2/10 net 30',
      contract: 'Chairs',
      contract_date: '2026-08-01',
      fees_agreed: 'yes',
    };
    const { rows } = await readFile(ledger([full]));
    expect(JSON.stringify(rows[0])).toBe(
      '{"kind":"invoice","line":2,"records":1,"customerNumber":"C-1","customerName":"Example Ltd","customerKind":"company","country":"US","emails":["a@example.com"],"language":"en","timeZone":"America/Chicago","region":"US-TX","phone":"+1 5","contactName":"Bo","warnings":["email-invalid"],"invoiceNumber":"I-1","issuedOn":"2026-09-01","dueOn":"2026-10-01","currency":"EUR","invoiceTotal":10000,"amountOutstanding":10000,"reference":"R","order":"O","delivery":"D","terms":"T","contract":{"subject":"Chairs","madeOn":"2026-08-01"},"feesAgreed":true,"discount":{"basisPoints":200,"days":10}}',
    );
  });

  it('names the columns it does not read, and refuses a file without the columns it needs', async () => {
    const extra = await readFile(ledger([{ colour: 'blue' }]));
    expect(extra.file).toMatchObject({ kind: 'read', ignoredColumns: ['colour'] });
    const { file } = await readFile('customer_number,invoice_number,amount_outstanding\n1,2,3\n');
    expect(file).toMatchObject({ kind: 'refused', code: 'columns-missing', line: 1 });
    expect(file).toMatchObject({
      sentence: expect.stringContaining('customer_name, issue_date, due_date, currency'),
    });
  });

  it.each([
    [{ customer_number: '' }, 'customer-number-missing'],
    [{ fees_agreed: 'perhaps' }, 'fees-agreed-unknown'],
    [{ contract: 'Office chairs' }, 'contract-incomplete'],
    [{ contract_date: '2026-08-01' }, 'contract-incomplete'],
    [{ contract: 'Office chairs', contract_date: '2026-02-30' }, 'date-impossible'],
    [{ customer_name: '' }, 'customer-name-missing'],
    [{ invoice_number: '' }, 'invoice-number-missing'],
    [{ invoice_number: '1.23E+11' }, 'number-damaged'],
    [{ invoice_number: 'x'.repeat(101) }, 'number-too-long'],
    [{ reference: 'x'.repeat(501) }, 'cell-too-long'],
    [{ issue_date: '' }, 'issue-date-missing'],
    [{ due_date: '' }, 'due-date-missing'],
    [{ due_date: '2026-02-30' }, 'date-impossible'],
    [{ due_date: '01/02/26' }, 'date-two-digit-year'],
    [{ due_date: '2026-08-31' }, 'due-before-issue'],
    [{ issue_date: '2026-11-23', due_date: '2026-12-23' }, 'issued-in-future'],
    [{ currency: '' }, 'currency-missing'],
    [{ currency: 'XYZ' }, 'currency-unknown'],
    [{ amount_outstanding: '' }, 'amount-missing'],
    [{ amount_outstanding: 'n/a' }, 'amount-unreadable'],
    [{ amount_outstanding: '1.005,55 x' }, 'amount-unreadable'],
    [{ amount_outstanding: '0.00' }, 'nothing-owed'],
    [{ amount_outstanding: '(12.00)' }, 'in-credit'],
    [{ amount_outstanding: '100.01' }, 'owed-more-than-total'],
    [{ invoice_total: '0.00' }, 'owed-on-zero-invoice'],
    [{ country: 'Atlantis' }, 'country-unknown'],
    [{ document_type: 'credit note' }, 'credit-note'],
    [{ document_type: 'Prepayment' }, 'overpayment'],
    [{ document_type: 'Angebot' }, 'type-unknown'],
    [{ status: 'draft' }, 'not-approved'],
    [{ status: 'void' }, 'void'],
    [{ sent: 'no' }, 'unsent'],
    [{ sent: '' }, 'unsent'],
    [{ disputed: 'yes' }, 'disputed'],
    [{ disputed: 'perhaps' }, 'disputed'],
    [{ disputed: '20.00' }, 'disputed'],
  ])('never takes over %j: it says %s', async (change, reason) => {
    const { rows } = await readFile(ledger([change, {}].map((row) => ({ sent: 'yes', ...row }))));
    expect(reasonsOf(rows[0])).toEqual([reason]);
    expect(rows[1]).toMatchObject({ kind: 'invoice', line: 3 });
  });

  it('holds a customer without a country when the creditor has no default for it', async () => {
    const { rows } = await readFile(ledger([{}]), { context: { today: '2026-11-22' } });
    expect(reasonsOf(rows[0])).toEqual(['country-missing']);
  });

  it('keeps the disputed part of an invoice', async () => {
    const { rows } = await readFile(ledger([{ disputed: '20.00' }]));
    expect(rows[0]).toMatchObject({ amountDisputed: 2000, amount: 10_000, currency: 'EUR' });
  });

  it('holds a row with a missing or a stray column, and takes the rows around it', async () => {
    const header = ledger([{}]).split('\n')[0];
    const good = 'C-1,Example Ltd,I-1,2026-09-01,2026-10-01,EUR,100.00,100.00';
    const { rows } = await readFile(
      `${header}\n${good}\nC-1,Example,Ltd,I-2,2026-09-01,2026-10-01,EUR,1.00,1.00\nC-1,cut\n${good},,\n`,
    );
    expect(rows.map(reasonsOf)).toEqual([[], ['row-misshapen'], ['row-misshapen'], []]);
  });

  it('skips blank lines and a title above the header, but counts lines as the editor does', async () => {
    const { rows, file } = await readFile(`Open items\n\n${ledger([{}])}\n,,,,,,,\n`);
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(file).toMatchObject({ headerLine: 3, blankLines: 2 });
  });

  it('makes rows that its own schema accepts', async () => {
    for (const name of ['example-invoices.csv', 'xero-sales-invoices.csv']) {
      const { rows } = await readFile(fixture(name));
      for (const row of rows) expect(rowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
    }
  });
});

describe("Xero's sales-invoice export", () => {
  it('joins line items and tells every trap of the export by its line, counted by hand', async () => {
    const { rows, file } = await readFile(fixture('xero-sales-invoices.csv'));
    expect(rows.map((row) => [row.line, row.records, ...reasonsOf(row)])).toEqual([
      [2, 3],
      [6, 1],
      [7, 1, 'overpayment'],
      [8, 1, 'credit-note'],
      [9, 1, 'unsent'],
      [10, 1, 'not-approved'],
      [11, 1, 'void'],
      [12, 1, 'bill'],
      [13, 1, 'nothing-owed'],
      [14, 1, 'date-unreadable'],
      [15, 1],
      [16, 1],
      [17, 1],
    ]);
    expect(file).toMatchObject({ profile: 'xero', records: 15, rows: 13, dateOrder: 'day-first' });
  });

  it('reads days first and the amount still due, not the total', async () => {
    const { rows } = await readFile(fixture('xero-sales-invoices.csv'));
    expect(rows[0]).toMatchObject({ issuedOn: '2026-06-11', dueOn: '2026-07-11', country: 'ZA' });
    expect(rows[1]).toMatchObject({ invoiceTotal: 10_000, amountOutstanding: 4000, issuedOn: '2026-07-01' });
  });

  it('keeps two contacts with one number apart, each with its own line items', async () => {
    const { rows } = await readFile(
      sameNumber(['Jellyfish Catering', 'Jellyfish Catering', 'Kestrel Foods']),
    );
    expect(rows.map((row) => [row.line, row.records])).toEqual([
      [2, 2],
      [4, 1],
    ]);
    expect(rows).toMatchObject([
      { kind: 'invoice', customerNumber: 'Jellyfish Catering', invoiceNumber: 'INV-3440' },
      { kind: 'invoice', customerNumber: 'Kestrel Foods', invoiceNumber: 'INV-3440' },
    ]);
  });

  it('takes an invoice once for each contact, however their line items are mixed', async () => {
    const { rows } = await readFile(
      sameNumber(['Jellyfish Catering', 'Kestrel Foods', 'Jellyfish Catering']),
    );
    const marks = [...groupRows(rows)].map(([customer, marked]) => [
      customer,
      marked.map(({ mark }) => mark),
    ]);
    expect(marks).toEqual([
      ['Jellyfish Catering', ['take', 'repeated']],
      ['Kestrel Foods', ['take']],
    ]);
  });

  it('refuses an export of an organisation that writes the month first, instead of reading it wrongly', async () => {
    const text = fixture('xero-sales-invoices.csv').toString().replaceAll('01/07/2026', '07/21/2026');
    const { file } = await readFile(text);
    expect(file).toMatchObject({ kind: 'refused', code: 'mixed-date-orders', line: 6 });
  });
});

describe('what the whole file proves', () => {
  const dated = (issue_date: string) => ({ issue_date, due_date: '2026-11-20' });

  it('reads an early ambiguous date by a proof that comes much later', async () => {
    const many = Array.from({ length: 3000 }, () => dated('3/4/2026'));
    const { rows, file } = await readFile(ledger([...many, dated('13/4/2026')]));
    expect(rows[0]).toMatchObject({ issuedOn: '2026-04-03' });
    expect(rows).toHaveLength(3001);
    expect(file).toMatchObject({ dateOrder: 'day-first' });
  });

  it('holds the rows concerned, and only those, when nothing proves the order', async () => {
    const { rows } = await readFile(ledger([dated('3/4/2026'), dated('4/4/2026'), {}]));
    expect(rows.map(reasonsOf)).toEqual([['date-order-unknown'], [], []]);
  });

  it('refuses a file that proves both', async () => {
    const { file, rows } = await readFile(ledger([dated('13/4/2026'), dated('4/13/2026')]));
    expect(file).toMatchObject({ kind: 'refused', code: 'mixed-date-orders', line: 3 });
    expect(rows).toEqual([]);
  });

  it('reads 1.234 by what another row proves', async () => {
    const total = { invoice_total: '5.000,00', amount_outstanding: '5,00' };
    const late = await readFile(ledger([{ ...total, amount_outstanding: '1.234' }, total], ';'));
    expect(late.rows[0]).toMatchObject({ amountOutstanding: 123_400 });
    const never = await readFile(
      ledger([
        { invoice_total: '2000', amount_outstanding: '1.234' },
        { invoice_total: '5', amount_outstanding: '5' },
      ]),
    );
    expect(never.rows.map(reasonsOf)).toEqual([['decimal-mark-unknown'], []]);
    const both = await readFile(
      ledger([{ amount_outstanding: '1.00' }, { amount_outstanding: '1,00' }], ';'),
    );
    expect(both.file).toMatchObject({ kind: 'refused', code: 'mixed-decimal-marks', line: 3 });
  });

  it('proves dates and amounts of the same file', async () => {
    const open = { ...dated('3/4/2026'), invoice_total: '2.000', amount_outstanding: '1.234' };
    const proof = { ...dated('13/4/2026'), invoice_total: '5,50', amount_outstanding: '5,50' };
    const { rows } = await readFile(ledger([open, proof], ';'));
    expect(rows[0]).toMatchObject({ issuedOn: '2026-04-03', amountOutstanding: 123_400 });
  });
});

describe('any file at all', () => {
  const example = fixture('xero-sales-invoices.csv');

  it('gives the same rows whatever pieces its bytes arrive in', async () => {
    const whole = await readFile(example);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (pieceSize) => {
        expect(await readFile(example, { pieceSize })).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('cut off or damaged anywhere, loses no row silently: it is refused, or rows make up all its records', async () => {
    const damage = fc.record({
      cut: fc.nat(example.length),
      at: fc.nat(example.length - 1),
      byte: fc.constantFrom(0, 10, 34, 44, 0xc3, 0xff, 65),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, at, byte }) => {
        const bytes = Uint8Array.from(example.subarray(0, cut));
        if (at < cut) bytes[at] = byte;
        const { rows, file } = await readFile(bytes);
        if (file.kind === 'refused') {
          expect(rows).toEqual([]);
          expect(file.sentence).toMatch(/[.]$|begins: /);
        } else {
          expect(rows).toHaveLength(file.rows);
          expect(rows.reduce((sum, row) => sum + row.records, 0)).toBe(file.records);
          expect(file.sums.reduce((sum, { rows: count }) => sum + count, 0)).toBe(file.rows);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Line items that differ in nothing but the contact, one for each name. */
function sameNumber(contacts: readonly string[]): string {
  const [header = '', item = ''] = fixture('xero-sales-invoices.csv').toString().split(/\r?\n/);
  const items = contacts.map((contact) => item.replace('Jellyfish Catering', contact));
  return `${[header, ...items].join('\n')}\n`;
}
