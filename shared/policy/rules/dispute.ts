import { amountsOf, openDisputesOf } from '../../domain/amounts.ts';
import type { Debt } from '../../domain/debt.ts';
import { disputeAnswerId, isAnswerSent } from '../../domain/dispute-answer.ts';
import { siblingDisputes } from '../../domain/dispute-spread.ts';
import type { Facts } from '../../domain/facts.ts';
import type { Dispute } from '../../domain/records.ts';
import { addDays, instantOf, isBefore, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

const base = { rule: 'dispute', kind: 'hold', decision: 'HOLD', citation: 'S0-2' } as const;

/**
 * A dispute suspends collection of its invoice, and of those it spreads to, until the customer has the answer; after
 * the answer comes a quiet time.
 */
export function dispute(question: Question): Hit | undefined {
  return (
    openDispute(question) ?? openSibling(question) ?? graceAfterAnswer(question) ?? unsentAnswer(question)
  );
}

function openDispute(question: Question): Hit | undefined {
  const { facts, debt, step } = question;
  const [oldest] = openDisputesOf(debt.debtKey, facts);
  if (oldest === undefined) return undefined;
  const collectible = amountsOf(debt, facts).amountCollectible;
  if (collectible > 0 && !step.needsUndisputed) return undefined;
  const reason =
    collectible > 0
      ? 'Part of the invoice is disputed, and this step needs an undisputed debt.'
      : `Disputed (${oldest.reason}); suspended until the customer has our answer.`;
  return { ...base, reason, ...taskAbout(oldest.disputeId, question) };
}

function openSibling(question: Question): Hit | undefined {
  const { facts, debt } = question;
  const open = siblingDisputes(debt, facts).find(({ state }) => state === 'open');
  if (open === undefined) return undefined;
  const [other] = facts.debts
    .filter(({ debtKey }) => debtKey === open.debtKey)
    .map(({ invoiceNumber }) => invoiceNumber);
  const reason = `The invoice ${other} is disputed (${open.reason}), and this one rests with it until the customer has our answer.`;
  return { ...base, reason, ...taskAbout(open.disputeId, question) };
}

function taskAbout(matter: string, { facts }: Question): Pick<Hit, 'taskId'> {
  const task = facts.tasks.find(({ about, state }) => about === matter && state === 'open');
  return task === undefined ? {} : { taskId: task.taskId };
}

function answered(debt: Debt, facts: Facts): Dispute[] {
  const own = facts.disputes.filter(({ debtKey }) => debtKey === debt.debtKey);
  return [...own, ...siblingDisputes(debt, facts)].filter(({ state }) => state === 'answered');
}

function graceAfterAnswer({ facts, debt, policy, zone, now }: Question): Hit | undefined {
  const answers = answered(debt, facts).flatMap(({ answeredAt }) => answeredAt ?? []);
  const latest = answers.sort().at(-1);
  if (latest === undefined) return undefined;
  const answeredOn = localDateAt(instantOf(latest), zone);
  // Not less than a day, in which the answer itself leaves.
  const until = startOfDay(addDays(answeredOn, Math.max(1, policy.graceDays)), zone);
  if (!isBefore(now, until)) return undefined;
  return {
    rule: 'grace-after-answer',
    kind: 'grace',
    decision: 'DEFER',
    reason: `Our answer to the dispute went out on ${answeredOn}; ${policy.graceDays} days are left to consider it.`,
    citation: 'domain.md, dispute workflow 5',
    until,
  };
}

/** The dispute of a debt that counts as answered though no answer is known to have reached the customer. */
export function disputeWithoutAnswer(debt: Debt, facts: Facts): Dispute | undefined {
  return answered(debt, facts).find(({ disputeId }) => !isAnswerSent(disputeId, facts));
}

/** An answer that was written but never sent ends nothing (CONC 7.14.6; scenario 33). */
function unsentAnswer(question: Question): Hit | undefined {
  const found = disputeWithoutAnswer(question.debt, question.facts);
  if (found === undefined) return undefined;
  const reason = `No answer to dispute ${found.disputeId} is known to have reached the customer: the evidence that the outcome was sent is missing.`;
  const about = disputeAnswerId(found.disputeId);
  return { ...base, rule: 'answer-not-sent', reason, ...taskAbout(about, question) };
}
