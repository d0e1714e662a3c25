import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';
import * as z from 'zod';

/**
 * The same work written the ordinary way with csv-parse and zod: the same columns, the same checks on a ledger with
 * ISO dates and decimal points, the same output as JSON lines in one file. It knows neither other encodings,
 * delimiters and number formats nor partitions, which is in its favour.
 */
const [input = '', folder = ''] = process.argv.slice(2);
const today = '2026-11-22';

const text = z.string().trim().max(500);
const optionalText = text.transform((value) => (value === '' ? undefined : value));
const number = text
  .min(1)
  .max(100)
  .refine((value) => !/^\d([.,]\d+)?E[+-]?\d+$/i.test(value), { error: 'number-damaged' });
const currencies = new Set(Intl.supportedValuesOf('currency'));
const decimals = new Map(
  [...currencies].map((currency) => [
    currency,
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2,
  ]),
);
const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const kinds = ['company', 'public-body', 'sole-trader', 'consumer'] as const;
const amount = text.regex(/^-?\d+(\.\d+)?$/);

const rowSchema = z
  .object({
    customer_number: number,
    customer_name: text.min(1),
    customer_kind: text
      .transform((value) => value.toLowerCase().replaceAll(' ', '-'))
      .pipe(z.enum(kinds).catch('consumer')),
    country: text
      .toUpperCase()
      .regex(/^[A-Z]{2}$/)
      .refine((code) => /^[A-Z]{2}$/.test(code) && countryNames.of(code) !== undefined),
    language: z.union([z.literal(''), text.regex(/^[a-z]{2}(-[A-Z]{2})?$/)]),
    email: z.union([z.literal(''), z.email()]),
    phone: optionalText,
    invoice_number: number,
    document_type: z.enum(['', 'invoice']),
    reference: optionalText,
    issue_date: z.iso.date(),
    due_date: z.iso.date(),
    currency: text.toUpperCase().refine((code) => currencies.has(code)),
    invoice_total: amount,
    amount_outstanding: amount,
    disputed: z.enum(['', 'no']),
    sent: z.literal('yes'),
    order_reference: optionalText,
    delivery_reference: optionalText,
  })
  .transform((row, check) => {
    const places = decimals.get(row.currency) ?? 2;
    const minorUnits = (written: string) => {
      const [whole = '', fraction = ''] = written.split('.');
      if (/[1-9]/.test(fraction.slice(places))) check.addIssue('amount-too-precise');
      return Number(whole + fraction.slice(0, places).padEnd(places, '0'));
    };
    const invoiceTotal = minorUnits(row.invoice_total);
    const amountOutstanding = minorUnits(row.amount_outstanding);
    if (!Number.isSafeInteger(invoiceTotal) || invoiceTotal <= 0) check.addIssue('owed-on-zero-invoice');
    if (amountOutstanding <= 0) check.addIssue('nothing-owed');
    if (amountOutstanding > invoiceTotal) check.addIssue('owed-more-than-total');
    if (row.due_date < row.issue_date) check.addIssue('due-before-issue');
    if (row.issue_date > today) check.addIssue('issued-in-future');
    return {
      customerNumber: row.customer_number,
      customerName: row.customer_name,
      customerKind: row.customer_kind,
      country: row.country,
      emails: row.email === '' ? [] : [row.email],
      language: row.language === '' ? undefined : row.language,
      phone: row.phone,
      invoiceNumber: row.invoice_number,
      issuedOn: row.issue_date,
      dueOn: row.due_date,
      currency: row.currency,
      invoiceTotal,
      amountOutstanding,
      reference: row.reference,
      order: row.order_reference,
      delivery: row.delivery_reference,
    };
  });

const started = performance.now();
const out = createWriteStream(`${folder}/rows.jsonl`);
const parser = createReadStream(input).pipe(parse({ bom: true, columns: true, info: true }));
let rows = 0;
let accepted = 0;
let lines = '';
for await (const { info, record } of parser) {
  rows += 1;
  const parsed = rowSchema.safeParse(record);
  if (parsed.success) accepted += 1;
  const row = parsed.success
    ? { kind: 'invoice', line: info.lines, records: 1, ...parsed.data }
    : {
        kind: 'uncertain',
        line: info.lines,
        records: 1,
        problems: parsed.error.issues.map(({ path, message }) => ({
          reason: message,
          column: path.join('.'),
        })),
        customerNumber: record.customer_number,
        customerName: record.customer_name,
        invoiceNumber: record.invoice_number,
      };
  lines += `${JSON.stringify(row)}\n`;
  if (lines.length < 65_536) continue;
  if (!out.write(lines)) await once(out, 'drain');
  lines = '';
}
out.end(lines);
await finished(out);
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ rows, accepted, seconds, peakMemory: process.resourceUsage().maxRSS * 1024 }));
