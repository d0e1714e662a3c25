import type { Item } from '../../dynamo/values.ts';
import type { BookedPayment } from '../bring-payments.ts';
import type { DebtorEvent } from '../events/play-events.ts';
import type { Behaviour, Order } from '../order.ts';
import type { TakenIn } from '../take-in.ts';
import type { Part } from './play-part.ts';

/** The most customers of one part: enough that beginning a part costs little beside playing it. */
const customersEach = 200;

export type Whole = {
  order: Order;
  taken: Pick<TakenIn, 'items' | 'begins'>;
  behaviour: Behaviour;
  deskAnswers: boolean;
  events: readonly DebtorEvent[];
  payments: readonly BookedPayment[];
};

/**
 * Splits a ledger by its customers, with whom nothing that another customer does has anything to do; the same ledger in
 * the same parts on every machine. Money from a file is looked for among all invoices, so such a ledger stays whole.
 */
export function split({ order, taken, payments, events, ...rest }: Whole, most = customersEach): Part[] {
  const { invoices: _, payments: __, events: ___, against: ____, ...played } = order;
  const debtors = [...new Set(taken.items.map(debtorOf))].filter((one) => one !== undefined).sort();
  const count = payments.length > 0 ? 1 : Math.max(1, Math.ceil(debtors.length / most));
  const partOf = new Map(debtors.map((debtorKey, index) => [debtorKey, index % count]));
  const begins = taken.begins.toString();
  return Array.from({ length: count }, (____, number) => {
    const isHere = (debtorKey: string | undefined) =>
      debtorKey === undefined || (partOf.get(debtorKey) ?? 0) === number;
    return {
      ...{ ...rest, order: played, begins, payments },
      items: taken.items.filter((item) => isHere(debtorOf(item))),
      events: events.filter(({ debtorKey }) => isHere(debtorKey)),
    };
  });
}

/** Partitions that are named after their debtor. */
const debtorPartition = /^(?:DEBTOR|OUTBOX|DECISION|LINKS)#(.*)$/s;

/** Whose an item is; undefined: everybody's. */
function debtorOf({ pk, debtorKey }: Item): string | undefined {
  if (typeof debtorKey === 'string') return debtorKey;
  return debtorPartition.exec(String(pk))?.[1];
}
