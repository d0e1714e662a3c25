import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import * as z from 'zod';
import { coreSecondsSince } from './core-seconds.ts';

/**
 * The same files read the ordinary way: csv-parse hands out objects, a zod schema written for the one export checks and
 * normalises them. It is told the delimiter and how dates and amounts are written, which is in its favour.
 */
const [input = '', name = ''] = process.argv.slice(2);
const today = '2026-11-22';
const text = z.string().trim().max(500);
const number = text
  .min(1)
  .max(100)
  .refine((value) => !/^\d([.,]\d+)?E[+-]?\d+$/i.test(value), { error: 'number-damaged' });
const currencies = new Set(Intl.supportedValuesOf('currency'));
const currency = text.toUpperCase().refine((code) => currencies.has(code), { error: 'currency-unknown' });

/** Minor units of an amount with two decimals. */
const amountOf = (group: string) =>
  text
    .regex(group === '.' ? /^\d[\d.]*,\d\d-?$/ : /^-?\d[\d,]*\.\d\d$/, { error: 'amount-unreadable' })
    .transform((written) => Number(written.replace(/\D/g, '')) * (written.includes('-') ? -1 : 1));

const dayFirst = (pattern: RegExp) =>
  text
    .regex(pattern, { error: 'date-unreadable' })
    .transform((written) => written.split(/[./]/).toReversed().join('-'))
    .pipe(z.iso.date());

function judge(
  row: { issuedOn: string; dueOn: string; total: number; owed: number },
  check: z.core.$RefinementCtx,
) {
  if (row.dueOn < row.issuedOn) check.addIssue('due-before-issue');
  if (row.issuedOn > today) check.addIssue('issued-in-future');
  if (row.owed <= 0) check.addIssue('nothing-owed');
  if (row.owed > row.total) check.addIssue('owed-more-than-total');
}

const xero = z
  .object({
    ContactName: number,
    EmailAddress: z.union([z.literal(''), z.email()]),
    POCountry: text,
    InvoiceNumber: number,
    Reference: text,
    InvoiceDate: dayFirst(/^\d\d\/\d\d\/\d{4}$/),
    DueDate: dayFirst(/^\d\d\/\d\d\/\d{4}$/),
    Total: amountOf(','),
    InvoiceAmountDue: amountOf(','),
    Currency: currency,
    Type: z.literal('Sales invoice'),
    Sent: z.literal('Sent'),
    Status: z.literal('Awaiting Payment'),
  })
  .transform((row, check) => {
    const { InvoiceDate: issuedOn, DueDate: dueOn, Total: total, InvoiceAmountDue: owed } = row;
    judge({ issuedOn, dueOn, total, owed }, check);
    return { ...row, issuedOn, dueOn, total, owed };
  });

const sap = z
  .object({
    Account: number,
    'Document Number': number,
    'Document Type': z.literal('RV'),
    'Document Date': dayFirst(/^\d\d\.\d\d\.\d{4}$/),
    'Net due date': dayFirst(/^\d\d\.\d\d\.\d{4}$/),
    'Amount in doc. curr.': amountOf('.'),
    'Document currency': currency,
    Reference: text,
    'Dunning block': z.literal(''),
    'Clearing date': z.literal(''),
  })
  .transform((row, check) => {
    const owed = row['Amount in doc. curr.'];
    const [issuedOn, dueOn] = [row['Document Date'], row['Net due date']];
    judge({ issuedOn, dueOn, total: owed, owed }, check);
    return { ...row, issuedOn, dueOn, total: owed, owed };
  });

const isSap = name === 'sap';
const started = process.cpuUsage();
const options = { bom: true, columns: true, info: true, delimiter: isSap ? '\t' : ',' };
let [rows, accepted, reasons] = [0, 0, 0];
for await (const { record } of createReadStream(input).pipe(parse(options))) {
  rows += 1;
  const parsed = isSap ? sap.safeParse(record) : xero.safeParse(record);
  if (parsed.success) accepted += 1;
  else if (parsed.error.issues.length > 0) reasons += 1;
}
const seconds = coreSecondsSince(started);
console.log(JSON.stringify({ rows, accepted, reasons, profile: name, seconds }));
