import { type Currency, plainAmount, sumPerCurrency } from '../../../shared/domain/money.ts';
import type { Result } from '../../../shared/intake/result.ts';
import type { Played } from './play-ledger.ts';
import { isOpen } from './take-in.ts';

export type Sums = { count: number; amounts: { currency: Currency; minorUnits: number }[] };
/** What was owed on the day of the ledger, before anything was done. */
export type OpenOnDay = Record<'open' | 'held' | 'pastDue' | 'disputed' | 'toChase', Sums>;

/** Counts the invoices that were open on that day, how many of them were past due, disputed, and left to chase. */
export function openOnDay({ results, due, order }: Pick<Played, 'results' | 'due' | 'order'>): OpenOnDay {
  const late = new Set(due.filter(({ on }) => on < order.asOf).map(({ invoiceNumber }) => invoiceNumber));
  const open = results.filter(isOpen);
  const pastDue = open.filter(({ number }) => number !== undefined && late.has(number));
  return {
    open: sums(open),
    held: sums(open.filter(({ outcome }) => outcome === 'held')),
    pastDue: sums(pastDue),
    disputed: sums(pastDue.filter(({ outcome }) => outcome === 'held')),
    toChase: sums(pastDue.filter(({ outcome }) => outcome === 'accepted')),
  };
}

function sums(results: readonly Result[]): Sums {
  const amounts = results.flatMap(({ currency, amount }) =>
    currency === undefined || amount === undefined ? [] : { currency, minorUnits: amount },
  );
  return { count: results.length, amounts: sumPerCurrency(amounts) };
}

/** `12 invoices, USD 835.56`: sums in words, currencies apart. */
export function inWords({ count, amounts }: Sums, thing = 'invoice'): string {
  const written = amounts.map(
    ({ currency, minorUnits }) => `${currency} ${plainAmount(minorUnits, currency)}`,
  );
  return [`${count} ${thing}${count === 1 ? '' : 's'}`, ...written].join(', ');
}
