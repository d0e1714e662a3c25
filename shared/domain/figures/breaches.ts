import type { Facts } from '../facts.ts';
import { collectionContacts } from '../ladder.ts';
import { isNaturalPerson } from '../profile.ts';
import { isKept, promisesOn } from '../promise.ts';
import type { Contact } from '../records.ts';
import { addDays } from '../time.ts';
import { below, type Mark, type Tallies } from './mark.ts';
import { dayOf, isWithin, monthOf, type Scope } from './scope.ts';
import { moneyAt, outstandingAt } from './standing.ts';

/** What a debtor may never be asked for while it is so. */
export const breachKinds = ['disputed', 'promised', 'paid'] as const;
export type Breach = (typeof breachKinds)[number];

/**
 * Contacts about an invoice that was wholly disputed or promised at that instant, or paid before that day: there should
 * never be one. Looked for in the records alone, without asking the rules that should have prevented it.
 */
export function breachMarks(facts: Facts, scope: Scope): Mark[] {
  return collectionContacts(facts)
    .filter(({ direction }) => direction !== 'in')
    .flatMap((contact) => {
      const on = dayOf(contact.reservedAt, scope);
      if (!isWithin(scope, on)) return [];
      return breachKinds
        .filter((kind) => contact.lines.some(({ debtKey }) => isBreach[kind](debtKey, contact, facts, scope)))
        .map((kind) => ({
          ...{ period: monthOf(on), figure: `breach/${kind}`, debtorKey: facts.profile.debtorKey },
          ...{ about: contact.contactId, on, amount: 0n },
        }));
    });
}

type Look = (debtKey: string, contact: Contact, facts: Facts, scope: Scope) => boolean;

const isBreach: Record<Breach, Look> = {
  disputed: (debtKey, { reservedAt }, { profile, disputes }) =>
    disputes.some((one) => {
      const end = one.answeredAt ?? one.withdrawnAt;
      const isWhole = one.amountDisputed === undefined || isNaturalPerson(profile.kind);
      const wasOpen = one.openedAt < reservedAt && (end === undefined || end > reservedAt);
      return one.debtKey === debtKey && isWhole && wasOpen;
    }),
  promised: (debtKey, { reservedAt }, facts, scope) => {
    const on = dayOf(reservedAt, scope);
    const before = moneyAt(addDays(on, -1), facts, scope);
    return promisesOn(debtKey, facts).some((promise) => {
      const runs = promise.madeAt < reservedAt && on <= addDays(promise.promisedOn, scope.toleranceDays);
      return runs && !isKept(promise, before);
    });
  },
  paid: (debtKey, { reservedAt }, facts, scope) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    const before = addDays(dayOf(reservedAt, scope), -1);
    const known = facts.payments.some((one) => one.debtKey === debtKey && one.receivedAt < reservedAt);
    return debt !== undefined && known && outstandingAt(before, debt, facts, scope) === 0;
  },
};

/** How many contacts there were that should not have been, by kind. */
export function breachesOf(tallies: Tallies): Record<Breach, number> {
  const found = new Map(below(tallies, 'breach').map(([kind, { count }]) => [kind, count]));
  return {
    disputed: found.get('disputed') ?? 0,
    promised: found.get('promised') ?? 0,
    paid: found.get('paid') ?? 0,
  };
}
