import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { amountsOf } from './amounts.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import type { Hold, HoldKind } from './hold.ts';
import { type HoldTerms, holdKinds } from './hold-kinds.ts';
import { caseNumber } from './new-dispute.ts';
import { type NewTask, newTask } from './new-task.ts';
import type { Line, Task } from './records.ts';
import { addDays, instantText, localDateAt, startOfDay } from './time.ts';

/** A hold may rest a debt for so many days before a person must look at it again. */
const longestDays = 92;

export type HoldOrder = {
  kind: HoldKind;
  /** Where the reason is known from: a call, a letter, a register entry. */
  source: string;
  /** The debts it is about; those of the person as a whole rest where the kind is about the person. */
  debts: readonly Debt[];
  /** The named person who notes it. */
  by?: string | undefined;
  /** The first day it counts from, if that was before today. */
  from?: string | undefined;
  /** The day it ends, or the day a person looks at it where it does not end by itself. */
  date?: string | undefined;
};

export type HoldContext = {
  facts: Facts;
  creditor: NewTask['creditor'];
  policy: Policy;
  now: Temporal.Instant;
};

export type NewHold = { hold: Hold; task: Task };

/** A hold with its end or review day, and the task that brings it before a person on that day. */
export function newHold(order: HoldOrder, { facts, creditor, policy, now }: HoldContext): NewHold {
  const { kind, source, debts, by, from, date } = order;
  const terms = holdKinds[kind];
  const holdId = caseNumber('H', facts.profile.debtorKey, facts.holds.length + 1);
  const today = localDateAt(now, creditor.timeZone);
  const until = endDay(terms, from ?? today, date);
  const reviewOn = until ?? date ?? addDays(today, reviewDays(terms, policy));
  const hold: Hold = {
    ...{ holdId, kind, freezesInterest: terms.freezesInterest },
    ...(terms.spreads === 'debtor' ? {} : { debtKeys: debts.map(({ debtKey }) => debtKey) }),
    ...{ reason: terms.reason, source },
    since: from === undefined ? instantText(now) : instantText(startOfDay(from, creditor.timeZone)),
    ...(until === undefined ? {} : { until }),
    reviewOn,
    ...(by === undefined ? {} : { setBy: by }),
  };
  const { needs } = terms;
  const lines = debts.map((debt) => lineOf(debt, facts));
  const task = newTask({
    ...{ kind: 'hold', matter: `${holdId}#1`, creditor, policy, lines, needs, now },
    ...{ about: holdId, dueOn: reviewOn },
  });
  return { hold, task };
}

function reviewDays({ review }: HoldTerms, { taskDays, graceDays }: Policy): number {
  return review === 'soon' ? taskDays.exception : Math.max(1, graceDays);
}

/** The day a hold ends by itself: as asked for, but never before its least time. */
function endDay({ lastsDays, leastDays = 0 }: HoldTerms, from: string, date: string | undefined) {
  if (lastsDays === undefined) return undefined;
  const least = addDays(from, leastDays);
  const asked = date ?? addDays(from, lastsDays);
  if (asked < least) return least;
  return asked;
}

function lineOf(debt: Debt, facts: Facts): Line {
  const { debtKey, currency } = debt;
  return { debtKey, amountCollectible: amountsOf(debt, facts).amountCollectible, currency };
}

/** Why a day cannot be a review day, as a sentence; undefined when it can. */
export function badReviewDay(
  date: string | undefined,
  { creditor, now }: Pick<HoldContext, 'creditor' | 'now'>,
): string | undefined {
  const today = localDateAt(now, creditor.timeZone);
  if (date === undefined) return undefined;
  if (date <= today) return `The date must be after today (${today}).`;
  const latest = addDays(today, longestDays);
  return date > latest
    ? `A debt rests no longer than ${longestDays} days without a look at it: at most until ${latest}.`
    : undefined;
}
