import type { Creditor } from '../../../../shared/config/stage.ts';
import type { Debt } from '../../../../shared/domain/debt.ts';
import type { Facts } from '../../../../shared/domain/facts.ts';
import type { Line } from '../../../../shared/domain/records.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';

/** A reminder, call or measure that the system takes upon itself. A call is claimed when its task is opened. */
export type Claim = {
  id: string;
  channel: 'email' | 'call' | 'none';
  creditorId: string;
  stepId: string;
  lines: readonly Line[];
  decisionId?: string | undefined;
};

/** What a decision record says it rests on. */
export type Decided = { factsVersion: number; policyId: string; policyVersion: number; debtKey: string };

/** The laws of a creditor: its own policy, and the zone in which its due dates count. */
export type Law = { policy: Policy; creditor: Creditor };

/** A write as the world shows it: the facts before and after, and what was claimed in it. */
export type Written = {
  /** In milliseconds since 1970. */
  now: number;
  before: Facts;
  after: Facts;
  claims: readonly Claim[];
  /** Decision records written with it. */
  decisions: readonly Decided[];
  lawOf(creditorId: string): Law;
  /** The debts as they came in, for the sums of money. */
  opened: readonly Debt[];
};

/** A mail that the mail service accepted. */
export type Accepted = {
  contactId: string | undefined;
  /** In milliseconds since 1970. */
  now: number;
  facts: Facts;
  /** Every mail accepted until now, this one included: which steps of which debts it took. */
  steps: readonly string[];
};

/** Who will look at an open debt, and since when (milliseconds) something is overdue about it. */
export type Look = {
  debt: Debt;
  facts: Facts;
  isRunning: boolean;
  now: number;
  /** When the last fault struck, in milliseconds: what it held up may take its time from there. */
  calmSince: number;
  /** Since when its token is older than the facts. */
  staleSince: number | undefined;
};

/** What is wrong, in words; undefined when all is well. */
export type Finding = string | undefined;

/** What must hold, and how to find what breaks it. */
export type Invariant<T> = { name: string; find: (shown: T) => Finding };
