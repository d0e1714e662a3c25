import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import type { Hold } from './hold.ts';
import type { Profile } from './profile.ts';
import type { Dispute, Evidence, Payment, Task } from './records.ts';

/** One thing that a row of a file changes about a debtor. */
export type Change =
  | { kind: 'profile'; profile: Profile }
  | { kind: 'debtOpened'; debt: Debt }
  | { kind: 'debtChanged'; debt: Debt; set: Partial<Debt> }
  | { kind: 'evidence'; evidence: Evidence }
  | { kind: 'hold'; hold: Hold }
  | { kind: 'task'; task: Task }
  | { kind: 'dispute'; dispute: Dispute }
  | { kind: 'payment'; payment: Payment }
  /** Nothing is owed on it any more, or something is again: an event for other systems. */
  | { kind: 'settled' | 'reopened'; debt: Debt }
  /** The debtor is owed a word of thanks for the payment that settled these debts. */
  | { kind: 'thanks'; debts: Debt[]; paymentId: string };

/** The facts after a change, so that the next row of the same file is judged by them. */
export function changed(facts: Facts, change: Change): Facts {
  switch (change.kind) {
    case 'profile':
      return { ...facts, profile: change.profile };
    case 'debtOpened':
    case 'debtChanged':
      return { ...facts, debts: replaced(facts.debts, change.debt, ({ debtKey }) => debtKey) };
    case 'evidence':
      return {
        ...facts,
        evidence: replaced(facts.evidence, change.evidence, ({ debtKey, kind }) => `${debtKey}#${kind}`),
      };
    case 'hold':
      return { ...facts, holds: replaced(facts.holds, change.hold, ({ holdId }) => holdId) };
    case 'task':
      return { ...facts, tasks: replaced(facts.tasks, change.task, ({ taskId }) => taskId) };
    case 'dispute':
      return { ...facts, disputes: replaced(facts.disputes, change.dispute, ({ disputeId }) => disputeId) };
    case 'payment':
      return { ...facts, payments: replaced(facts.payments, change.payment, ({ paymentId }) => paymentId) };
    case 'settled':
    case 'reopened':
    case 'thanks':
      return facts;
  }
}

/** A debtor of whom nothing is known yet. */
export function noFacts(profile: Profile): Facts {
  return {
    profile,
    debts: [],
    contacts: [],
    disputes: [],
    promises: [],
    plans: [],
    holds: [],
    tasks: [],
    payments: [],
    evidence: [],
    notices: [],
  };
}

function replaced<T>(records: readonly T[], record: T, keyOf: (record: T) => string): T[] {
  const key = keyOf(record);
  return [...records.filter((other) => keyOf(other) !== key), record];
}
