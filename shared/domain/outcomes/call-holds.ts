import type { HoldKind } from '../hold.ts';
import { badReviewDay, newHold } from '../new-hold.ts';
import { chosenDebts } from './chosen-debts.ts';
import { type Ended, type Ending, effects } from './effect.ts';

/** Outcomes of a call after which the debts rest until a person has acted. */
export type RestingOutcome =
  | 'already_paid'
  | 'plan_requested'
  | 'docs_requested'
  | 'callback_agreed'
  | 'hardship'
  | 'vulnerability'
  | 'bereavement'
  | 'represented'
  | 'insolvency'
  | 'cease_contact'
  | 'complaint';

const kindOf: Record<RestingOutcome, HoldKind> = {
  already_paid: 'already-paid',
  plan_requested: 'plan',
  docs_requested: 'documents',
  callback_agreed: 'callback',
  hardship: 'hardship',
  vulnerability: 'vulnerability',
  bereavement: 'bereavement',
  represented: 'representation',
  insolvency: 'insolvency',
  cease_contact: 'cease-request',
  complaint: 'complaint',
};

/** The hold that an outcome of a call puts on the debts it is about, with the task that ends it. */
export function restAfterCall(outcome: RestingOutcome, ending: Ending): Ended {
  const { date, source = 'call' } = ending.details;
  const bad = badReviewDay(date, ending);
  if (bad !== undefined) return { kind: 'refused', why: bad };
  const chosen = chosenDebts(ending);
  if (chosen.kind === 'refused') return chosen;
  const order = { kind: kindOf[outcome], source, debts: chosen.debts, by: ending.by, date };
  return effects({ kind: 'held', ...newHold(order, ending) });
}
