import type { Policy } from '../policy/policy.ts';
import type { Facts } from './facts.ts';
import { complaintTask, isSame, owedTask, searchTask, sendTask } from './feedback-tasks.ts';
import type { NewTask } from './new-task.ts';
import type { EmailAddress } from './profile.ts';
import type { Contact, Task } from './records.ts';
import { mostSoftBounces, softBounce, softBouncesInARow } from './soft-bounces.ts';
import { instantText } from './time.ts';

/**
 * What the mail service reports of a mail that it had taken. `undeliverable`: the address does not exist or is blocked
 * for good · `complained`: the recipient marked it as spam · `soft-bounced`: certainly not taken, though the address may
 * be good, after all of the service's own tries · `undelivered`: given up, and nobody knows why · `delivered`: handed to
 * the recipient's mail service · `delayed`: still being tried · `noted`: says nothing about arrival, such as an
 * out-of-office reply.
 */
export type Feedback = {
  kind: 'undeliverable' | 'complained' | 'soft-bounced' | 'undelivered' | 'delivered' | 'delayed' | 'noted';
  /** The mailbox it is about. */
  address: string;
  /** The service's code, such as `General`. */
  code: string;
  /** It certainly never reached the mailbox. */
  neverArrived: boolean;
};

/** What a report changes, all of it in one transaction. */
export type FeedbackChange = {
  /** The debtor's addresses as they stand now; absent when none changed. */
  emails?: Facts['profile']['emails'];
  /** How the contact ended; absent when that stays as it is. */
  end?: { status: 'SENT' | 'FAILED' | 'UNCERTAIN'; result: string };
  tasks: Task[];
  /** Tasks that are answered by it. */
  done?: Task[];
};

/** Where a report arrives: whose mail it was, and who collects. */
export type FeedbackCase = {
  facts: Facts;
  contact: Contact;
  creditor: NewTask['creditor'];
  policy: Policy;
  now: NewTask['now'];
};

/**
 * What follows from a report of the mail service. Nothing is ever sent again by it: an address that is gone or unwilling
 * is closed for good and a person finds the next way; what did not arrive takes no step of the ladder. The same report
 * again changes nothing: a task's id is made of the contact's, and only one search for a customer stands on the list.
 */
export function answerFeedback(feedback: Feedback, one: FeedbackCase): FeedbackChange {
  const change = changeOf(feedback, one);
  const isNew = ({ taskId }: Task) => one.facts.tasks.every((task) => task.taskId !== taskId);
  return { ...change, tasks: change.tasks.filter(isNew) };
}

function changeOf(feedback: Feedback, one: FeedbackCase): FeedbackChange {
  switch (feedback.kind) {
    case 'undeliverable':
      return {
        ...closed(feedback, 'undeliverable', one),
        ...failed(feedback, one),
        tasks: [...searchTask(feedback, one), ...owedTask(one)],
      };
    case 'complained':
      return {
        ...closed(feedback, 'complained', one),
        ...(feedback.neverArrived ? failed(feedback, one) : {}),
        tasks: [...complaintTask(feedback, one), ...(feedback.neverArrived ? owedTask(one) : [])],
      };
    case 'soft-bounced':
      return softBounced(feedback, one);
    case 'undelivered':
      return undelivered(feedback, one);
    case 'delivered':
      return delivered(one);
    case 'delayed':
    case 'noted':
      return { tasks: [] };
  }
}

/** A person's own "stop" weighs more than a bounce; a complaint weighs more than both. */
function closed(
  { address }: Feedback,
  state: 'undeliverable' | 'complained',
  { facts: { profile } }: FeedbackCase,
): Pick<FeedbackChange, 'emails'> {
  const closes = (email: EmailAddress) =>
    isSame(email, address) && email.state !== state && (email.state === 'open' || state === 'complained');
  if (!profile.emails.some(closes)) return {};
  return { emails: profile.emails.map((email) => (closes(email) ? { ...email, state } : email)) };
}

function failed({ code }: Feedback, { contact }: FeedbackCase): Pick<FeedbackChange, 'end'> {
  const isKnown = contact.status === 'FAILED' || contact.status === 'CANCELLED';
  return isKnown ? {} : { end: { status: 'FAILED', result: `bounced: ${code}` } };
}

/**
 * It did not arrive, so it takes no step of the ladder, and the address is tried again after some days; after several in
 * a row it is taken to be dead. An answer that is owed does not wait for that: a person gives it.
 */
function softBounced(feedback: Feedback, one: FeedbackCase): FeedbackChange {
  const { contact, facts } = one;
  const isKnown = contact.status === 'FAILED' || contact.status === 'CANCELLED';
  if (isKnown) return { tasks: [] };
  const others = facts.contacts.filter(({ contactId }) => contactId !== contact.contactId);
  if (softBouncesInARow(others).length + 1 >= mostSoftBounces)
    return changeOf({ ...feedback, kind: 'undeliverable' }, one);
  return { end: { status: 'FAILED', result: softBounce + feedback.code }, tasks: owedTask(one) };
}

/** What nobody was sure of is certain now, and whoever should have found out need not. */
function delivered({ contact, facts, now }: FeedbackCase): FeedbackChange {
  if (contact.status !== 'UNCERTAIN') return { tasks: [] };
  const asked = facts.tasks.filter(
    ({ kind, state, about }) => kind === 'uncertain-send' && state === 'open' && about === contact.contactId,
  );
  const doneAt = instantText(now);
  const done = asked.map(
    (task): Task => ({ ...task, state: 'done', outcome: 'arrived', doneBy: 'the mail service', doneAt }),
  );
  return { end: { status: 'SENT', result: 'delivered' }, tasks: [], done };
}

/** Nobody knows whether it arrived: it counts, is not repeated by itself, and a person finds out. */
function undelivered({ code }: Feedback, one: FeedbackCase): FeedbackChange {
  const { status, purpose } = one.contact;
  if (status === 'FAILED' || status === 'CANCELLED') return { tasks: [] };
  const needs =
    purpose === 'answer'
      ? 'The mail service gave this owed answer up after several tries: give it by telephone or letter.'
      : 'The mail service gave this mail up after several tries. It is not sent again by itself: find out whether it arrived.';
  return { end: { status: 'UNCERTAIN', result: `bounced: ${code}` }, tasks: [sendTask(one, needs)] };
}
