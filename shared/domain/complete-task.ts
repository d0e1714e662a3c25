import { approvalOutcomes, endApproval } from './outcomes/approval.ts';
import { callOutcomes, endCall } from './outcomes/call.ts';
import { type OutcomeRule, unsuited } from './outcomes/details.ts';
import { disputeOutcomes, endDispute } from './outcomes/dispute.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './outcomes/effect.ts';
import { endHold, holdOutcomes } from './outcomes/hold.ts';
import { faultOutcomes, outcomeNames, paymentOutcomes } from './outcomes/possible-outcomes.ts';
import { endProposal, proposalOutcomes } from './outcomes/proposal.ts';
import { endReply, replyOutcomes } from './outcomes/reply.ts';
import { endReview, reviewOutcomes } from './outcomes/review.ts';
import { endUncertain, uncertainOutcomes } from './outcomes/uncertain-send.ts';
import { endUnreachable, unreachableOutcomes } from './outcomes/unreachable.ts';
import { endWriteOff, isWriteOff, writeOffOutcomes } from './outcomes/write-off.ts';
import type { Task } from './records.ts';
import { isSamePerson } from './same-person.ts';
import { instantText } from './time.ts';

/** A person says how a task ended: which task, how, with which details, and their name. */
export type Completing = Omit<Ending, 'task'> & { taskId: string };

export type Completed =
  | { kind: 'done'; task: Task; effects: Effect[] }
  /** Why it cannot be taken, as one sentence for the person at the desk. */
  | { kind: 'refused'; why: string };

/** What a finished task becomes and changes, or why it cannot be finished so. Pure; nothing is written here. */
export function completeTask(completing: Completing): Completed {
  const { facts, taskId, outcome, details, now } = completing;
  const by = completing.by.trim();
  const task = facts.tasks.find((one) => one.taskId === taskId);
  if (task === undefined) return { kind: 'refused', why: 'There is no such task.' };
  if (task.state === 'done') return { kind: 'refused', why: doneBefore(task) };
  if (by === '') return { kind: 'refused', why: 'Say who you are: a task is finished by a named person.' };
  const own = askedForBy(task, by, outcome);
  if (own !== undefined) return { kind: 'refused', why: own };
  const ended = end({ ...completing, by, task });
  if (ended.kind === 'refused') return ended;
  const note = details.note === undefined ? {} : { note: details.note };
  const done: Task = { ...task, state: 'done', outcome, ...note, doneBy: by, doneAt: instantText(now) };
  return { kind: 'done', task: done, effects: ended.effects };
}

function doneBefore({ doneBy, doneAt, outcome }: Task): string {
  return `${doneBy ?? 'Somebody'} has finished this task already: ${outcome ?? 'done'}, ${doneAt?.slice(0, 10) ?? ''}.`;
}

/** Nobody agrees to what they asked for themselves; they may take it back. */
function askedForBy({ askedBy }: Task, by: string, outcome: string): string | undefined {
  if (askedBy === undefined || outcome === 'declined' || !isSamePerson(askedBy, by)) return undefined;
  return `${askedBy} asked for this: another person decides it.`;
}

function end(ending: Ending): Ended {
  switch (ending.task.kind) {
    case 'call':
      return endWith(callOutcomes, endCall, ending);
    case 'review':
      return endWith(reviewOutcomes, endReview, ending);
    case 'approval':
      if (isWriteOff(ending.task)) return endWith(writeOffOutcomes, endWriteOff, ending);
      return endWith(approvalOutcomes, endApproval, ending);
    case 'dispute':
      return endWith(disputeOutcomes, endDispute, ending);
    case 'proposal':
      return endWith(proposalOutcomes, endProposal, ending);
    case 'hold':
      return endWith(holdOutcomes, endHold, ending);
    case 'uncertain-send':
      return endWith(uncertainOutcomes, endUncertain, ending);
    case 'unreachable':
      return endWith(unreachableOutcomes, endUnreachable, ending);
    case 'reply':
      return endWith(replyOutcomes, endReply, ending);
    case 'fault':
      return endWith(faultOutcomes, () => effects(), ending);
    case 'payment':
      return endWith(paymentOutcomes, () => effects(), ending);
  }
}

function endWith<Outcome extends string>(
  rules: Readonly<Record<Outcome, OutcomeRule>>,
  endAs: (outcome: Outcome, ending: Ending) => Ended,
  ending: Ending,
): Ended {
  const { outcome, task, details } = ending;
  if (!isOneOf(rules, outcome)) {
    return refused(
      `${articleOf(task.kind)} ${task.kind} task ends with one of: ${outcomeNames(task).join(', ')}.`,
    );
  }
  const why = unsuited(outcome, rules[outcome], details);
  return why === undefined ? endAs(outcome, ending) : refused(why);
}

function isOneOf<Outcome extends string>(
  rules: Readonly<Record<Outcome, OutcomeRule>>,
  outcome: string,
): outcome is Outcome {
  return Object.hasOwn(rules, outcome);
}

function articleOf(word: string): 'A' | 'An' {
  return /^[aeiou]/.test(word) ? 'An' : 'A';
}
