import { ownColumns, sampleLedger } from '../../../infra/local/sample/sample-ledger.ts';
import { standingClock } from '../example/stored-case.ts';
import { type Files, type Order, orderOf } from './order.ts';
import { readOptions } from './read-options.ts';

/** The first day that is played. */
export const firstDay = '2026-11-23';

/** The sample ledger of `npm start`: some thirty invoices of every kind, with and without papers. */
export function sampleInvoices(): string {
  const lindenhof = sampleLedger(firstDay).find(({ creditorId }) => creditorId === 'lindenhof');
  if (lindenhof === undefined) throw new Error('the sample has no ledger of lindenhof');
  return lindenhof.csv;
}

/** One late invoice with its papers, of a customer of this number and name. */
export function oneInvoice(customer: string, name: string): string {
  const cells: Record<string, string> = {
    ...{ customer_number: customer, customer_name: name, customer_kind: 'company', country: 'DE' },
    ...{ time_zone: 'Europe/Berlin', email: 'a@debtor.example', phone: '+49 30 1', invoice_number: 'R-1' },
    ...{ issue_date: '2026-10-01', due_date: '2026-11-10', currency: 'EUR', invoice_total: '100.00' },
    ...{ amount_outstanding: '100.00', sent: 'yes', order_reference: 'O-1', delivery_reference: 'L-1' },
  };
  return `${ownColumns.join(',')}\n${ownColumns.map((column) => cells[column] ?? '').join(',')}\n`;
}

/** An order as from the command line. */
export function orderFor(invoices: string, args: readonly string[] = [], files: Partial<Files> = {}): Order {
  const options = readOptions(['--invoices', import.meta.filename, '--from', firstDay, ...args]);
  if (options === 'help') throw new Error('an order, not a question');
  const given = { name: 'ledger.csv', invoices: Buffer.from(invoices), ...files };
  return orderOf(options, given, standingClock(`${firstDay}T09:00:00Z`));
}
