import type { Task, TaskKind } from '../records.ts';
import { approvalOutcomes } from './approval.ts';
import { callOutcomes } from './call.ts';
import type { OutcomeRule } from './details.ts';
import { disputeOutcomes } from './dispute.ts';
import { holdOutcomes } from './hold.ts';
import { proposalOutcomes } from './proposal.ts';
import { replyOutcomes } from './reply.ts';
import { reviewOutcomes } from './review.ts';
import { uncertainOutcomes } from './uncertain-send.ts';
import { unreachableOutcomes } from './unreachable.ts';
import { isWriteOff, writeOffOutcomes } from './write-off.ts';

/** How a step that failed again and again goes on. */
export const faultOutcomes = {
  retry: { means: 'the cause is repaired; try again' },
} as const satisfies Record<string, OutcomeRule>;

/** Where money went that paid nothing we knew of. It is booked or returned in the creditor's own ledger. */
export const paymentOutcomes = {
  placed: { means: 'it is booked where it belongs' },
  returned: { means: 'it went back to the customer' },
} as const satisfies Record<string, OutcomeRule>;

/** Every way in which a kind of task can end. */
export const possibleOutcomes: Record<TaskKind, Readonly<Record<string, OutcomeRule>>> = {
  call: callOutcomes,
  review: reviewOutcomes,
  approval: approvalOutcomes,
  dispute: disputeOutcomes,
  proposal: proposalOutcomes,
  hold: holdOutcomes,
  'uncertain-send': uncertainOutcomes,
  unreachable: unreachableOutcomes,
  reply: replyOutcomes,
  fault: faultOutcomes,
  payment: paymentOutcomes,
};

/** Every way in which a task can end. */
export function outcomesOf(task: Pick<Task, 'kind' | 'stepId'>): Readonly<Record<string, OutcomeRule>> {
  return isWriteOff(task) ? writeOffOutcomes : possibleOutcomes[task.kind];
}

/** The names of the outcomes a task can have, as a person types them. */
export function outcomeNames(task: Pick<Task, 'kind' | 'stepId'>): string[] {
  return Object.keys(outcomesOf(task));
}
