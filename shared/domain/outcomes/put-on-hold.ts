import type { Debt } from '../debt.ts';
import { caseNumber } from '../new-dispute.ts';
import { newTask } from '../new-task.ts';
import type { Hold, Line } from '../records.ts';
import { addDays, instantText, localDateAt } from '../time.ts';
import type { Effect, Ending } from './effect.ts';

/** A hold may rest a debt for so many days before a person must look at it again. */
const longestDays = 92;

export type HoldOrder = {
  reason: string;
  source: 'call' | 'desk' | 'dispute';
  /** What the person on whose list it stands does about it. */
  needs: string;
  /** Days until a person looks at it, unless a date is given. */
  reviewDays: number;
  /** The debts that rest; absent: all of the customer's. */
  debts?: readonly Debt[];
};

/** Why a day cannot be a review day, as a sentence; undefined when it can. */
export function badReviewDay(
  date: string | undefined,
  { creditor, now }: Pick<Ending, 'creditor' | 'now'>,
): string | undefined {
  const today = localDateAt(now, creditor.timeZone);
  if (date === undefined) return undefined;
  if (date <= today) return `The date must be after today (${today}).`;
  const latest = addDays(today, longestDays);
  return date > latest
    ? `A debt rests no longer than ${longestDays} days without a look at it: at most until ${latest}.`
    : undefined;
}

/** A hold with its review day, and the task that brings it before a person on that day. */
export function putOnHold(order: HoldOrder, ending: Ending): Effect {
  const { facts, creditor, policy, now, task: from, details } = ending;
  const holdId = caseNumber('H', facts.profile.debtorKey, facts.holds.length + 1);
  const reviewOn = details.date ?? addDays(localDateAt(now, creditor.timeZone), order.reviewDays);
  const debtKeys = order.debts?.map(({ debtKey }) => debtKey);
  const hold: Hold = {
    holdId,
    ...(debtKeys === undefined ? {} : { debtKeys }),
    reason: order.reason,
    source: order.source,
    since: instantText(now),
    reviewOn,
  };
  const lines: Line[] = from.lines
    .filter(({ debtKey }) => debtKeys === undefined || debtKeys.includes(debtKey))
    .map(({ debtKey, amountCollectible, currency }) => ({ debtKey, amountCollectible, currency }));
  const matter = `${holdId}#1`;
  const task = newTask({
    ...{ kind: 'hold', matter, creditor, policy, lines, needs: order.needs, now },
    ...{ about: holdId, dueOn: reviewOn },
  });
  return { kind: 'held', hold, task };
}
