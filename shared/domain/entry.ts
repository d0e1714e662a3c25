import * as z from 'zod';
import { type Debt, debtsCalled } from './debt.ts';
import { holdKindSchema } from './hold.ts';
import { holdKinds } from './hold-kinds.ts';
import { measureLifts } from './measure-lift.ts';
import { caseNumber, newDispute } from './new-dispute.ts';
import { badReviewDay, type HoldContext, newHold } from './new-hold.ts';
import { newPlan } from './new-plan.ts';
import { type Notice, noticeKindSchema } from './notice.ts';
import { type Ended, effects, refused } from './outcomes/effect.ts';
import { instalmentSchema } from './plan.ts';
import { planMade } from './plan-effects.ts';
import { planRefusal } from './plan-refusal.ts';
import { disputeReasonSchema } from './records.ts';
import { addDays, clockTimeSchema, instantText, localDateAt, localDateSchema } from './time.ts';

const text = z.string().trim().min(1, 'must not be empty');
/** Where it is known from, or where its proof lies: a call, a letter, a message, a register entry. */
const source = text;

/**
 * What a person notes about a customer without having a task for it. Each entry can only make Forbear more restrained,
 * but for a notice: that lifts the one refusal which waited for it, after the law's own days.
 */
export const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hold'),
    hold: holdKindSchema,
    source,
    /** The day it ends, or is looked at. */
    date: localDateSchema.optional(),
    /** The first day it counts from, such as that of a breathing space's notification. */
    from: localDateSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('dispute'),
    reason: disputeReasonSchema,
    text,
    source,
    /** Minor units of the invoice's currency; absent: the whole invoice. */
    amount: z.int().positive().optional(),
  }),
  /** A plan to pay in parts that a person agreed on with the customer; beyond the policy, another person decides. */
  z.strictObject({
    kind: z.literal('plan'),
    source,
    parts: z.array(instalmentSchema).min(1),
    /** The numbers of the other invoices it is about. */
    with: z.array(text).default([]),
  }),
  z.strictObject({
    kind: z.literal('preference'),
    source,
    /** ISO weekdays; absent: every day. */
    days: z.array(z.int().min(1).max(7)).min(1).optional(),
    from: clockTimeSchema.optional(),
    until: clockTimeSchema.optional(),
    channel: z.enum(['email', 'call']).optional(),
  }),
  z.strictObject({
    kind: z.literal('waive'),
    /** Why nothing is asked beside the invoice. */
    text,
  }),
  z.strictObject({
    kind: z.literal('notice'),
    notice: noticeKindSchema,
    source,
    sentOn: localDateSchema,
    how: z.enum(['email', 'post', 'hand']),
    /** The day of receipt, where it is proven. */
    receivedOn: localDateSchema.optional(),
  }),
]);
export type Entry = z.infer<typeof entrySchema>;

/** The case an entry is about, and the named person who makes it. */
export type Entering = HoldContext & { debt: Debt; by: string };

/** What an entry changes, or why it cannot be taken, as a sentence for the person at the desk. */
export function enter(entry: Entry, entering: Entering): Ended {
  const by = entering.by.trim();
  if (by === '') return refused('Say who you are: a case is changed by a named person.');
  switch (entry.kind) {
    case 'hold':
      return enterHold(entry, { ...entering, by });
    case 'dispute':
      return enterDispute(entry, { ...entering, by });
    case 'plan':
      return enterPlan(entry, { ...entering, by });
    case 'preference':
      return enterPreference(entry, { ...entering, by });
    case 'waive':
      return enterWaiver(entry, { ...entering, by });
    case 'notice':
      return enterNotice(entry, { ...entering, by });
  }
}

type Of<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

function enterHold({ hold: kind, source, date, from }: Of<'hold'>, entering: Entering): Ended {
  const { debt, by } = entering;
  const bad = badReviewDay(date, entering) ?? badFirstDay(kind, from, entering);
  if (bad !== undefined) return refused(bad);
  const { debts } = entering.facts;
  const open = debts.filter(({ creditorId, state }) => creditorId === debt.creditorId && state === 'open');
  const isAboutAll = holdKinds[kind].spreads === 'debtor' && open.length > 0;
  const order = { kind, source, debts: isAboutAll ? open : [debt], by, from, date };
  return effects({ kind: 'held', ...newHold(order, entering) });
}

function badFirstDay(kind: Of<'hold'>['hold'], from: string | undefined, entering: Entering) {
  if (from === undefined) return undefined;
  const today = todayOf(entering);
  if (from > today) return `It cannot count from a day after today (${today}).`;
  const { lastsDays = 92 } = holdKinds[kind];
  return addDays(from, lastsDays) <= today
    ? `It would have ended before today, after ${lastsDays} days.`
    : undefined;
}

function enterDispute({ reason, text: said, source, amount }: Of<'dispute'>, entering: Entering): Ended {
  const { debt, facts, creditor, policy, now } = entering;
  const objection = {
    ...{ debtKey: debt.debtKey, reason, text: said, amountDisputed: amount, openedBy: 'desk' as const },
    source: noted(source, entering),
  };
  const opened = newDispute(objection, facts, creditor, policy, now);
  if (opened.kind === 'alreadySettled')
    return refused(`Nothing is open on invoice ${debt.invoiceNumber} any more.`);
  if (opened.kind === 'alreadyOpen')
    return refused(`Invoice ${debt.invoiceNumber} is disputed already (${opened.dispute.disputeId}).`);
  if (opened.kind === 'added')
    return effects({ kind: 'objectionAdded', added: opened, at: instantText(now) });
  const lifts = measureLifts(debt.debtKey, facts, 'disputed', now);
  return effects(
    { kind: 'disputed', opened },
    ...lifts.map((lift) => ({ kind: 'measureLifted' as const, lift })),
  );
}

function enterPlan({ parts, source, with: numbers }: Of<'plan'>, entering: Entering): Ended {
  const { debt, facts, creditor, policy, by, now } = entering;
  const own = facts.debts.filter(({ creditorId }) => creditorId === debt.creditorId);
  const strange = numbers.find((number) => debtsCalled(own, number).length === 0);
  if (strange !== undefined) return refused(`This customer has no invoice ${strange}.`);
  const others = numbers.flatMap((number) => debtsCalled(own, number));
  const debtKeys = [...new Set([debt, ...others].map(({ debtKey }) => debtKey))];
  const wish = { creditorId: debt.creditorId, debtKeys, instalments: parts, askedBy: by, source };
  const made = newPlan(wish, { facts, creditor, policies: [policy], now });
  if (made.kind === 'refused') return refused(planRefusal(made));
  if (made.kind === 'alreadyMade') return refused(`That is the plan ${made.plan.planId} already.`);
  return effects(...planMade(made, { facts, zone: creditor.timeZone, now }));
}

function enterPreference(
  { kind: _, source, channel, ...hours }: Of<'preference'>,
  entering: Entering,
): Ended {
  const { days, from, until } = hours;
  if (days === undefined && from === undefined && until === undefined)
    return refused('Say which days or hours are closed; for no contact at all, note a hold cease-request.');
  if (from !== undefined && until !== undefined && until <= from)
    return refused('The closed hours must begin before they end; note a night as two entries.');
  const { facts, now } = entering;
  const wish = {
    ...hours,
    ...(channel === undefined ? {} : { channels: [channel] }),
    ...{ source: noted(source, entering), since: instantText(now) },
  };
  return effects({ kind: 'preferred', preferences: [...(facts.profile.preferences ?? []), wish] });
}

/** Interest and costs are given up for good: nobody can ask for them again. */
function enterWaiver({ text: reason }: Of<'waive'>, { debt, by, now }: Entering): Ended {
  const { debtKey, invoiceNumber, chargesWaived } = debt;
  if (chargesWaived !== undefined)
    return refused(`${chargesWaived.by} has waived all interest and costs of ${invoiceNumber} already.`);
  return effects({ kind: 'chargesWaived', debtKey, chargesWaived: { by, reason, at: instantText(now) } });
}

function enterNotice(
  { notice: kind, source, how, sentOn, receivedOn }: Of<'notice'>,
  entering: Entering,
): Ended {
  const { debt, facts } = entering;
  const today = todayOf(entering);
  if (sentOn > today) return refused(`A notice can be recorded once it was sent, not before ${sentOn}.`);
  if (sentOn < debt.issuedOn)
    return refused(`The invoice is of ${debt.issuedOn}: no notice about it is older.`);
  if (receivedOn !== undefined && (receivedOn < sentOn || receivedOn > today))
    return refused('The day of receipt lies between the day of sending and today.');
  const notice: Notice = {
    noticeId: caseNumber('N', facts.profile.debtorKey, facts.notices.length + 1),
    ...{ kind, debtKeys: [debt.debtKey], sentOn, by: how, reference: noted(source, entering) },
    ...(receivedOn === undefined ? {} : { receivedOn }),
  };
  return effects({ kind: 'noticed', notice });
}

function noted(known: string, { by }: Entering): string {
  return `${known}, noted by ${by}`;
}

function todayOf({ creditor, now }: Entering): string {
  return localDateAt(now, creditor.timeZone);
}
