import { describe, expect, test } from 'vitest';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import { shippedProfiles } from '../../../shared/intake/profiles/shipped.ts';
import type { Row } from '../../../shared/intake/row.ts';
import { readFile, reasonsOf } from './read-text.ts';

/** Number, open minor units and due date of what is certain; number and first reason of the rest. */
const told = (rows: readonly Row[]) =>
  rows.map((row) =>
    row.kind === 'invoice'
      ? [row.invoiceNumber, row.amountOutstanding, row.dueOn]
      : [row.kind === 'uncertain' ? row.invoiceNumber : undefined, reasonsOf(row)[0]],
  );

const mapped = (mapping: Record<string, unknown>) => [
  profileOfMapping(JSON.stringify(mapping)),
  ...shippedProfiles,
];

const quickbooks = [
  'Harbour Light Inc.,,,,,,,',
  'A/R Aging Detail Report,,,,,,,',
  '"As of Jul 25, 2026",,,,,,,',
  '',
  ',Date,Transaction type,Num,Customer full name,Due date,Amount,Open balance',
  '91 or more days past due,,,,,,,',
  ',02/03/2026,Invoice,0042,Weber & Sons,03/05/2026,"1,200.00","1,000.00"',
  ',02/13/2026,Credit Memo,CM-7,Weber & Sons,02/13/2026,-100.00,-100.00',
  'Total for 91 or more days past due,,,,,,"1,100.00","900.00"',
  'CURRENT,,,,,,,',
  ',07/01/2026,Invoice,0043,Ada,07/31/2026,50.00,50.00',
  'Total for CURRENT,,,,,,50.00,50.00',
  'TOTAL,,,,,,"$1,150.00","$950.00"',
  '"Saturday, July 25, 2026 03:12 PM GMTZ",,,,,,,',
].join('\n');

describe('QuickBooks Online’s A/R Aging Detail', () => {
  test('is recognised below its title; without a currency nothing is guessed', async () => {
    const { rows, file } = await readFile(quickbooks);
    expect(file).toMatchObject({
      profile: 'quickbooks-online',
      headerLine: 5,
      rows: 3,
      totals: { lines: 6 },
    });
    expect(told(rows)).toEqual([
      ['0042', 'currency-missing'],
      ['CM-7', 'credit-note'],
      ['0043', 'currency-missing'],
    ]);
  });

  test('is read once its currency was said for the source; its totals are checks, never rows', async () => {
    const profiles = mapped({ profile: 'quickbooks-online', currency: 'USD' });
    const { rows, file } = await readFile(quickbooks, { profiles });
    // By hand: 1,000.00 open and 100.00 in credit; 50.00 not due yet; 950.00 in all.
    expect(told(rows)).toEqual([
      ['0042', 100_000, '2026-03-05'],
      ['CM-7', 'credit-note'],
      ['0043', 5000, '2026-07-31'],
    ]);
    expect(file).toMatchObject({ totals: { lines: 6, wrong: [] } });
  });

  test('whose total is not what its rows come to says which line', async () => {
    const profiles = mapped({ profile: 'quickbooks-online', currency: 'USD' });
    const { file } = await readFile(quickbooks.replace('50.00,50.00\nTotal', '50.00,40.00\nTotal'), {
      profiles,
    });
    expect(file).toMatchObject({
      totals: {
        wrong: [
          { line: 12, stated: 5000, counted: 4000 },
          { line: 13, stated: 95_000 },
        ],
      },
    });
  });
});

const context = { today: '2026-11-22', defaultCountry: 'DE' };
/** One file of each export, written for the project: header, an invoice, and what that export has besides. */
const exports: [id: string, file: string, facts: unknown[], mapping?: Record<string, unknown>][] = [
  [
    'quickbooks-desktop',
    'Type,Date,Num,P. O. #,Name,Terms,Due Date,Class,Aging,Open Balance\nWeber,,,,,,,,,\nInvoice,10/13/2026,0007,PO-1,Weber,2% 10 Net 30,,,10,120.50\nTotal Weber,,,,,,,,,120.50\n',
    [['0007', 12_050, '2026-11-12']],
    { profile: 'quickbooks-desktop', currency: 'USD' },
  ],
  [
    'netsuite',
    'Customer,Transaction Type,Date,Document Number,P.O. Number,Due Date,Age,Open Balance,Currency\nWeber,Invoice,2026-10-01,INV-9,PO,2026-10-31,22,99.00,EUR\nWeber,Payment,2026-11-01,PAY-1,,,,-20.00,EUR\nTotal - Weber,,,,,,,79.00,\n',
    [
      ['INV-9', 9900, '2026-10-31'],
      ['PAY-1', 'overpayment'],
    ],
  ],
  [
    'sap',
    'Account\tDocument Number\tDocument Type\tDocument Date\tNet due date\tArrears after net due date\tAmount in doc. curr.\tDocument currency\tDunning block\tClearing date\n0000100200\t0090001234\tRV\t01.10.2026\t31.10.2026\t22\t1.190,00\tEUR\t\t\n0000100200\t0090001235\tRV\t02.10.2026\t31.10.2026\t22\t10,00\tEUR\tA\t\n0000100200\t1600000001\tDG\t03.10.2026\t03.10.2026\t0\t-90,00\tEUR\t\t\n\t\t\t\t\t\t1.110,00\tEUR\t\t\n',
    [
      ['0090001234', 119_000, '2026-10-31'],
      ['0090001235', 'dunning-block'],
      ['1600000001', 'credit-note'],
    ],
  ],
  [
    'sap',
    'Rekening;Documentnummer;Documentsoort;Documentdatum;Netto vervaldatum;Achterstand na vervaldatum;Bedrag in documentvaluta;Documentvaluta\n100200;90001234;RV;13.10.2026;31.10.2026;22;1.190,00;EUR\n',
    [['90001234', 119_000, '2026-10-31']],
  ],
  [
    'sap-bsid',
    'BUKRS;KUNNR;BELNR;BLART;BLDAT;NETDT;WRBTR;WAERS;XBLNR;MANSP\n1000;0000100200;0090001234;RV;2026-10-01;2026-10-31;1190.00;EUR;INV-1;\n',
    [['0090001234', 119_000, '2026-10-31']],
  ],
  [
    'business-central',
    'Document_Type,Customer_No_,Document_No_,Due_Date,Document_Date,External_Document_No_,Amount,Currency_Code,Remaining_Amount,On Hold,Dispute Status\nInvoice,C0010,103001,2026-10-31,2026-10-01,PO,119.00,EUR,100.00,,\nInvoice,C0010,103002,2026-10-31,2026-10-01,PO,119.00,EUR,119.00,ABC,\nInvoice,C0010,103003,2026-10-31,2026-10-01,PO,119.00,EUR,119.00,,PRICE\nReminder,C0010,R-1,2026-10-31,2026-10-01,,5.00,EUR,5.00,,\n',
    [
      ['103001', 10_000, '2026-10-31'],
      ['103002', 'dunning-block'],
      ['103003', 'disputed'],
      ['R-1', 'interest'],
    ],
  ],
  [
    'sage-50',
    'ACCOUNT_REF,TYPE,INV_REF,DATE,DUE_DATE,DETAILS,GROSS_AMOUNT,OUTSTANDING,DISPUTED,CURRENCY\nWEB001,SI,007,01/10/2026,31/10/2026,Goods,120.00,60.00,0,GBP\nWEB001,SI,008,01/10/2026,31/10/2026,Goods,120.00,120.00,1,GBP\nWEB001,SC,009,01/10/2026,31/10/2026,Credit,20.00,20.00,0,GBP\n',
    [
      ['007', 6000, '2026-10-31'],
      ['008', 'disputed'],
      ['009', 'credit-note'],
    ],
  ],
  [
    'sage-50-aged',
    'CustomerRecord.AccountReference,CustomerRecord.AccountName,TransactionOverview.Number,TransactionOverview.Date,TransactionOverview.Reference,TransactionOverview.AgedAmount\nWEB001,Weber,12,03/10/2026,007,120.00\n',
    [['007', 'due-date-missing']],
    { profile: 'sage-50-aged', currency: 'GBP' },
  ],
  [
    'sage-50',
    'ACCOUNT_REF,TYPE,INV_REF,DATE,DUE_DATE,GROSS_AMOUNT,OUTSTANDING,DISPUTED,CURRENCY,DELETED_FLAG\nWEB001,SI,007,01/10/2026,31/10/2026,120.00,60.00,0,1,0\nWEB001,SI,008,01/10/2026,31/10/2026,120.00,120.00,2,1,0\nWEB001,SI,009,01/10/2026,31/10/2026,9.00,9.00,0,2,0\nWEB001,SI,010,01/10/2026,31/10/2026,9.00,9.00,0,1,1\nSUP001,PI,011,01/10/2026,31/10/2026,9.00,9.00,0,1,0\n',
    [
      ['007', 6000, '2026-10-31'],
      ['008', 'disputed'],
      ['009', 'currency-unknown'],
      ['010', 'void'],
      ['011', 'bill'],
    ],
    { profile: 'sage-50', words: { currency: { 1: 'GBP' } } },
  ],
  [
    'sage-accounting',
    'Invoice Number,Customer,Reference,Invoice Date,Due Date,Status,Total,Outstanding Amount,Currency\nSI-1,Weber,PO,03/10/2026,02/11/2026,Part paid,120.00,70.00,GBP\nSI-2,Weber,PO,03/10/2026,02/11/2026,Draft,120.00,120.00,GBP\n',
    [
      ['SI-1', 7000, '2026-11-02'],
      ['SI-2', 'not-approved'],
    ],
  ],
  [
    'datev-opos',
    'Konto;Rechnungsnummer;Datum;Fälligkeit;Sollbetrag;Habenbetrag;Saldo;Gegenkonto;Buchungstext\n10001;00815;03.10.2026;02.11.2026;1.190,00;190,00;1.000,00;8400;Ware\n10001;;;;;;1.000,00;;Summe\n',
    [['00815', 100_000, '2026-11-02']],
  ],
  [
    'datev-opos',
    'Konto;Rechnungsnummer;Datum;Fälligkeit;Sollbetrag;Habenbetrag;Saldo\n10001;00815;03.10.2026;02.11.2026;1.190,00;;1.190,00\n10001;G-1;05.10.2026;05.10.2026;;100,00;-100,00\n10001;G-2;05.10.2026;05.10.2026;0,00;50,00;-50,00\n',
    [
      ['00815', 119_000, '2026-11-02'],
      ['G-1', 'in-credit'],
      ['G-2', 'in-credit'],
    ],
  ],
  [
    'business-central',
    'Document Type,Customer No.,Customer Name,Document No.,Due Date,Document Date,Amount,Currency Code,ClosedAtDate,Open,Remaining Amount\nInvoice,C0010,Weber,103001,2026-10-31,2026-10-01,119.00,EUR,0001-01-01,true,100.00\nInvoice,C0010,Weber,103002,2026-10-31,2026-10-01,119.00,EUR,1753-01-01 00:00:00.000,true,19.00\nInvoice,C0010,Weber,103003,0001-01-01,2026-10-01,119.00,EUR,,true,19.00\n',
    [
      ['103001', 10_000, '2026-10-31'],
      ['103002', 1900, '2026-10-31'],
      ['103003', 'due-date-missing'],
    ],
  ],
  [
    'sap',
    'Company Code;Customer;Document Number;Document Type;Document Date;Baseline date;Net due date;Amount in doc. curr.;Document currency;Reference;Special G/L ind;Reason code;Payment reference\n1000;0000100200;0090001234;RV;13.09.2026;13.09.2026;13.10.2026;1.190,00;EUR;RE;;;\n1000;0000100200;1700000001;DZ;13.09.2026;13.09.2026;13.10.2026;-90,00;EUR;;A;;\n1000;0000100200;1800000001;DR;13.09.2026;13.09.2026;13.10.2026;90,00;EUR;;W;;\n',
    [
      ['0090001234', 119_000, '2026-10-13'],
      ['1700000001', 'overpayment'],
      ['1800000001', 'special-ledger'],
    ],
  ],
  [
    'odoo',
    'Number,Customer,Invoice Date,Due Date,Tax excluded,Total,Amount Due,Currency,Payment Status,Status\nINV/2026/0001,Weber,2026-10-01,2026-10-31,100.00,119.00,100.00,EUR,Partially Paid,Posted\n',
    [['INV/2026/0001', 10_000, '2026-10-31']],
  ],
  [
    'odoo',
    'name,invoice_partner_display_name,ref,invoice_date,invoice_date_due,amount_total,amount_residual,currency_id,payment_state,state,move_type\nINV/1,Weber,PO,2026-10-01,2026-10-31,119.0,100.0,EUR,partial,posted,out_invoice\nRINV/1,Weber,,2026-10-01,2026-10-31,19.0,19.0,EUR,not_paid,posted,out_refund\n',
    [
      ['INV/1', 10_000, '2026-10-31'],
      ['RINV/1', 'credit-note'],
    ],
  ],
  [
    'invoice-ninja',
    'Client,Email,User,Invoice Number,Amount,Balance,Status,Invoice Date,Due Date\nWeber,a@b.example,U,0001,119.00,19.00,Partial,2026-10-01,2026-10-31\n',
    [['0001', 1900, '2026-10-31']],
    { profile: 'invoice-ninja', currency: 'EUR' },
  ],
  [
    'invoice-ninja',
    'Invoice Number,Invoice Amount,Invoice Balance,Invoice Date,Invoice Due Date,Invoice Status,Client Name,Client Number,Currency\n0001,119.00,19.00,2026-10-01,2026-10-31,Partial,Weber,7,EUR\n',
    [['0001', 1900, '2026-10-31']],
  ],
  [
    'zoho',
    'Invoice Date,Invoice ID,Invoice Number,Invoice Status,Customer ID,Customer Name,Due Date,Currency Code,Item Name,Quantity,Total,Balance\n2026-10-01,91,INV-1,Overdue,41,Weber,2026-10-31,EUR,A,1,119.00,100.00\n2026-10-01,91,INV-1,Overdue,41,Weber,2026-10-31,EUR,B,2,119.00,100.00\n2026-10-01,92,INV-2,Draft,41,Weber,2026-10-31,EUR,A,1,9.00,9.00\n',
    [
      ['INV-1', 10_000, '2026-10-31'],
      ['INV-2', 'not-approved'],
    ],
  ],
  [
    'invoice-ninja',
    'Status,Invoice Number,Amount,Balance,Date,Due Date,PO Number,Client Name,Currency\nPartial,0001,119.00,19.00,2026-10-01,2026-10-31,PO,Weber,EUR\n',
    [['0001', 1900, '2026-10-31']],
  ],
  [
    'odoo',
    'Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Type,Total,Amount Due,Currency,Payment Status,Status\nINV/2026/0001,Weber,2026-10-01,2026-10-31,Customer Invoice,119.00,100.00,EUR,Partially Paid,Posted\nRINV/2026/0001,Weber,2026-10-01,2026-10-31,Customer Credit Note,19.00,19.00,EUR,Not Paid,Posted\nBILL/1,Lieferant,2026-10-01,2026-10-31,Vendor Bill,19.00,19.00,EUR,Not Paid,Posted\n',
    [
      ['INV/2026/0001', 10_000, '2026-10-31'],
      ['RINV/2026/0001', 'credit-note'],
      ['BILL/1', 'bill'],
    ],
  ],
  [
    'erpnext',
    'Posting Date,Customer,Customer Name,Voucher Type,Voucher No,Due Date,Invoiced Amount,Paid Amount,Outstanding Amount,Currency\n2026-10-01,CUST-1,Weber,Sales Invoice,SINV-1,2026-10-31,119.00,19.00,100.00,EUR\n2026-10-05,CUST-1,Weber,Payment Entry,PE-1,2026-10-05,0.00,0.00,-30.00,EUR\n,Total,,,,,119.00,19.00,70.00,EUR\n',
    [
      ['SINV-1', 10_000, '2026-10-31'],
      ['PE-1', 'overpayment'],
    ],
  ],
];

describe('an export of another system', () => {
  test.each(exports)(
    '%s is recognised by its header and read, counted by hand',
    async (id, text, facts, mapping) => {
      const profiles = mapping === undefined ? [...shippedProfiles] : mapped(mapping);
      const { rows, file } = await readFile(text, { profiles, context });
      expect(file).toMatchObject({ kind: 'read', profile: id });
      expect(told(rows)).toEqual(facts);
      if (file.kind === 'read') expect(file.totals?.wrong ?? []).toEqual([]);
    },
  );

  test('that lacks columns is told by their names in that system which ones', async () => {
    const exporter =
      'ACCOUNT_REF,DATE,DUE_DATE,DETAILS,AMOUNT_PAID,AGED_CURRENT,AGED_30,AGED_60,AGED_90,AGED_OLDER,DISPUTED,CURRENCY\nWEB,01/10/2026,31/10/2026,x,0,1,2,3,4,5,0,1\n';
    expect((await readFile(exporter)).file).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/Sage 50.*lacks: INV_REF, GROSS_AMOUNT, OUTSTANDING\./),
    });
    const template =
      '*ContactName,EmailAddress,*InvoiceNumber,*InvoiceDate,*DueDate,Total,Currency\nWeber,,1,,,,\n';
    expect((await readFile(template)).file).toMatchObject({
      sentence: expect.stringMatching(/Xero.*lacks: InvoiceAmountDue, /),
    });
  });

  test('is known however its letters with marks are put together', async () => {
    const list =
      'Konto;Rechnungsnummer;Datum;Fälligkeit;Sollbetrag;Habenbetrag;Saldo\n1;2;03.10.2026;02.11.2026;9,00;;9,00\n';
    expect((await readFile(list.normalize('NFD'))).file).toMatchObject({ profile: 'datev-opos' });
  });

  test('that counts disputed items disputes the whole invoice, not so many pounds of it', async () => {
    const two =
      'ACCOUNT_REF,TYPE,INV_REF,DATE,DUE_DATE,GROSS_AMOUNT,OUTSTANDING,DISPUTED,CURRENCY\nWEB001,SI,008,01/10/2026,31/10/2026,120.00,120.00,2,GBP\n';
    const [row] = (await readFile(two)).rows;
    expect(reasonsOf(row)).toEqual(['disputed']);
    expect(row).not.toHaveProperty('amountDisputed');
  });

  test('is never taken for one that it is not: every kind has a name of its own', () => {
    const ids = shippedProfiles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shippedProfiles.map(({ title }) => title)).size).toBe(ids.length);
  });

  test.each([
    ['QuickBooks', 'A/R Aging Summary\n,Current,1 - 30,31 - 60,61 - 90,91 and over,Total'],
    ['Xero', 'Aged Receivables Summary\nContact,Current,< 1 Month,1 Month,2 Months,3 Months,Older,Total'],
    ['Sage Accounting', 'Name,O/S Amt,< 30 days,< 60 days,< 90 days,< 120 days,Older'],
    ['NetSuite', 'Customer,Current,1-30,31-60,61-90,>90,Total'],
    ['FreshBooks', 'Client,Email,0-30 Days,31-60 Days,61-90 Days,91+ Days,Total'],
    ['a German ledger', 'Kunde;nicht fällig;1 bis 30 Tage;31 bis 60 Tage;über 60 Tage;Summe'],
    ['a French ledger', 'Client;Non échu;1 à 30 jours;31 à 60 jours;plus de 60 jours;Total'],
    ['a Dutch ledger', 'Klant;Niet vervallen;0-30 dagen;31-60 dagen;meer dan 60 dagen;Totaal'],
  ])('that names customers and sums but no invoices is refused with what helps: %s', async (_, header) => {
    const cells = header.split('\n').at(-1)?.split(/[,;]/).length ?? 0;
    const row = ['Rechnungs-Invoice Ltd', ...Array.from({ length: cells - 1 }, () => '1.00')];
    const text = `${header}\n${row.join(header.includes(';') ? ';' : ',')}\n`;
    expect((await readFile(text)).file).toMatchObject({
      kind: 'refused',
      code: 'no-open-amounts',
      sentence: expect.stringMatching(/sums per customer.*single invoices/),
    });
  });

  test('that has ages beside numbers of invoices is no summary', async () => {
    const text = 'Party;Bill;Invoice No;Bill date;0-30;31-60;61-90\nWeber;a;7;2026-10-01;5,00;;\n';
    expect((await readFile(text)).file).not.toMatchObject({ code: 'no-open-amounts' });
  });

  test('that shows what was billed, not what is open, is refused with what helps', async () => {
    const billed =
      'Client Name,Invoice #,Date Issued,Date Due,Invoice Status,Date Paid,Item Name,Line Total,Currency\nWeber,1,2026-10-01,2026-10-31,partial,,A,9.00,EUR\n';
    expect((await readFile(billed)).file).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/what was billed, not what is still open/),
    });
  });
});
