import { correctedProfile } from '../correction.ts';
import type { HoldKind } from '../hold.ts';
import { badReviewDay, newHold } from '../new-hold.ts';
import { instantText } from '../time.ts';
import { chosenDebts } from './chosen-debts.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';

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

/** `confirmed`: the customer gets it in writing; where nobody writes meanwhile, not even that. */
const restings: Record<RestingOutcome, { kind: HoldKind; confirmed: boolean }> = {
  already_paid: { kind: 'already-paid', confirmed: true },
  plan_requested: { kind: 'plan', confirmed: true },
  docs_requested: { kind: 'documents', confirmed: true },
  callback_agreed: { kind: 'callback', confirmed: true },
  hardship: { kind: 'hardship', confirmed: true },
  complaint: { kind: 'complaint', confirmed: true },
  vulnerability: { kind: 'vulnerability', confirmed: false },
  bereavement: { kind: 'bereavement', confirmed: false },
  represented: { kind: 'representation', confirmed: false },
  insolvency: { kind: 'insolvency', confirmed: false },
  cease_contact: { kind: 'cease-request', confirmed: false },
};

/** The hold that an outcome of a call puts on the debts it is about, with the task that ends it. */
export function restAfterCall(outcome: RestingOutcome, ending: Ending): Ended {
  const { date, source = 'call' } = ending.details;
  const bad = badReviewDay(date, ending);
  if (bad !== undefined) return refused(bad);
  const chosen = chosenDebts(ending);
  if (chosen.kind === 'refused') return chosen;
  const { debts } = chosen;
  const { kind, confirmed } = restings[outcome];
  const order = { kind, source, debts, by: ending.by, date };
  const told = { debtKeys: debts.map(({ debtKey }) => debtKey), at: instantText(ending.now) };
  const held: Effect = {
    kind: 'held',
    ...newHold(order, ending),
    ...(confirmed ? { confirmed: told } : {}),
  };
  return effects(held, ...newNumber(ending));
}

/** The number that was given for the next call, such as that of the accountant who pays (S1-6). */
export function newNumber({ facts, details: { phone }, by, now }: Ending): Effect[] {
  if (phone === undefined) return [];
  const said = { by, now, reason: 'the number that was given for the next call' };
  return [{ kind: 'corrected', profile: correctedProfile(facts.profile, { phone }, said) }];
}
