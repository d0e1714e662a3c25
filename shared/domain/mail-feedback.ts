import type { Policy } from '../policy/policy.ts';
import { amountsOf } from './amounts.ts';
import type { Facts } from './facts.ts';
import { type NewTask, newTask } from './new-task.ts';
import type { EmailAddress } from './profile.ts';
import type { Contact, Line, Task } from './records.ts';

/**
 * What the mail service reports of a mail that it had taken. `undeliverable`: the address does not exist or is blocked
 * for good · `complained`: the recipient marked it as spam · `undelivered`: given up after the service's own tries ·
 * `noted`: says nothing about arrival, such as an out-of-office reply.
 */
export type Feedback = {
  kind: 'undeliverable' | 'complained' | 'undelivered' | 'noted';
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
  end?: { status: 'FAILED' | 'UNCERTAIN'; result: string };
  tasks: Task[];
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
    case 'undelivered':
      return undelivered(feedback, one);
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

function searchTask({ address }: Feedback, { contact, facts, creditor, policy, now }: FeedbackCase): Task[] {
  const searched = facts.tasks.some(
    ({ kind, state, creditorId }) => kind === 'unreachable' && state === 'open' && creditorId === creditor.id,
  );
  const isOpen = contact.lines.some(({ debtKey }) =>
    openLines(facts, creditor.id).some((line) => line.debtKey === debtKey),
  );
  if (searched || !isOpen) return [];
  const phone = facts.profile.phone === undefined ? '' : ' A telephone number is on file.';
  const other = hasOther(address, facts) ? ' Another e-mail address is on file.' : '';
  const task = newTask({
    kind: 'unreachable',
    matter: `${contact.contactId}#bounced`,
    ...{ creditor, policy, now, lines: contact.lines, about: contact.contactId },
    stepId: contact.purpose === 'collection' ? contact.stepId : undefined,
    needs: `Our mail came back for good: its address is not used any more, and the mail does not count. Reach the customer by telephone or letter, or give another address.${phone}${other}`,
  });
  return [task];
}

/** Without a step in its lines: a look at a complaint takes none of the ladder. */
function complaintTask({ address }: Feedback, one: FeedbackCase): Task[] {
  const { contact, facts, creditor, policy, now } = one;
  const lines = openLines(facts, creditor.id);
  if (lines.length === 0) return [];
  const more = hasOther(address, facts) ? ' Their other addresses rest until then.' : '';
  const task = newTask({
    kind: 'review',
    matter: `${contact.contactId}#complained`,
    ...{ creditor, policy, now, lines, about: contact.contactId },
    needs: `The customer marked our mail as spam; that address is never written to again. Look at the whole case before anything else is done: is the debt certain, is this the right person, what would be fair?${more}`,
  });
  return [task];
}

function openLines(facts: Facts, creditorId: string): Line[] {
  return facts.debts
    .filter((debt) => debt.creditorId === creditorId && debt.state === 'open')
    .map((debt) => {
      const { amountCollectible } = amountsOf(debt, facts);
      return { debtKey: debt.debtKey, amountCollectible, currency: debt.currency };
    });
}

/** An answer that is owed is given in another way; thanks are a courtesy that nobody need ring for. */
function owedTask(one: FeedbackCase): Task[] {
  const { purpose, stepId } = one.contact;
  if (purpose !== 'answer' || stepId === 'payment-thanks') return [];
  return [
    sendTask(one, `The ${stepId} that is owed to this customer came back: give it by telephone or letter.`),
  ];
}

function sendTask({ contact, creditor, policy, now }: FeedbackCase, needs: string): Task {
  const { contactId: about, lines } = contact;
  return newTask({
    kind: 'uncertain-send',
    matter: `${about}#bounced`,
    ...{ creditor, policy, lines, needs, now, about },
  });
}

function hasOther(address: string, { profile }: Facts): boolean {
  return profile.emails.some((email) => email.state === 'open' && !isSame(email, address));
}

function isSame(email: EmailAddress, address: string): boolean {
  return email.address.toLowerCase() === address.toLowerCase();
}
