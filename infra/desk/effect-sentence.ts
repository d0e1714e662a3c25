import { writtenAmount } from '../../shared/domain/money.ts';
import type { Effect } from '../../shared/domain/outcomes/effect.ts';

/** What a finished task brought about, in words for the person who finished it. */
export function effectSentence(effect: Effect): string {
  switch (effect.kind) {
    case 'contacted':
      return 'The call stands in the history and counts as a contact.';
    case 'endKnown':
      return effect.status === 'SENT'
        ? 'The message counts as arrived.'
        : 'The message counts as not sent; the step may be taken again.';
    case 'disputed':
      return `Dispute ${effect.opened.dispute.disputeId} is open: reminders rest, an acknowledgement is on its way, ${effect.opened.task.owner} answers by ${effect.opened.dispute.answerBy}.`;
    case 'disputeAnswered':
      return `The answer to dispute ${effect.dispute.disputeId} is on its way to the customer.`;
    case 'disputeWithdrawn':
      return `Dispute ${effect.disputeId} is withdrawn by the customer's word.`;
    case 'answerGiven':
      return 'The quiet days to consider the answer count from today.';
    case 'promised': {
      const { amount, currency, promisedOn } = effect.promise;
      const part =
        amount === undefined || currency === undefined ? '' : ` of ${writtenAmount(amount, currency, 'en')}`;
      return `The promise${part} for ${promisedOn} is noted; a confirmation is on its way. Reminders rest until then.`;
    }
    case 'held':
      return `Collection rests: ${effect.hold.reason}. ${effect.task.owner} looks at it on ${effect.hold.reviewOn}.`;
    case 'holdReleased':
      return 'The hold is released; the quiet days of the policy follow.';
    case 'holdKept':
      return `The hold stays; it comes back on ${effect.reviewOn}.`;
    case 'evidenced':
      return `The ${effect.evidence.kind} is on file: ${effect.evidence.reference}.`;
    case 'withdrawn':
      return `The creditor gives ${effect.debtKey.slice(effect.debtKey.indexOf('#') + 1)} up; its case is closed.`;
    case 'corrected':
      return 'The customer can be reached as corrected.';
    case 'alsoDone':
      return `The same ${effect.task.kind} task about ${effect.task.lines.map(({ debtKey }) => debtKey.slice(debtKey.indexOf('#') + 1)).join(', ')} is done with it.`;
    case 'phoneForgotten':
      return 'The telephone number is deleted.';
    case 'businessResumed':
      return 'Future business is no longer withheld for it; the event is published.';
  }
}
