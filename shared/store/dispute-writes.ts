import type { Effect } from '../domain/outcomes/effect.ts';
import type { Dispute, Task } from '../domain/records.ts';
import type { Write } from './commit.ts';
import { listing, taskItem } from './items.ts';
import { outboxItem } from './outbox.ts';
import { recordKey } from './record-key.ts';

type DisputeEffect = Extract<
  Effect,
  { kind: 'disputeAnswered' | 'disputeClosed' | 'disputeWithdrawn' | 'answerGiven' }
>;

/** What the end of a dispute, its answer or its closing, writes. */
export function disputeEffectWrites(debtorKey: string, effect: DisputeEffect): Write[] {
  const key = (disputeId: string) => recordKey(debtorKey, 'DISPUTE', disputeId);
  switch (effect.kind) {
    case 'disputeAnswered':
      return answerWrites(debtorKey, effect);
    case 'disputeClosed': {
      const { disputeId, closing } = effect;
      return [{ kind: 'update', key: key(disputeId), set: { closing }, onlyIf: { state: 'answered' } }];
    }
    case 'disputeWithdrawn': {
      const set = { state: 'withdrawn', withdrawnAt: effect.at };
      return [{ kind: 'update', key: key(effect.disputeId), set, onlyIf: { state: 'open' } }];
    }
    case 'answerGiven':
      return [{ kind: 'update', key: key(effect.disputeId), set: { answeredAt: effect.at } }];
  }
}

function answerWrites(debtorKey: string, effect: Extract<Effect, { kind: 'disputeAnswered' }>): Write[] {
  const { dispute, creditorId, text, at, closing } = effect;
  const { disputeId, debtKey, state, answeredAt, finding, answer, answeredBy, papers } = dispute;
  const owed = outboxItem({
    kind: 'mail',
    outboxId: `dispute-answer#${disputeId}`,
    owner: debtorKey,
    creditorId,
    template: 'dispute-answer',
    debtKeys: [debtKey],
    about: disputeId,
    text,
    at,
  });
  return [
    {
      kind: 'update',
      key: recordKey(debtorKey, 'DISPUTE', disputeId),
      set: { state, answeredAt, finding, answer, answeredBy, papers },
      onlyIf: { state: 'open' },
    },
    { kind: 'put', item: owed },
    { kind: 'put', item: taskItem(debtorKey, closing), ifAbsent: true },
  ];
}

/** What the work on an open dispute writes: what was settled or found, and whose turn it is. */
export function disputeWorkWrites(debtorKey: string, dispute: Dispute, task: Task): Write[] {
  const { disputeId, triages, proposal, mediation, escalatedAt } = dispute;
  const { taskId, owner, dueOn, needs, dispute: howFar } = task;
  return [
    {
      kind: 'update',
      key: recordKey(debtorKey, 'DISPUTE', disputeId),
      set: { triages, proposal, mediation, escalatedAt },
      onlyIf: { state: 'open' },
    },
    {
      kind: 'update',
      key: recordKey(debtorKey, 'TASK', taskId),
      set: { owner, dueOn, needs, dispute: howFar, ...listing(task) },
      onlyIf: { state: 'open' },
    },
  ];
}
