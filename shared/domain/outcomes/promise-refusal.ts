import type { PromiseRefusal } from '../new-promise.ts';

/** Why a promise cannot be taken, as a sentence for the person at the desk. */
export function promiseRefusal({ why, latest }: PromiseRefusal): string {
  switch (why) {
    case 'dateInPast':
      return 'The promised date is in the past.';
    case 'dateTooFar':
      return `The policy accepts promises until ${latest ?? 'a nearer date'}; agree on a plan for a later one.`;
    case 'alreadySettled':
      return 'Nothing is open on these invoices any more.';
    case 'disputed':
      return 'These invoices are disputed as a whole: a promise waits until the customer has our answer.';
    case 'planned':
      return 'These invoices are paid by a plan that is kept: change the plan instead.';
    case 'waiting':
      return "The customer's wish for another day waits for an answer: finish that task instead.";
    case 'tooMuch':
      return 'The amount is more than is open on these invoices, or they are in several currencies.';
  }
}
