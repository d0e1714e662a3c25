import type { Facts } from '../facts.ts';
import { collectionContacts } from '../ladder.ts';
import { below, type Mark, type Tallies } from './mark.ts';
import { dayOf, isWithin, monthOf, type Scope } from './scope.ts';

/** The step of money that came before anybody was asked for it. */
export const unasked = 'unasked';

/** Each payment under the last step before it that named its invoice; money that went back is taken off again. */
export function collectedMarks(facts: Facts, scope: Scope): Mark[] {
  const steps = collectionContacts(facts)
    .flatMap(({ lines, reservedAt, stepId }) =>
      lines.map((line) => ({ ...line, on: dayOf(reservedAt, scope), stepId: line.stepId ?? stepId })),
    )
    .sort((a, b) => a.on.localeCompare(b.on));
  return facts.payments
    .filter(({ bookedOn }) => isWithin(scope, bookedOn))
    .map(({ debtKey, paymentId, bookedOn, amount, currency }) => {
      const step = steps.findLast((one) => one.debtKey === debtKey && one.on <= bookedOn)?.stepId ?? unasked;
      return {
        ...{ period: monthOf(bookedOn), figure: `collected/${currency}/${step}` },
        ...{ debtorKey: facts.profile.debtorKey, about: paymentId, on: bookedOn, amount: BigInt(amount) },
      };
    });
}

/** What came in one currency, by the last step before it; the largest first. */
export function collectedByStep(tallies: Tallies, currency: string) {
  return below(tallies, `collected/${currency}`)
    .map(([step, { count, amount }]) => ({ step, payments: count, amount }))
    .sort((a, b) => (a.amount === b.amount ? a.step.localeCompare(b.step) : a.amount > b.amount ? -1 : 1));
}
