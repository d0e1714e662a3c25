import type { Policy } from '../../policy/policy.ts';
import { type Chosen, chosenDebts } from './chosen-debts.ts';
import { type Ended, type Ending, effects } from './effect.ts';
import { badReviewDay, type HoldOrder, putOnHold } from './put-on-hold.ts';

/** Outcomes of a call after which the debts rest until a person has acted. */
export type RestingOutcome =
  | 'already_paid'
  | 'plan_requested'
  | 'docs_requested'
  | 'callback_agreed'
  | 'hardship'
  | 'insolvency'
  | 'cease_contact'
  | 'complaint';

type Rest = {
  reason: string;
  needs: string;
  /** `soon`: a person must do something · `quiet`: the customer is left alone for the policy's grace. */
  review: 'soon' | 'quiet';
  /** Whether all debts of the customer rest, as the reason is about the person, not about an invoice. */
  everything: boolean;
};

const release = 'Then release the hold, or keep it with a new day.';

const rests: Record<RestingOutcome, Rest> = {
  already_paid: {
    reason: 'the customer says it has been paid',
    needs: `Look for the payment; ask for the bank's reference if it is not there. ${release}`,
    ...{ review: 'soon', everything: false },
  },
  plan_requested: {
    reason: 'the customer asks for a payment plan',
    needs: `Consider a part now and the rest on dates agreed together, and answer in writing. ${release}`,
    ...{ review: 'soon', everything: false },
  },
  docs_requested: {
    reason: 'the customer asks for documents',
    needs: `Send the documents, and leave time to look at them. ${release}`,
    ...{ review: 'soon', everything: false },
  },
  callback_agreed: {
    reason: 'a call back is agreed',
    needs: `Call back on this day as agreed. ${release}`,
    ...{ review: 'soon', everything: false },
  },
  hardship: {
    reason: 'the customer is in difficulty',
    needs: `Find out what is affordable, and name free debt advice to a person. ${release}`,
    ...{ review: 'quiet', everything: true },
  },
  insolvency: {
    reason: 'the customer is or may become insolvent',
    needs: 'Look at the public register and file the claim in time. Nothing is sent meanwhile.',
    ...{ review: 'soon', everything: true },
  },
  cease_contact: {
    reason: 'the customer asks not to be contacted',
    needs:
      'Decide what is still right without contact: wait, or give the debt up. Nothing is sent meanwhile.',
    ...{ review: 'quiet', everything: true },
  },
  complaint: {
    reason: 'the customer complained',
    needs: `A supervisor looks into the complaint and answers it. ${release}`,
    ...{ review: 'soon', everything: true },
  },
};

/** The hold that an outcome of a call puts on the debts it is about, with the task that ends it. */
export function restAfterCall(outcome: RestingOutcome, ending: Ending): Ended {
  const { policy, details } = ending;
  const bad = badReviewDay(details.date, ending);
  if (bad !== undefined) return { kind: 'refused', why: bad };
  const chosen = chosenDebts(ending);
  return chosen.kind === 'refused'
    ? chosen
    : effects(putOnHold(orderOf(rests[outcome], chosen, policy), ending));
}

function orderOf(
  { everything, review, reason, needs }: Rest,
  { debts }: Extract<Chosen, { kind: 'debts' }>,
  { taskDays, graceDays }: Policy,
): HoldOrder {
  const reviewDays = review === 'soon' ? taskDays.exception : graceDays;
  return { reason, needs, source: 'call', reviewDays, ...(everything ? {} : { debts }) };
}
