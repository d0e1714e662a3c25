import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import type { ResolverHouse } from './dispute-codes.ts';
import type { Line, Task, TaskKind } from './records.ts';
import { addDays, instantText, localDateAt } from './time.ts';

/** Who owns tasks of which sort, as the creditor's configuration names them. */
export type Owners = { calls: string; disputes: string; decisions: string };

export type NewTask = {
  kind: TaskKind;
  /** What the id is made of beside the kind: the same matter gives the same id. */
  matter: string;
  creditor: {
    id: string;
    timeZone: string;
    owners: Owners;
    country?: string;
    resolvers?: ResolverHouse['resolvers'];
  };
  policy: Pick<Policy, 'taskDays' | 'disputeAnswerDays'>;
  lines: Line[];
  needs: string;
  now: Temporal.Instant;
  stepId?: string | undefined;
  about?: string | undefined;
  dueOn?: string | undefined;
};

/** A task for a named person, due within the policy's days for its kind. */
export function newTask({
  kind,
  matter,
  creditor,
  policy,
  lines,
  needs,
  now,
  stepId,
  about,
  dueOn,
}: NewTask): Task {
  const today = localDateAt(now, creditor.timeZone);
  return {
    taskId: `${kind}#${matter}`,
    kind,
    creditorId: creditor.id,
    owner: ownerOf(kind, creditor.owners),
    createdAt: instantText(now),
    dueOn: dueOn ?? addDays(today, daysFor(kind, policy)),
    lines,
    needs,
    state: 'open',
    ...(stepId === undefined ? {} : { stepId }),
    ...(about === undefined ? {} : { about }),
  };
}

function ownerOf(kind: TaskKind, owners: Owners): string {
  switch (kind) {
    case 'call':
      return owners.calls;
    case 'dispute':
      return owners.disputes;
    case 'review':
    case 'approval':
    case 'proposal':
    case 'hold':
    case 'uncertain-send':
    case 'unreachable':
    case 'reply':
    case 'fault':
    case 'payment':
      return owners.decisions;
  }
}

function daysFor(kind: TaskKind, policy: NewTask['policy']): number {
  switch (kind) {
    case 'call':
      return policy.taskDays.call;
    case 'review':
    case 'proposal':
      return policy.taskDays.review;
    case 'approval':
      return policy.taskDays.approval;
    case 'dispute':
      return policy.disputeAnswerDays;
    case 'hold':
    case 'uncertain-send':
    case 'unreachable':
    case 'reply':
    case 'fault':
    case 'payment':
      return policy.taskDays.exception;
  }
}
