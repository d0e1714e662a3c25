import type { Facts } from '../facts.ts';
import { isKept } from '../promise.ts';
import type { PromiseToPay } from '../records.ts';
import { addDays } from '../time.ts';
import { type Mark, of, type Tallies } from './mark.ts';
import { type Ratio, ratio, share } from './ratio.ts';
import { isWithin, monthOf, type Scope } from './scope.ts';
import { moneyAt, outstandingBefore } from './standing.ts';

/**
 * Every promise whose day and tolerance are over, kept or not, with what was promised in each currency. One that was put
 * off to another day or taken back did not fall due.
 */
export function promiseMarks(facts: Facts, scope: Scope): Mark[] {
  return facts.promises
    .filter(({ state }) => state === 'open')
    .flatMap((promise): Mark[] => {
      const lastOn = addDays(promise.promisedOn, scope.toleranceDays);
      if (!isWithin(scope, lastOn)) return [];
      const end = isKept(promise, moneyAt(lastOn, facts, scope)) ? 'kept' : 'broken';
      const mark = { debtorKey: facts.profile.debtorKey, about: promise.promiseId, on: promise.promisedOn };
      const period = monthOf(lastOn);
      return [
        { ...mark, period, figure: `promise/${end}`, amount: 0n },
        ...[...promised(promise, facts)].map(([currency, amount]) => ({
          ...{ ...mark, period, figure: `promised/${currency}/${end}`, amount },
        })),
      ];
    });
}

/** What was promised in each currency: the amount that was named, or all that was unpaid then. */
function promised({ debtKeys, amount, currency, madeAt }: PromiseToPay, facts: Facts): Map<string, bigint> {
  const debts = facts.debts.filter(({ debtKey }) => debtKeys.includes(debtKey));
  const named = currency ?? debts[0]?.currency;
  if (amount !== undefined) return new Map(named === undefined ? [] : [[named, BigInt(amount)]]);
  const sums = new Map<string, bigint>();
  for (const debt of debts) {
    const unpaid = BigInt(outstandingBefore(madeAt, debt, facts));
    sums.set(debt.currency, (sums.get(debt.currency) ?? 0n) + unpaid);
  }
  return sums;
}

/** The share of promises that were kept within the tolerance, of those that fell due. */
export function promisesKept(tallies: Tallies): { kept: number; due: number; share: Ratio } {
  const kept = of(tallies, 'promise/kept').count;
  const due = kept + of(tallies, 'promise/broken').count;
  return { kept, due, share: share(kept, due) };
}

/** The same by what was promised in one currency. */
export function promisedMoneyKept(tallies: Tallies, currency: string): Ratio {
  const kept = of(tallies, `promised/${currency}/kept`).amount;
  return ratio(kept, kept + of(tallies, `promised/${currency}/broken`).amount);
}
