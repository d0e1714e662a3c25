import type { Debt } from '../debt.ts';
import type { Facts } from '../facts.ts';
import type { Payment } from '../records.ts';
import { daysBetween } from '../time.ts';
import { type Mark, of, type Tallies } from './mark.ts';
import { type Ratio, ratio } from './ratio.ts';
import { isWithin, monthOf, type Scope } from './scope.ts';

/** Every payment that stayed, with the days it came after the due day; one in time has none. */
export function latenessMarks(facts: Pick<Facts, 'debts' | 'payments'>, scope: Scope): Mark[] {
  const debts = new Map(facts.debts.map((debt) => [debt.debtKey, debt]));
  return withoutReturned(facts.payments)
    .filter(({ bookedOn }) => isWithin(scope, bookedOn))
    .flatMap((payment) => {
      const debt = debts.get(payment.debtKey);
      return debt === undefined ? [] : [latenessMark(payment, debt)];
    });
}

function latenessMark({ bookedOn, currency, paymentId, amount }: Payment, { dueOn, debtorKey }: Debt): Mark {
  return {
    period: monthOf(bookedOn),
    figure: `paid/${currency}`,
    ...{ debtorKey, about: paymentId, on: bookedOn, amount: BigInt(amount) },
    value: Math.max(0, daysBetween(dueOn, bookedOn)),
  };
}

/** Money that went back is left out, and so is the last payment of the same amount before it. */
function withoutReturned(payments: readonly Payment[]): Payment[] {
  const stayed: Payment[] = [];
  for (const one of [...payments].sort(
    (a, b) => a.bookedOn.localeCompare(b.bookedOn) || b.amount - a.amount,
  )) {
    if (one.amount > 0) stayed.push(one);
    const returned = stayed.findLastIndex(
      ({ debtKey, amount }) => debtKey === one.debtKey && amount === -one.amount,
    );
    if (one.amount < 0 && returned >= 0) stayed.splice(returned, 1);
  }
  return stayed;
}

/** Days that paid money came late, on the average of the money; undefined where none came. */
export function averageDaysLate(tallies: Tallies, currency: string): Ratio {
  const { amount, weighted } = of(tallies, `paid/${currency}`);
  return ratio(weighted, amount);
}
