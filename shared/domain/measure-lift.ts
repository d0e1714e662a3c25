import type { Temporal } from 'temporal-polyfill';
import { amountsOf } from './amounts.ts';
import type { Facts } from './facts.ts';
import type { Contact } from './records.ts';
import { instantText } from './time.ts';

/** Measures that end with their reason, by the result their contact rows have. */
export const liftableMeasures = ['withhold-business', 'agency'] as const;
export type LiftableMeasure = (typeof liftableMeasures)[number];

/** What ends a measure: the result of its row in the history. */
const lifts = { 'withhold-business': 'business-resumed', agency: 'agency-recalled' } as const;

/** Results of rows that end a measure: they ask nothing of anybody. */
export const liftResults: readonly string[] = Object.values(lifts);

/** Why a measure ends; `decided`: a named person took it back. */
export type LiftReason = 'settled' | 'disputed' | 'withdrawn' | 'written-off' | 'decided';

/** What the end of a measure writes: its row in the debtor's history, and the event for other systems. */
export type MeasureLift = {
  measure: LiftableMeasure;
  contact: Contact;
  event: LiftEvent;
  eventId: string;
  at: string;
};

type Lifted = { creditorId: string; debtorKey: string; debtKey: string; why: LiftReason };
type LiftEvent =
  | { type: 'CreditHoldLifted'; detail: Lifted & { stillHeldFor: string[] } }
  | { type: 'AgencyRecalled'; detail: Lifted & { handoverId: string } };

/** The row by which a measure was taken because of a debt, while it is in force; undefined when it is not. */
export function inForce(
  measure: LiftableMeasure,
  debtKey: string,
  { contacts }: Pick<Facts, 'contacts'>,
): Contact | undefined {
  const newest = contacts
    .filter(({ purpose, lines }) => purpose === 'measure' && lines.some((line) => line.debtKey === debtKey))
    .filter(({ result }) => result === measure || result === lifts[measure])
    .sort((a, b) => a.reservedAt.localeCompare(b.reservedAt) || rank(a) - rank(b))
    .at(-1);
  return newest?.result === measure ? newest : undefined;
}

/** What ends every measure in force because of a debt that is settled, disputed or given up; empty when there is none. */
export function measureLifts(
  debtKey: string,
  facts: Facts,
  why: LiftReason,
  now: Temporal.Instant,
): MeasureLift[] {
  return liftableMeasures.flatMap((measure) => measureLift(measure, debtKey, facts, why, now) ?? []);
}

/** What ends one measure; undefined when it is not in force. */
export function measureLift(
  measure: LiftableMeasure,
  debtKey: string,
  facts: Facts,
  why: LiftReason,
  now: Temporal.Instant,
): MeasureLift | undefined {
  const taken = inForce(measure, debtKey, facts);
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (taken === undefined || debt === undefined) return undefined;
  const at = instantText(now);
  const result = lifts[measure];
  const { creditorId, debtorKey, currency } = debt;
  const contactId = `${taken.contactId}#lifted`;
  const line = { debtKey, amountCollectible: amountsOf(debt, facts).amountCollectible, currency };
  const detail = { creditorId, debtorKey, debtKey, why };
  const stillHeldFor = alsoInForce(measure, debtKey, creditorId, facts);
  const event: LiftEvent =
    measure === 'agency'
      ? { type: 'AgencyRecalled', detail: { ...detail, handoverId: taken.contactId } }
      : { type: 'CreditHoldLifted', detail: { ...detail, stillHeldFor } };
  return {
    measure,
    contact: {
      ...{ contactId, creditorId, channel: 'none', purpose: 'measure', stepId: result },
      ...{ lines: [line], status: 'SENT', reservedAt: at, settledAt: at, result },
    },
    ...{ event, eventId: contactId, at },
  };
}

/** The creditor's other debts because of which the same measure is in force. */
function alsoInForce(measure: LiftableMeasure, debtKey: string, creditorId: string, facts: Facts): string[] {
  return facts.debts
    .filter((one) => one.creditorId === creditorId && one.debtKey !== debtKey)
    .filter((one) => inForce(measure, one.debtKey, facts) !== undefined)
    .map((one) => one.debtKey);
}

/** At the same instant the lift comes last: the milder reading. */
function rank({ result }: Contact): number {
  return result !== undefined && liftResults.includes(result) ? 1 : 0;
}
