import { openDisputesOf } from '../../../../shared/domain/amounts.ts';
import { isAnswerSent } from '../../../../shared/domain/dispute-answer.ts';
import type { Facts } from '../../../../shared/domain/facts.ts';
import type { Task } from '../../../../shared/domain/records.ts';
import { addDays, localDateAt } from '../../../../shared/domain/time.ts';
import type { LivingStage } from '../../world/living-stage.ts';
import type { PlayedOrder } from '../order.ts';
import type { DeskScript, TaskEnd } from '../scripted-desk.ts';
import { assumptions, habits } from './habits.ts';

/**
 * People as the model has them: calls end as drawn, reviews go on, a firm step is approved where its papers are on
 * file and nothing is disputed (else it stays on the list, and the report names the papers), objections are answered
 * with the invoice as it stands. Exceptions stay on the list.
 */
export function modelDesk(stage: LivingStage, order: PlayedOrder): DeskScript {
  const drawn = habits(order.seed);
  const today = () => localDateAt(stage.world.scheduler.now(), order.creditor.timeZone);

  function called(task: Task, facts: Facts): TaskEnd {
    const calls = facts.contacts.filter(({ channel }) => channel === 'call').length;
    const { outcome, days } = drawn.ofCall(facts.profile.debtorKey, calls + 1);
    if (outcome !== 'promise') return { outcome };
    const collectible = task.lines.every(({ debtKey }) => openDisputesOf(debtKey, facts).length === 0);
    return collectible
      ? { outcome, details: { date: addDays(today(), Math.min(days, order.policy.promise.maxDaysAhead)) } }
      : { outcome: 'reached_right_party' };
  }

  return {
    workingDays(kind) {
      const { desk } = assumptions;
      return kind === 'call' || kind === 'review' || kind === 'approval' || kind === 'dispute'
        ? desk[kind]
        : undefined;
    },
    answer(task, facts) {
      switch (task.kind) {
        case 'call':
          return called(task, facts);
        case 'review':
          return { outcome: 'continue' };
        case 'approval':
          return mayApprove(order, task, facts) ? approved : undefined;
        case 'dispute':
          return disputeEnd(task, facts);
        default:
          return undefined;
      }
    },
  };
}

/** Answered with the invoice as it stands; closed once the customer has that and did not come back. */
function disputeEnd({ about }: Task, { disputes, ...facts }: Facts): TaskEnd | undefined {
  const dispute = disputes.find(({ disputeId }) => disputeId === about);
  if (dispute?.state === 'open')
    return { outcome: 'not-valid', details: { text: 'Answered in the simulation: the invoice stands.' } };
  const isOver = about !== undefined && isAnswerSent(about, facts);
  const isBack = disputes.some(({ repeats }) => repeats === about);
  return isOver && !isBack && dispute?.closing === undefined ? closed : undefined;
}

const closed: TaskEnd = {
  outcome: 'closed',
  details: { cause: 'not-ours', change: 'Nothing: it is a simulation.' },
};

const approved: TaskEnd = { outcome: 'approved', details: { note: 'Approved in the simulation.' } };

function mayApprove({ policy }: PlayedOrder, { stepId, lines }: Task, facts: Facts): boolean {
  const needed = policy.ladder.find(({ id }) => id === stepId)?.needsEvidence ?? [];
  return lines.every(({ debtKey }) => {
    const held = facts.evidence.filter((one) => one.debtKey === debtKey).map(({ kind }) => kind);
    return openDisputesOf(debtKey, facts).length === 0 && needed.every((kind) => held.includes(kind));
  });
}
