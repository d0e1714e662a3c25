import type { Facts } from './facts.ts';

const prefix = 'answer#dispute-answer#';

/** The id of the contact by which the answer to a dispute is sent. */
export function disputeAnswerId(disputeId: string): string {
  return prefix + disputeId;
}

/** Whether a contact is the answer to a dispute. */
export function isDisputeAnswer(contactId: string): boolean {
  return contactId.startsWith(prefix);
}

/** The dispute that a contact answers. */
export function disputeAnswered(contactId: string): string | undefined {
  return isDisputeAnswer(contactId) ? contactId.slice(prefix.length) : undefined;
}

/** Whether the customer has our answer: it was sent, or a person saw to it that they got it. */
export function isAnswerSent(disputeId: string, facts: Pick<Facts, 'contacts' | 'tasks'>): boolean {
  const contactId = disputeAnswerId(disputeId);
  return (
    facts.contacts.some((one) => one.contactId === contactId && one.status === 'SENT') ||
    facts.tasks.some(
      ({ about, outcome, state }) =>
        about === contactId && state === 'done' && (outcome === 'given' || outcome === 'arrived'),
    )
  );
}
