import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const header =
  'customer_number,customer_name,customer_kind,country,language,email,phone,invoice_number,document_type,reference,issue_date,due_date,currency,invoice_total,amount_outstanding,disputed,sent,order_reference,delivery_reference';

/** Writes a ledger of so many invoices, streaming: about 170 bytes a row, every twentieth row uncertain. */
export async function generateLedger(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${header}\n`);
  const random = linear(20261122);
  let lines = '';
  for (let row = 1; row <= rows; row += 1) {
    lines += `${ledgerLine(row, random)}\n`;
    if (lines.length < 1_000_000 && row < rows) continue;
    if (!out.write(lines)) await once(out, 'drain');
    lines = '';
  }
  out.end();
  await finished(out);
}

function ledgerLine(row: number, random: () => number): string {
  const customer = Math.floor(random() * 200_000);
  const number = customer.toString().padStart(6, '0');
  const day = (at: number, first: number) => new Date((first + at) * 86_400_000).toISOString().slice(0, 10);
  const issued = Math.floor(random() * 300);
  const cents = 1000 + Math.floor(random() * 2_000_000);
  const owed = random() < 0.8 ? cents : Math.floor(cents / 2);
  const flaw = row % 20 === 0 ? Math.floor(random() * 5) : -1;
  return [
    `0${number}`,
    customer % 3 === 0 ? `"Müller, ${number} & Söhne ""Nord"" GmbH"` : `Customer ${number} Trading Ltd`,
    kinds[customer % kinds.length],
    flaw === 0 ? 'Atlantis' : countries[customer % countries.length],
    customer % 2 === 0 ? 'en' : 'de',
    `accounts@customer-${number}.example.com`,
    `+49 30 ${number}`,
    `INV-${row.toString().padStart(9, '0')}`,
    flaw === 1 ? 'credit note' : 'invoice',
    `PO ${row}`,
    day(issued, 20_400),
    flaw === 2 ? '' : day(issued + 30, 20_400),
    customer % 5 === 0 ? 'GBP' : 'EUR',
    amount(cents),
    flaw === 3 ? 'n/a' : amount(owed),
    flaw === 4 ? 'yes' : 'no',
    'yes',
    `ORD-${row}`,
    `DN-${row}`,
  ].join(',');
}

const kinds = ['company', 'company', 'public body', 'sole trader', 'consumer'];
const countries = ['DE', 'GB', 'FR', 'AT', 'NL', 'US'];

function amount(cents: number): string {
  return `${Math.floor(cents / 100)}.${(cents % 100).toString().padStart(2, '0')}`;
}

/** A small repeatable source of numbers from 0 to 1. */
function linear(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
