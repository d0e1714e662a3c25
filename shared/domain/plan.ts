import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Policy } from '../policy/policy.ts';
import { amountsOf } from './amounts.ts';
import type { Facts } from './facts.ts';
import { currencySchema, minorUnitsSchema } from './money.ts';
import { addDays, instantSchema, localDateSchema, startOfDay } from './time.ts';

/** One part of a plan and the day it is to be paid by. */
export const instalmentSchema = z.object({
  dueOn: localDateSchema,
  /** Minor units of the plan's currency. */
  amount: minorUnitsSchema.positive(),
});
export type Instalment = z.infer<typeof instalmentSchema>;

/**
 * An agreement to pay some invoices of one currency in parts. Which parts are paid, missed or still to come is derived
 * from what is open on the invoices, never stored.
 */
export const planSchema = z.object({
  planId: z.string(),
  creditorId: z.string(),
  debtKeys: z.array(z.string()).min(1),
  currency: currencySchema,
  /** In the order of their days. */
  instalments: z.array(instalmentSchema).min(1),
  /** What was open on these invoices when it was made, disputed parts included: what is less by now counts as paid. */
  openThen: minorUnitsSchema.positive(),
  madeAt: instantSchema,
  madeBy: z.enum(['debtor', 'desk']),
  /**
   * `proposed`: a person decides · `offered`: a person proposes it, the customer decides · `replaced`: another plan
   * took its place.
   */
  state: z.enum(['proposed', 'offered', 'accepted', 'declined', 'cancelled', 'replaced']),
  /** The day by which a person (proposed) or the customer (offered) answers. */
  answerBy: localDateSchema.optional(),
  acceptedAt: instantSchema.optional(),
  /** When it was declined, cancelled or replaced. */
  endedAt: instantSchema.optional(),
  /** The named person who decided; absent: the policy did, or nobody yet. */
  decidedBy: z.string().min(1).optional(),
  /** Where it was agreed on, as that person noted: a call, a letter. */
  source: z.string().min(1).optional(),
  /** What that person wrote to the customer. */
  answer: z.string().min(1).optional(),
  /** The plan whose place it takes, or the proposal that it answers. */
  insteadOf: z.string().optional(),
});
export type Plan = z.infer<typeof planSchema>;

/** A part of a plan as the payments leave it: what is open of it today, in minor units. */
export type ScheduledPart = Instalment & { open: number };

/** The plans that are about a debt, oldest first. */
export function plansOn(debtKey: string, { plans }: Pick<Facts, 'plans'>): Plan[] {
  return plans
    .filter(({ debtKeys }) => debtKeys.includes(debtKey))
    .sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

/**
 * The schedule of a plan as things stand. Whatever made its invoices less closes the parts in their order, early or
 * late; what is disputed or given up by now is taken off the last parts, so that the others stand as agreed.
 */
export function scheduleOf(
  { debtKeys, instalments, openThen }: Pick<Plan, 'debtKeys' | 'instalments' | 'openThen'>,
  facts: Pick<Facts, 'profile' | 'debts' | 'disputes'>,
): ScheduledPart[] {
  const debts = facts.debts.filter(({ debtKey }) => debtKeys.includes(debtKey));
  const asked = debts.filter(({ state }) => state === 'open');
  const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);
  const paid = Math.max(0, openThen - sum(debts.map(({ amountOutstanding }) => amountOutstanding)));
  const most = paid + sum(asked.map((debt) => amountsOf(debt, facts).amountCollectible));
  let before = 0;
  return instalments.map(({ dueOn, amount }) => {
    const after = before + amount;
    const open = Math.max(0, Math.min(after, most) - Math.max(before, paid));
    before = after;
    return { dueOn, amount, open };
  });
}

/** The part that is to be paid next; undefined when nothing of the plan is left to pay. */
export function nextPart(plan: Plan, facts: Facts): ScheduledPart | undefined {
  return scheduleOf(plan, facts).find(({ open }) => open > 0);
}

/** The instant from which a part that was not paid counts as missed. */
export function missedAfter({ dueOn }: Instalment, policy: Policy, zone: string): Temporal.Instant {
  return startOfDay(addDays(dueOn, policy.promise.toleranceDays + 1), zone);
}
