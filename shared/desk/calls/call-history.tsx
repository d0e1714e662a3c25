import type { FC } from 'hono/jsx';
import { nameInKey } from '../../domain/debt.ts';
import { brokenAfter, keptSoFar } from '../../domain/promise.ts';
import type { Contact, PromiseToPay } from '../../domain/records.ts';
import { instantOf, isBefore, localDateAt } from '../../domain/time.ts';
import { writtenDay, writtenMoney } from '../format.ts';
import type { TaskScene } from '../tasks/task-views.ts';

/** As many contacts as one can take in before a call; the case has all. */
const mostContacts = 8;

/** What was promised, objected and sent so far, the newest first. */
export const CallHistory: FC<{ scene: TaskScene }> = ({ scene }) => {
  const { task, facts } = scene;
  const own = ({ creditorId }: { creditorId: string }) => creditorId === task.creditorId;
  const keys = new Set(facts.debts.filter(own).map(({ debtKey }) => debtKey));
  const promises = facts.promises.filter(own).toReversed();
  const disputes = facts.disputes.filter(({ debtKey }) => keys.has(debtKey)).toReversed();
  const contacts = facts.contacts
    .toSorted((a, b) => b.reservedAt.localeCompare(a.reservedAt))
    .slice(0, mostContacts);
  return (
    <section>
      <h2>So far</h2>
      <h3>Promises</h3>
      <List rows={promises.map((promise) => promiseText(promise, scene))} none="None." />
      <h3>Disputes</h3>
      <List
        rows={disputes.map(
          ({ disputeId, debtKey, state, text, openedAt }) =>
            `${dayOf(openedAt, scene)}, ${nameInKey(debtKey)}, ${state} (${disputeId}): “${text}”`,
        )}
        none="None."
      />
      <h3>Contacts</h3>
      <List rows={contacts.map((contact) => contactText(contact, scene))} none="None yet." />
    </section>
  );
};

const List: FC<{ rows: readonly string[]; none: string }> = ({ rows, none }) =>
  rows.length === 0 ? (
    <p class="quiet">{none}</p>
  ) : (
    <ul>
      {rows.map((row) => (
        <li>{row}</li>
      ))}
    </ul>
  );

function promiseText(promise: PromiseToPay, scene: TaskScene): string {
  const { amount, currency, promisedOn, debtKeys, madeBy } = promise;
  const sum = amount === undefined || currency === undefined ? 'all' : writtenMoney(amount, currency);
  const numbers = debtKeys.map(nameInKey).join(', ');
  const by = madeBy === 'desk' ? 'on the telephone or in a message' : 'on the pages';
  return `${sum} of ${numbers} by ${writtenDay(promisedOn)}, made ${by}: ${standing(promise, scene)}`;
}

function standing(promise: PromiseToPay, { facts, situation, request }: TaskScene): string {
  if (promise.state !== 'open' || situation === undefined) return promise.state;
  const kept = keptSoFar(promise, facts);
  if (kept === 'wholly') return 'kept';
  const { policy, zone } = situation;
  if (isBefore(request.now, brokenAfter(promise, policy, zone))) return 'running';
  return kept === 'partly' ? 'partly kept' : 'not kept';
}

function contactText(contact: Contact, scene: TaskScene): string {
  const { reservedAt, channel, stepId, status, result, purpose, lines } = contact;
  const how = channel === 'call' ? (result ?? status) : status.toLowerCase();
  const what = channel === 'none' ? 'measure' : channel === 'email' ? 'mail' : 'call';
  const numbers = lines.map(({ debtKey }) => nameInKey(debtKey)).join(', ');
  const kind = purpose === 'answer' ? 'answer, ' : '';
  return `${dayOf(reservedAt, scene)}: ${what}, ${kind}${stepId}, ${how} (${numbers})`;
}

function dayOf(instant: string, { creditor }: TaskScene): string {
  return writtenDay(localDateAt(instantOf(instant), creditor.timeZone));
}
