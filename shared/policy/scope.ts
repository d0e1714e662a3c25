import { isNaturalPerson } from '../domain/profile.ts';
import { daysBetween, localDateAt } from '../domain/time.ts';
import type { Question } from './question.ts';

/** What decides which packs apply. `undefined` is not known, and may be anything. */
export type Scope = {
  /** Whether the creditor itself asks, or another for it. */
  'collector.role': 'creditor' | 'third-party';
  'collector.ownName': boolean;
  'collector.regulatedLender': boolean | undefined;
  /** `unknown` reads as `consumer`. */
  'debtor.kind': string;
  'debtor.naturalPerson': boolean;
  'debtor.vatRegistered': boolean | undefined;
  /** Every plausible place; empty: anywhere. */
  'debtor.place': readonly string[];
  /** What the debtor owes this creditor in US dollars, in cents; undefined where it owes other currencies. */
  'debtor.owesUsd': number | undefined;
  'debt.purpose': 'business' | 'personal' | undefined;
  /** Countries whose law the contract may be under; empty: any. */
  'debt.law': readonly string[];
  'debt.regulatedCredit': boolean | undefined;
  /** When it was entered into, renewed, sold or assigned last. */
  'debt.assignedOn': string;
  /** Calendar days past due. */
  'debt.daysLate': number;
};
export type ScopeField = keyof Scope;

/** The scope of a question. A company buys for business; a natural person may have bought for itself. */
export function scopeOf({
  facts,
  debt,
  collector,
  zone,
  now,
}: Pick<Question, 'facts' | 'debt' | 'collector' | 'zone' | 'now'>): Scope {
  const { profile } = facts;
  const natural = isNaturalPerson(profile.kind);
  const places = profile.places ?? [];
  const place = places.length > 0 || profile.country === undefined ? places : [profile.country];
  const owed = facts.debts.filter(
    ({ creditorId, state }) => creditorId === debt.creditorId && state === 'open',
  );
  const inDollars = owed.every(({ currency }) => currency === 'USD');
  const today = localDateAt(now, zone);
  return {
    'collector.role': collector.role,
    'collector.ownName': collector.ownName,
    'collector.regulatedLender': collector.regulatedLender,
    'debtor.kind': profile.kind === 'unknown' ? 'consumer' : profile.kind,
    'debtor.naturalPerson': natural,
    'debtor.vatRegistered': profile.vatRegistered,
    'debtor.place': place,
    'debtor.owesUsd': inDollars ? owed.reduce((sum, one) => sum + one.amountOutstanding, 0) : undefined,
    'debt.purpose': natural ? debt.purpose : 'business',
    'debt.law': lawsOf(debt.governingLaw, collector.country, place),
    'debt.regulatedCredit': natural ? debt.regulatedCredit : false,
    'debt.assignedOn': debt.assignedOn ?? debt.issuedOn,
    'debt.daysLate': daysBetween(debt.dueOn, today),
  };
}

/** Where nobody knows the debtor's place, its law may be any. */
function lawsOf(named: string | undefined, creditors: string, places: readonly string[]): readonly string[] {
  if (named !== undefined) return [named];
  return places.length === 0 ? [] : [...new Set([creditors, ...places])];
}
