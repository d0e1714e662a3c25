import type { Effect } from '../domain/outcomes/effect.ts';
import type { Task } from '../domain/records.ts';
import { closed } from '../events/change-events.ts';
import { contacted } from '../events/contact-events.ts';
import { eventWrite } from '../events/event-item.ts';
import { debtItemKey } from './cases.ts';
import type { Commit, Write } from './commit.ts';
import { disputeEffectWrites } from './dispute-writes.ts';
import { contactItem, evidenceItem, holdItem, listedBy, noticeItem, taskItem } from './items.ts';
import { movedWrite, promiseAnswer, promiseWrites } from './make-promise.ts';
import { liftWrites } from './measure-lift-writes.ts';
import { messageNoted } from './message-noted.ts';
import { additionWrites, disputeWrites } from './open-dispute.ts';
import { planChangedWrites, planMadeWrites } from './plan-writes.ts';
import { recordKey } from './record-key.ts';

/** The end of a task: it leaves the work list, if it still stands there. */
export function doneWrite(debtorKey: string, { taskId, state, outcome, note, doneBy, doneAt }: Task): Write {
  return {
    kind: 'update',
    key: recordKey(debtorKey, 'TASK', taskId),
    set: { state, outcome, note, doneBy, doneAt },
    remove: listedBy,
    onlyIf: { state: 'open' },
  };
}

/** What an effect writes beside the profile. */
export function effectWrites(debtorKey: string, effect: Effect): Write[] {
  const key = (kind: string, id: string) => recordKey(debtorKey, kind, id);
  switch (effect.kind) {
    case 'contacted':
      return [
        { kind: 'put', item: contactItem(debtorKey, effect.contact), ifAbsent: true },
        ...contacted(debtorKey, effect.contact, effect.contact.settledAt ?? effect.contact.reservedAt),
      ];
    case 'endKnown': {
      const { contact, status, result, at } = effect;
      const set = { status, result, settledAt: at };
      return [
        { kind: 'update', key: key('CONTACT', contact.contactId), set, onlyIf: { status: 'UNCERTAIN' } },
        ...(status === 'SENT' ? contacted(debtorKey, contact, at) : []),
      ];
    }
    case 'disputed':
      return disputeWrites(debtorKey, effect.opened);
    case 'objectionAdded':
      return additionWrites(debtorKey, effect.added, effect.at);
    case 'disputeAnswered':
    case 'disputeClosed':
    case 'disputeWithdrawn':
    case 'answerGiven':
      return disputeEffectWrites(debtorKey, effect);
    case 'promised':
      return [
        ...promiseWrites(debtorKey, effect.promise),
        ...effect.replaces.map(({ promiseId }) => movedWrite(debtorKey, promiseId)),
      ];
    case 'promiseAnswered':
      return promiseAnswer(debtorKey, effect);
    case 'promiseMoved':
      return [movedWrite(debtorKey, effect.promiseId)];
    case 'planMade':
      return planMadeWrites(debtorKey, effect);
    case 'planChanged':
      return planChangedWrites(debtorKey, effect);
    case 'held':
      return [
        { kind: 'put', item: holdItem(debtorKey, effect.hold), ifAbsent: true },
        { kind: 'put', item: taskItem(debtorKey, effect.task), ifAbsent: true },
        ...confirmation(debtorKey, effect),
      ];
    case 'rested':
      return [{ kind: 'put', item: holdItem(debtorKey, effect.hold), ifAbsent: true }];
    case 'holdReleased':
      return [{ kind: 'update', key: key('HOLD', effect.holdId), set: releaseOf(effect) }];
    case 'holdKept':
      return [
        { kind: 'update', key: key('HOLD', effect.holdId), set: keptUntil(effect) },
        { kind: 'put', item: taskItem(debtorKey, effect.task), ifAbsent: true },
      ];
    case 'evidenced':
      return [{ kind: 'put', item: evidenceItem(debtorKey, effect.evidence) }];
    case 'limitationChecked': {
      const { debtKey, barredFrom } = effect;
      return [{ kind: 'update', key: debtItemKey(debtorKey, debtKey), set: { barredFrom } }];
    }
    case 'chargesWaived': {
      const { debtKey, chargesWaived } = effect;
      return [{ kind: 'update', key: debtItemKey(debtorKey, debtKey), set: { chargesWaived } }];
    }
    case 'noticed':
      return [{ kind: 'put', item: noticeItem(debtorKey, effect.notice), ifAbsent: true }];
    case 'withdrawn':
      // An update, as the row also holds the token of the execution that waits.
      return [
        {
          kind: 'update',
          key: debtItemKey(debtorKey, effect.debtKey),
          set: { state: 'closed', withdrawnBy: effect.by, withdrawnAt: effect.at },
          remove: ['lookAt', 'lookShard'],
        },
        closed({ ...effect, debtorKey }, 'withdrawn', effect.at),
      ];
    case 'writtenOff':
      return writeOffWrites(debtorKey, effect);
    case 'asked':
      return [{ kind: 'put', item: taskItem(debtorKey, effect.task), ifAbsent: true }];
    case 'measureLifted':
      return liftWrites(debtorKey, effect.lift);
    case 'alsoDone':
      return [doneWrite(debtorKey, effect.task)];
    case 'corrected':
    case 'preferred':
    case 'phoneForgotten':
    case 'nameForgotten':
      return [];
  }
}

function writeOffWrites(debtorKey: string, effect: Extract<Effect, { kind: 'writtenOff' }>): Write[] {
  const { debtKey, by, askedBy, reason, amount, currency, creditorId, at } = effect;
  const detail = { creditorId, debtorKey, debtKey, amountOutstanding: amount, currency };
  const set = { state: 'closed', withdrawnBy: by, withdrawnAt: at, writtenOff: { askedBy, reason } };
  return [
    { kind: 'update', key: debtItemKey(debtorKey, debtKey), set, remove: ['lookAt', 'lookShard'] },
    eventWrite(
      { owner: debtorKey, outboxId: `written-off#${debtKey}`, at },
      { type: 'DebtWrittenOff', detail },
    ),
    closed({ creditorId, debtorKey, debtKey }, 'written-off', at),
  ];
}

/** What an effect changes on the profile itself. */
export function profileChange(effects: readonly Effect[]): Pick<Commit, 'profile' | 'forget'> {
  const profile = Object.assign({}, ...effects.map(changeOf));
  return { profile, forget: effects.flatMap(forgotten) };
}

function changeOf(effect: Effect): Record<string, unknown> {
  if (effect.kind === 'corrected') return effect.profile;
  if (effect.kind === 'phoneForgotten' || effect.kind === 'nameForgotten')
    return effect.corrected === undefined ? {} : { corrected: effect.corrected };
  return effect.kind === 'preferred' ? { preferences: effect.preferences } : {};
}

function forgotten(effect: Effect): string[] {
  if (effect.kind === 'corrected') return effect.forget ?? [];
  if (effect.kind === 'phoneForgotten') return ['phone'];
  return effect.kind === 'nameForgotten' ? ['contactName'] : [];
}

/** What a customer told a person is confirmed in writing, with the day by which it is looked at. */
function confirmation(
  debtorKey: string,
  { hold, task, confirmed }: Extract<Effect, { kind: 'held' }>,
): Write[] {
  if (confirmed === undefined) return [];
  const { debtKeys, at } = confirmed;
  return [messageNoted(debtorKey, { hold, creditorId: task.creditorId, debtKeys, at })];
}

function releaseOf({ at, proof, cancelled }: Extract<Effect, { kind: 'holdReleased' }>) {
  return {
    releasedAt: at,
    ...(proof === undefined ? {} : { endProof: proof }),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
}

function keptUntil({ reviewOn, until }: Extract<Effect, { kind: 'holdKept' }>) {
  return { reviewOn, ...(until === undefined ? {} : { until }) };
}
