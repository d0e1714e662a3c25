import type { Currency } from '../../../shared/domain/money.ts';
import type { Sums } from './open-on-day.ts';

/** Counts by name. */
export type Counter = { add(name: string): void; counted(): { name: string; count: number }[] };

export function counter(): Counter {
  const counts = new Map<string, number>();
  return {
    add: (name) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    counted: () =>
      [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Counts amounts and adds them up, each currency for itself. */
export type Summer = { add(minorUnits: number, currency: Currency): void; sums(): Sums };

export function summer(): Summer {
  const amounts = new Map<Currency, number>();
  let count = 0;
  return {
    add(minorUnits, currency) {
      count += 1;
      amounts.set(currency, (amounts.get(currency) ?? 0) + minorUnits);
    },
    sums: () => ({
      count,
      amounts: [...amounts]
        .map(([currency, minorUnits]) => ({ currency, minorUnits }))
        .sort((a, b) => a.currency.localeCompare(b.currency)),
    }),
  };
}
