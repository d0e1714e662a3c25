import { Temporal } from 'temporal-polyfill';
import { amountsOf, openDisputesOf } from '../../domain/amounts.ts';
import { addDays, isBefore, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';

/** A dispute suspends collection until it is answered; after the answer comes a quiet time. */
export function dispute(question: Question): Hit | undefined {
  return openDispute(question) ?? graceAfterAnswer(question);
}

function openDispute({ facts, debt, step }: Question): Hit | undefined {
  const [oldest] = openDisputesOf(debt.debtKey, facts);
  if (oldest === undefined) return undefined;
  const collectible = amountsOf(debt, facts).amountCollectible;
  if (collectible > 0 && !step.needsUndisputed) return undefined;
  const task = facts.tasks.find(({ about, state }) => about === oldest.disputeId && state === 'open');
  return {
    rule: 'dispute',
    kind: 'hold',
    decision: 'HOLD',
    reason:
      collectible > 0
        ? 'Part of the invoice is disputed, and this step needs an undisputed debt.'
        : `Disputed (${oldest.reason}); suspended until the customer has our answer.`,
    citation: 'S0-2',
    ...(task === undefined ? {} : { taskId: task.taskId }),
  };
}

function graceAfterAnswer({ facts, debt, policy, zone, now }: Question): Hit | undefined {
  const answers = facts.disputes.flatMap((one) =>
    one.debtKey === debt.debtKey && one.answeredAt !== undefined ? [one.answeredAt] : [],
  );
  const latest = answers.sort().at(-1);
  if (latest === undefined) return undefined;
  const answeredOn = localDateAt(Temporal.Instant.from(latest), zone);
  const until = startOfDay(addDays(answeredOn, policy.graceDays), zone);
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
