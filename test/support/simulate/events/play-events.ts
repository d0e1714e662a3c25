import type { Creditor } from '../../../../shared/config/stage.ts';
import { laterOf } from '../../../../shared/domain/time.ts';
import type { Result } from '../../../../shared/intake/result.ts';
import type { LivingStage } from '../../world/living-stage.ts';
import type { Bank } from '../bank.ts';
import { FileProblems } from '../file-problems.ts';
import type { Order } from '../order.ts';
import { atHour, atMoment } from '../virtual-day.ts';
import { applyEvent } from './apply-event.ts';
import type { SimulatedEvent } from './event-schema.ts';

/** An event that changed nothing, and why. */
export type WithoutEffect = { line: number; what: string; why: string };

/** An event with the debtor it is about. */
export type DebtorEvent = { debtorKey: string; event: SimulatedEvent };

/** The hour of the creditor's day at which debtors do something, and the one at which people do, where no time is told. */
const debtorHour = 10;
const staffHour = 14;

/**
 * Finds the debtor of every event. Throws `FileProblems` for events about invoices or customers that are not in the
 * ledger, or on days that are not played.
 */
export function debtorEvents(
  { creditor, events = [], asOf, until }: Pick<Order, 'creditor' | 'events' | 'asOf' | 'until'>,
  results: readonly Result[],
): DebtorEvent[] {
  const customers = customersOf(results);
  const problems = events.flatMap((event) => problemsOf(event, customers, { asOf, until }));
  if (problems.length > 0) throw new FileProblems('the events', problems);
  return events.map((event) => {
    const customer = customers.byInvoice.get(event.invoice ?? '') ?? customerOf(event) ?? '';
    return { debtorKey: `${creditor.ledger ?? creditor.id}~${customer}`, event };
  });
}

/** Lets every event happen on its day, in the order of the file. The list it gives fills as time passes. */
export function playEvents(
  stage: LivingStage,
  bank: Bank,
  creditor: Creditor,
  events: readonly DebtorEvent[],
): WithoutEffect[] {
  const without: WithoutEffect[] = [];
  for (const { debtorKey, event } of events) {
    const note = (why: string | undefined) => {
      if (why !== undefined) without.push({ line: event.line, what: event.what, why });
    };
    const { scheduler } = stage.world;
    const begins = laterOf(atHour(event.date, 0, creditor.timeZone), scheduler.now());
    const at = laterOf(atMoment(event, hourOf(event), creditor.timeZone), scheduler.now());
    const happens = isMoney(event) ? begins : at;
    scheduler.at(happens, () => applyEvent({ stage, bank, creditor, debtorKey, note }, event));
  }
  return without;
}

function isMoney({ what }: SimulatedEvent): boolean {
  return what === 'paid' || what === 'part-paid' || what === 'returned';
}

function hourOf({ what }: SimulatedEvent): number {
  const byStaff = ['called', 'answered', 'reviewed', 'approved', 'declined'];
  return byStaff.includes(what) ? staffHour : debtorHour;
}

function customerOf(event: SimulatedEvent): string | undefined {
  return 'customer' in event ? event.customer : undefined;
}

type Customers = { numbers: ReadonlySet<string>; byInvoice: ReadonlyMap<string, string> };

function customersOf(results: readonly Result[]): Customers {
  const known = results.flatMap(({ customerNumber, number }) =>
    customerNumber === undefined ? [] : [{ customerNumber, number }],
  );
  return {
    numbers: new Set(known.map(({ customerNumber }) => customerNumber)),
    byInvoice: new Map(known.map(({ customerNumber, number = '' }) => [number, customerNumber])),
  };
}

function problemsOf(
  event: SimulatedEvent,
  { numbers, byInvoice }: Customers,
  { asOf, until }: Pick<Order, 'asOf' | 'until'>,
): string[] {
  const { line, date, invoice } = event;
  const customer = customerOf(event);
  const at = `line ${line}: `;
  return [
    ...(date < asOf || date > until
      ? [`${at}date: ${date} is not among the days from ${asOf} to ${until}.`]
      : []),
    ...(invoice !== undefined && !byInvoice.has(invoice)
      ? [`${at}invoice: there is no invoice ${invoice} in the ledger.`]
      : []),
    ...(customer !== undefined && !numbers.has(customer)
      ? [`${at}customer: there is no customer ${customer} in the ledger.`]
      : []),
  ];
}
