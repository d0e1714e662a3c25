import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { generateLedger } from './generate.ts';

export const profileNames = ['forbear', 'xero', 'sap'] as const;
export type ProfileName = (typeof profileNames)[number];

const xeroHeader =
  'ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,POPostalCode,POCountry,SAAddressLine1,SAAddressLine2,SAAddressLine3,SAAddressLine4,SACity,SARegion,SAPostalCode,SACountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,Type,Sent,Status';
const sapHeader =
  'Account\tAssignment\tDocument Number\tDocument Type\tDocument Date\tNet due date\tArrears after net due date\tAmount in doc. curr.\tDocument currency\tReference\tText\tDunning block\tClearing date';

/** Writes so many rows as the named system exports them, every tenth invoice or so with something wrong. */
export async function generateProfile(name: ProfileName, file: string, rows: number): Promise<void> {
  if (name === 'forbear') return generateLedger(file, rows);
  const lineOf = name === 'xero' ? xeroLine : sapLine;
  const out = createWriteStream(file);
  out.write(`${name === 'xero' ? xeroHeader : sapHeader}\n`);
  let lines = '';
  for (let row = 1; row <= rows; row += 1) {
    lines += `${lineOf(row)}\n`;
    if (lines.length < 1_000_000 && row < rows) continue;
    if (!out.write(lines)) await once(out, 'drain');
    lines = '';
  }
  out.end();
  await finished(out);
}

/** Invoices of two line items, each of which repeats the invoice. */
function xeroLine(row: number): string {
  const invoice = Math.ceil(row / 2);
  const customer = (invoice * 7919) % 50_000;
  const cents = 1000 + ((invoice * 48_271) % 2_000_000);
  const flaw = invoice % 10 === 0 ? (invoice / 10) % 4 : -1;
  const written = flaw === 0 ? 'n/a' : `${Math.floor(cents / 100)}.${twoDigits(cents % 100)}`;
  const address = `${customer % 200} Quay Street,,,,Auckland,,1010,New Zealand`;
  const name = customer % 3 === 0 ? `"Harbour, ${customer} & Co"` : `Harbour ${customer} Ltd`;
  return [
    `${name},accounts@harbour-${customer}.example.com,${address},${address}`,
    `INV-${invoice.toString().padStart(7, '0')},PO ${invoice},${dayOf(invoice % 196, '/')},${flaw === 1 ? '' : dayOf((invoice % 196) + 30, '/')},`,
    `${written},0.00,0.00,${written}`,
    `ITEM-${row % 300},Item ${row % 300},1.0000,10.0000,,10.00,200,20% (VAT on Income),2.00,,,,`,
    `NZD,${flaw === 2 ? 'Sales credit note' : 'Sales invoice'},${flaw === 3 ? 'Unsent' : 'Sent'},Awaiting Payment`,
  ].join(',');
}

/** Points group thousands, days come first; credit notes carry their sign behind. */
function sapLine(row: number): string {
  const cents = 1000 + ((row * 48_271) % 2_000_000);
  const flaw = row % 10 === 0 ? (row / 10) % 4 : -1;
  const whole = Math.floor(cents / 100).toString();
  const grouped = whole.length > 3 ? `${whole.slice(0, -3)}.${whole.slice(-3)}` : whole;
  const amount = flaw === 0 ? 'n/a' : `${grouped},${twoDigits(cents % 100)}${flaw === 2 ? '-' : ''}`;
  return [
    `00${100_000 + ((row * 7919) % 50_000)}`,
    `2026${row}`,
    `18${row.toString().padStart(8, '0')}`,
    flaw === 2 ? 'DG' : 'RV',
    dayOf(row % 196, '.'),
    flaw === 1 ? '' : dayOf((row % 196) + 30, '.'),
    `${row % 90}`,
    amount,
    'EUR',
    `R-${row}`,
    'Delivery of goods',
    flaw === 3 ? 'A' : '',
    '',
  ].join('\t');
}

const twoDigits = (number: number) => number.toString().padStart(2, '0');

/** A day of 2026 before November. */
function dayOf(at: number, between: string): string {
  return [twoDigits((at % 28) + 1), twoDigits((Math.floor(at / 28) % 9) + 1), '2026'].join(between);
}
