import { creditorOf } from '../config/read-stage.ts';
import { type LiftableMeasure, measureLift } from '../domain/measure-lift.ts';
import type { Task } from '../domain/records.ts';
import { instantText, localDateAt } from '../domain/time.ts';
import { eventWrite } from '../events/event-item.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { taskItem } from './items.ts';
import { liftWrites } from './measure-lift-writes.ts';
import type { CaseDeps } from './situation.ts';

export type EndMeasure = { debtKey: string; measure: LiftableMeasure; by: string; why: string };
export type MeasureEnded = { kind: 'ended' } | { kind: 'refused'; why: string };

/**
 * A named person takes a measure back before its reason is gone: the end stands in the history with their name and
 * reason, and is an event, in one transaction.
 */
export async function endMeasure(deps: CaseDeps, debtorKey: string, end: EndMeasure): Promise<MeasureEnded> {
  return decideAndCommit<MeasureEnded>(deps.cases, debtorKey, (facts) => {
    const now = deps.clock.now();
    const lift = measureLift(end.measure, end.debtKey, facts, 'decided', now);
    const debt = facts.debts.find(({ debtKey }) => debtKey === end.debtKey);
    if (lift === undefined || debt === undefined)
      return { answer: { kind: 'refused', why: 'This measure is not in force any more.' } };
    const { timeZone, owners } = creditorOf(deps.stage, debt.creditorId);
    const { contact } = lift;
    const note: Task = {
      ...{ taskId: `approval#${contact.contactId}`, kind: 'approval', creditorId: debt.creditorId },
      ...{ owner: owners.decisions, createdAt: instantText(now), dueOn: localDateAt(now, timeZone) },
      ...{ lines: contact.lines, stepId: contact.stepId, needs: 'A measure was taken back.', state: 'done' },
      ...{ outcome: 'approved', note: end.why, doneBy: end.by, doneAt: instantText(now) },
    };
    const writes = [
      ...liftWrites(debtorKey, lift),
      { kind: 'put' as const, item: taskItem(debtorKey, note) },
    ];
    return { answer: { kind: 'ended' }, change: { seen: facts.profile.version, writes } };
  });
}

/** Has the evidence pack of a debt made anew; `wish` tells one wish from another. */
export async function askPackAnew(
  { cases, clock }: CaseDeps,
  { debtorKey, debtKey, wish }: { debtorKey: string; debtKey: string; wish: string },
): Promise<void> {
  await decideAndCommit(cases, debtorKey, (facts) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    if (debt === undefined) return { answer: undefined };
    const outboxId = `EvidencePackAsked#${debtKey}#${wish}`;
    const detail = { creditorId: debt.creditorId, debtorKey, debtKey };
    const place = { owner: debtorKey, outboxId, at: instantText(clock.now()) };
    const writes = [eventWrite(place, { type: 'EvidencePackAsked', detail })];
    return { answer: undefined, change: { seen: facts.profile.version, writes } };
  });
}
