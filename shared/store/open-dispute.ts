import { type NewDispute, newDispute, type Objection } from '../domain/new-dispute.ts';
import { instantText } from '../domain/time.ts';
import { eventWrite } from '../events/event-item.ts';
import { debtorPartition } from './cases.ts';
import type { Write } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { disputeItem, taskItem } from './items.ts';
import { measureLiftWrites } from './measure-lift-writes.ts';
import { isMessageUnderWay } from './message-under-way.ts';
import { outboxItem } from './outbox.ts';
import { type CaseDeps, caseOf } from './situation.ts';

export type DisputeOpened =
  | {
      kind: 'opened' | 'added' | 'alreadyOpen';
      disputeId: string;
      answerBy: string;
      messageUnderWay: boolean;
    }
  | { kind: 'alreadySettled' };

/**
 * Opens a dispute and thereby suspends, in one write: from then on nothing about the disputed amount is claimed.
 * A message that was claimed just before may still arrive, and the answer says so.
 */
export async function openDispute(
  deps: CaseDeps,
  debtorKey: string,
  objection: Objection,
): Promise<DisputeOpened> {
  const opened = await decideAndCommit<NewDispute>(deps.cases, debtorKey, (facts) => {
    const debt = facts.debts.find(({ debtKey }) => debtKey === objection.debtKey);
    if (debt === undefined) return { answer: { kind: 'alreadySettled' } };
    const { creditor, policy, now } = caseOf(deps, facts, debt);
    const answer = newDispute(objection, facts, creditor, policy, now);
    if (answer.kind === 'added') {
      // On the version, or one of two that come at once would be lost.
      const writes = additionWrites(debtorKey, answer, instantText(now));
      return { answer, change: { seen: facts.profile.version, writes } };
    }
    if (answer.kind !== 'new') return { answer };
    const lifted = measureLiftWrites(answer.dispute.debtKey, facts, 'disputed', now);
    return { answer, change: { writes: [...disputeWrites(debtorKey, answer), ...lifted] } };
  });
  if (opened.kind === 'alreadySettled') return opened;
  await endMeasures(deps, debtorKey, objection.debtKey);
  const { disputeId, answerBy } = opened.dispute;
  const kind = opened.kind === 'new' ? 'opened' : opened.kind;
  return { kind, disputeId, answerBy, messageUnderWay: await isMessageUnderWay(deps.cases, debtorKey) };
}

/**
 * A dispute rests on no version, so a measure may have been taken after its facts were read and before it was written:
 * that one ends now.
 */
async function endMeasures(deps: CaseDeps, debtorKey: string, debtKey: string): Promise<void> {
  await decideAndCommit(deps.cases, debtorKey, (facts) => {
    const writes = measureLiftWrites(debtKey, facts, 'disputed', deps.clock.now());
    const change = { seen: facts.profile.version, writes };
    return writes.length === 0 ? { answer: undefined } : { answer: undefined, change };
  });
}

/**
 * What a new dispute writes: itself, the resolver's task, the owed acknowledgement, the event. It rests on no
 * version: an objection counts whatever else happens; its number keeps it from being opened twice.
 */
export function disputeWrites(
  debtorKey: string,
  { dispute, task, debt }: Extract<NewDispute, { kind: 'new' }>,
): Write[] {
  const { disputeId, debtKey, openedAt: at, reason, amountDisputed } = dispute;
  const { creditorId, currency } = debt;
  const acknowledgement = outboxItem({
    kind: 'mail',
    outboxId: `dispute-acknowledgement#${disputeId}`,
    owner: debtorKey,
    creditorId,
    template: 'dispute-acknowledgement',
    debtKeys: [debtKey],
    about: disputeId,
    at,
  });
  const detail = { creditorId, debtorKey, debtKey, disputeId, reason, amountDisputed, currency };
  const place = { owner: debtorKey, outboxId: `disputed#${disputeId}`, at };
  return [
    { kind: 'put', item: disputeItem(debtorKey, dispute), ifAbsent: true },
    { kind: 'put', item: taskItem(debtorKey, task) },
    { kind: 'put', item: acknowledgement },
    eventWrite(place, { type: 'DebtDisputed', detail }),
  ];
}

/**
 * What a further objection writes beside the first, and once a day that we have it. Only onto a dispute that is still
 * open: answered meanwhile, it is one of its own.
 */
export function additionWrites(
  debtorKey: string,
  { dispute, task, debt }: Extract<NewDispute, { kind: 'added' }>,
  at: string,
): Write[] {
  const { disputeId, debtKey, sayings, amountDisputed, repeats } = dispute;
  const pk = debtorPartition(debtorKey);
  const acknowledgement = outboxItem({
    kind: 'mail',
    outboxId: `dispute-acknowledgement#${disputeId}#${at.slice(0, 10)}`,
    owner: debtorKey,
    creditorId: debt.creditorId,
    template: 'dispute-acknowledgement',
    debtKeys: [debtKey],
    about: disputeId,
    at,
  });
  const grown: Write = {
    kind: 'update',
    key: { pk, sk: `DISPUTE#${disputeId}` },
    set: { sayings, amountDisputed, repeats },
    remove: amountDisputed === undefined ? ['amountDisputed'] : [],
    onlyIf: { state: 'open' },
  };
  const known: Write[] =
    task === undefined
      ? []
      : [
          {
            kind: 'update',
            key: { pk, sk: `TASK#${task.taskId}` },
            set: { needs: task.needs, lines: task.lines, owner: task.owner },
            onlyIf: { state: 'open' },
          },
        ];
  return [grown, ...known, { kind: 'keep', item: acknowledgement }];
}
