import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { addDays } from '../../../shared/domain/time.ts';

const invoiceSchema = z.object({
  /** Days past due; absent: the row has no due date. */
  late: z.int().optional(),
  amount: z.string(),
  /** What is still unpaid, if not all. */
  open: z.string().optional(),
  type: z.string().default('invoice'),
  disputed: z.boolean().default(false),
  sent: z.boolean().default(true),
  /** Order, delivery note and terms are on file. */
  evidence: z.boolean().default(false),
  /** Carries the number of the invoice before it. */
  sameNumber: z.boolean().default(false),
});
const customerSchema = z.object({
  number: z.string(),
  name: z.string(),
  kind: z.string(),
  country: z.string(),
  language: z.string(),
  zone: z.string(),
  email: z.string(),
  phone: z.string(),
  contact: z.string(),
  invoices: z.array(invoiceSchema),
});
type Invoice = z.infer<typeof invoiceSchema>;
type Customer = z.infer<typeof customerSchema>;

const currencies: Record<string, string> = { lindenhof: 'EUR', harbourlight: 'GBP' };
const termsDays = 30;

/** Forbear's own columns, in the order of its example. */
export const ownColumns = [
  ...['customer_number', 'customer_name', 'customer_kind', 'country', 'language', 'time_zone', 'email'],
  ...['phone', 'contact_name', 'invoice_number', 'document_type', 'reference', 'issue_date', 'due_date'],
  ...['currency', 'invoice_total', 'amount_outstanding', 'disputed', 'sent', 'order_reference'],
  ...['delivery_reference', 'terms_reference'],
];

export type SampleBatch = {
  creditorId: string;
  rows: number;
  customers: number;
  csv: string;
  /** Invoices for a bank's export to pay. */
  paid: { number: string; customer: string; amount: string }[];
};

/** A fictional ledger for each creditor of the local stage, its ages counted from `today`. */
export function sampleLedger(today: string): SampleBatch[] {
  const file = join(import.meta.dirname, 'customers.json');
  const ledgers = z.record(z.string(), z.array(customerSchema)).parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(ledgers).map(([creditorId, customers]) => {
    const currency = currencies[creditorId] ?? 'EUR';
    const rows = customers.flatMap((customer) => rowsOf(customer, currency, today));
    const lines = [ownColumns, ...rows].map((row) => row.map(quoted).join(','));
    const csv = `${lines.join('\n')}\n`;
    return { creditorId, rows: rows.length, customers: customers.length, csv, paid: payable(customers) };
  });
}

/** The first invoice of two customers who owe all of it, undisputed. */
function payable(customers: readonly Customer[]): SampleBatch['paid'] {
  return customers
    .flatMap(({ number, name, invoices: [first] }) =>
      first !== undefined && first.late !== undefined && first.open === undefined && !first.disputed
        ? [{ number: `${number}-01`, customer: name, amount: first.amount }]
        : [],
    )
    .slice(0, 2);
}

function rowsOf(customer: Customer, currency: string, today: string): string[][] {
  let previousNumber = '';
  return customer.invoices.map((invoice, index) => {
    const own = `${customer.number}-${String(index + 1).padStart(2, '0')}`;
    const number = invoice.sameNumber ? previousNumber : own;
    previousNumber = number;
    return [...customerCells(customer), ...invoiceCells(invoice, number, currency, today)];
  });
}

function customerCells({
  number,
  name,
  kind,
  country,
  language,
  zone,
  email,
  phone,
  contact,
}: Customer): string[] {
  return [number, name, kind, country, language, zone, email, phone, contact];
}

function invoiceCells(invoice: Invoice, number: string, currency: string, today: string): string[] {
  const { late, amount, open = amount } = invoice;
  const issued = addDays(today, -(late ?? 20) - termsDays);
  const due = late === undefined ? '' : addDays(today, -late);
  const evidence = invoice.evidence ? [`PO-${number}`, `DN-${number}`, 'T&C 2026'] : ['', '', ''];
  return [
    ...[number, invoice.type, `Order ${number}`, issued, due, currency, amount, open],
    ...[invoice.disputed ? 'yes' : 'no', invoice.sent ? 'yes' : 'no', ...evidence],
  ];
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
