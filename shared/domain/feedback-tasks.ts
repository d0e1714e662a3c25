import { amountsOf } from './amounts.ts';
import type { Facts } from './facts.ts';
import type { Feedback, FeedbackCase } from './mail-feedback.ts';
import { newTask } from './new-task.ts';
import type { EmailAddress } from './profile.ts';
import type { Line, Task } from './records.ts';

/** A search for another way to reach the customer, one at a time, and only while something is open. */
export function searchTask(
  { address }: Feedback,
  { contact, facts, creditor, policy, now }: FeedbackCase,
): Task[] {
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
export function complaintTask({ address }: Feedback, one: FeedbackCase): Task[] {
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
export function owedTask(one: FeedbackCase): Task[] {
  const { purpose, stepId } = one.contact;
  if (purpose !== 'answer' || stepId === 'payment-thanks') return [];
  return [
    sendTask(one, `The ${stepId} that is owed to this customer came back: give it by telephone or letter.`),
  ];
}

/** Somebody finds out what became of a mail, or gives it in another way. */
export function sendTask({ contact, creditor, policy, now }: FeedbackCase, needs: string): Task {
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

/** Whether it is this mailbox, however it is written. */
export function isSame(email: EmailAddress, address: string): boolean {
  return email.address.toLowerCase() === address.toLowerCase();
}
