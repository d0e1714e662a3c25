const prefix = 'answer#dispute-answer#';

/** The id of the contact by which the answer to a dispute is sent. */
export function disputeAnswerId(disputeId: string): string {
  return prefix + disputeId;
}

/** Whether a contact is the answer to a dispute. */
export function isDisputeAnswer(contactId: string): boolean {
  return contactId.startsWith(prefix);
}
