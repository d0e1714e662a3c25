import type { Temporal } from 'temporal-polyfill';
import { amountsOf } from './amounts.ts';
import type { Facts } from './facts.ts';
import type { Contact } from './records.ts';
import { instantText } from './time.ts';

/** Results of the measures that stop and resume supply, as the contact rows have them. */
const businessWithheld = 'withhold-business';
const businessResumed = 'business-resumed';

/** Why supply is resumed. */
export type LiftReason = 'settled' | 'disputed' | 'withdrawn';

/** What lifting a hold on business writes: the measure in the debtor's history, and the event for the creditor's systems. */
export type CreditHoldLift = {
  contact: Contact;
  event: { eventId: string; detail: Record<string, unknown>; at: string };
};

/** Whether future business is still withheld because of a debt: the measure was taken and not lifted since. */
export function creditHoldsToLift(debtKey: string, facts: Pick<Facts, 'contacts'>): boolean {
  return heldSince(debtKey, facts) !== undefined;
}

/** What resumes business because a debt is settled, disputed or given up; undefined when nothing is withheld for it. */
export function creditHoldLift(
  debtKey: string,
  facts: Facts,
  why: LiftReason,
  now: Temporal.Instant,
): CreditHoldLift | undefined {
  const held = heldSince(debtKey, facts);
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (held === undefined || debt === undefined) return undefined;
  const at = instantText(now);
  const { creditorId, debtorKey, currency } = debt;
  const contactId = `${held.contactId}#lifted`;
  const line = { debtKey, amountCollectible: amountsOf(debt, facts).amountCollectible, currency };
  const stillHeldFor = facts.debts
    .filter((one) => one.creditorId === creditorId && one.debtKey !== debtKey)
    .filter((one) => creditHoldsToLift(one.debtKey, facts))
    .map((one) => one.debtKey);
  return {
    contact: {
      ...{ contactId, creditorId, channel: 'none', purpose: 'measure', stepId: businessResumed },
      ...{ lines: [line], status: 'SENT', reservedAt: at, settledAt: at, result: businessResumed },
    },
    event: { eventId: contactId, detail: { creditorId, debtorKey, debtKey, why, stillHeldFor }, at },
  };
}

function heldSince(debtKey: string, { contacts }: Pick<Facts, 'contacts'>): Contact | undefined {
  const newest = contacts
    .filter(({ purpose, lines }) => purpose === 'measure' && lines.some((line) => line.debtKey === debtKey))
    .filter(({ result }) => result === businessWithheld || result === businessResumed)
    .sort((a, b) => a.reservedAt.localeCompare(b.reservedAt) || rank(a) - rank(b))
    .at(-1);
  return newest?.result === businessWithheld ? newest : undefined;
}

/** At the same instant the lift comes last: the milder reading. */
function rank({ result }: Contact): number {
  return result === businessResumed ? 1 : 0;
}
