import type { Facts } from '../facts.ts';
import type { Happening } from './happening.ts';
import { ofContacts } from './of-contacts.ts';
import { ofDebts } from './of-debts.ts';
import { ofDisputes } from './of-disputes.ts';
import { ofHolds } from './of-holds.ts';
import { ofCorrections, ofEvidence, ofNotices, ofPayments } from './of-papers.ts';
import { ofPlans, ofPromises } from './of-promises.ts';
import { ofTasks } from './of-tasks.ts';

/** Everything that happened in a case as its records tell it, newest first; each record begins exactly once. */
export function timelineOf(facts: Facts): Happening[] {
  const { debts } = facts;
  const currencyOf = (debtKey: string) => debts.find((debt) => debt.debtKey === debtKey)?.currency;
  return [
    ...ofDebts(debts),
    ...ofContacts(facts.contacts),
    ...ofDisputes(facts.disputes, currencyOf),
    ...ofPromises(facts.promises),
    ...ofPlans(facts.plans),
    ...ofHolds(facts),
    ...ofTasks(facts.tasks),
    ...ofPayments(facts.payments),
    ...ofEvidence(facts.evidence, debts),
    ...ofNotices(facts.notices),
    ...ofCorrections(facts.profile.corrected ?? []),
  ].sort(newestFirst);
}

/** The later one first; of the same instant, what was written down later. */
export function newestFirst(a: Pick<Happening, 'at'>, b: Pick<Happening, 'at'>): number {
  return b.at < a.at ? -1 : b.at > a.at ? 1 : 0;
}
