import { paymentsProfile } from '../../../shared/intake/profiles/payments.ts';
import type { BookedPayment } from './bring-payments.ts';
import { debtorEvents } from './events/play-events.ts';
import { type Happened, happenedIn } from './happened.ts';
import type { Behaviour, Order } from './order.ts';
import { putTogether } from './parts/part-files.ts';
import { split } from './parts/split.ts';
import { type PartsOptions, playParts } from './play-parts.ts';
import { readPayments } from './read-days.ts';
import { isOpen, type TakenIn, takeIn } from './take-in.ts';

export type Played = Pick<TakenIn, 'report' | 'results' | 'due' | 'settled'> & {
  order: Order;
  behaviour: Behaviour;
  deskAnswers: boolean;
  /** What happened after the intake; undefined when the whole file was refused. */
  happened?: Happened;
  /** Puts the files in the folder together; no mail and no debtor is found any more. */
  end(): void;
};

/**
 * What else a play may be given. `folder`: where contacts, decisions and mails are written as they happen; absent:
 * nowhere.
 */
export type PlayOptions = PartsOptions;

/**
 * Plays a ledger: intake, then machine, debtors and, where asked for, people, from one day to another. Throws
 * `FileProblems` for events that do not fit the ledger.
 */
export async function playLedger(order: Order, options: PlayOptions = {}): Promise<Played> {
  const taken = await takeIn(order);
  const { report, results, due, settled, isRefused } = taken;
  const behaviour = behaviourOf(order, settled.length > 0);
  const deskAnswers = order.deskAnswers ?? behaviour === 'model';
  const played = { order, behaviour, deskAnswers, report, results, due, settled };
  if (isRefused) return { ...played, end: () => undefined };

  const payments = await paymentsOf(order, taken);
  const events = debtorEvents(order, results);
  const parts = await playParts(split({ order, taken, behaviour, deskAnswers, events, payments }), options);
  return {
    ...played,
    happened: happenedIn(parts, taken.faults),
    end() {
      for (const part of parts) part.close();
      if (options.folder !== undefined) putTogether(options.folder, parts.length);
    },
  };
}

/** Who says what debtors do: a file of events or payments if one is given, else the ledger's own settlement dates, else the model. */
function behaviourOf({ events, payments }: Order, hasSettled: boolean): Behaviour {
  if (events !== undefined) return 'events';
  return payments !== undefined || hasSettled ? 'ledger' : 'model';
}

/** The payments that the ledger's settled dates tell of, and those of the payments file. */
async function paymentsOf(order: Order, { results, settled }: TakenIn): Promise<BookedPayment[]> {
  const open = new Set(results.filter(isOpen).flatMap(({ number }) => number ?? []));
  const told = settled
    .filter(({ invoiceNumber, on }) => open.has(invoiceNumber) && on > order.asOf)
    .map(({ invoiceNumber, on, minorUnits, currency }) => ({
      reference: invoiceNumber,
      bookedOn: on,
      amount: minorUnits,
      currency,
    }));
  const given = order.payments === undefined ? [] : await readPayments(order.payments, paymentsProfile);
  return [...told, ...given];
}
