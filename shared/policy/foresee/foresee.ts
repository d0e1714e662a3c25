import type { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../domain/facts.ts';
import { nextStep } from '../../domain/next-step.ts';
import { type ContactPlan, planContact } from '../../domain/plan-contact.ts';
import type { Contact, Task } from '../../domain/records.ts';
import { addDays, hoursAfter, instantText, isBefore, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Collector } from '../collector.ts';
import type { Policy } from '../policy.ts';
import type { Setting } from '../question.ts';

/** Whose debts are looked ahead on. */
export type Whose = { id: string; timeZone: string; collector: Collector };

/** From when until when. */
export type Span = { from: Temporal.Instant; until: Temporal.Instant };

/** One thing that would happen to a debtor: a contact or measure, with all that would be known then, or a person's turn. */
export type Foreseen =
  | { kind: 'contact'; contact: Contact; facts: Facts }
  | { kind: 'person'; at: string; task: string; stepId?: string | undefined; debtKey: string };

/** No debt is looked at more often than this; the ladder of a year needs far fewer looks. */
const mostLooks = 400;

/**
 * What would happen to a debtor's open debts under a policy if nobody paid, answered or objected, payments were uploaded
 * every day, every mail arrived, every call reached nobody, and every review let the case go on at its last day. Where any
 * other decision of a person is needed the debt rests: what they decide is not for a machine to guess. It is decided by
 * the very `nextStep` that decides in earnest, so rules, hours and gaps are the real ones.
 */
export function foresee(known: Facts, policy: Policy, whose: Whose, { from, until }: Span): Foreseen[] {
  const found: Foreseen[] = [];
  let facts = underPolicy(known, policy, whose.id, from);
  const looks = new Map(openDebts(facts, whose.id).map((debtKey) => [debtKey, from]));
  for (let look = 0; look < mostLooks * 2 && looks.size > 0; look += 1) {
    const [debtKey, now] = earliest(looks);
    if (!isBefore(now, until)) break;
    const done = lookAt({ facts, policy, ...settingOf(whose, now) }, debtKey, whose, from);
    found.push(...done.found);
    facts = done.facts;
    if (done.next === undefined) looks.delete(debtKey);
    else looks.set(debtKey, done.next);
  }
  return found;
}

type Look = { facts: Facts; found: Foreseen[]; next: Temporal.Instant | undefined };

function lookAt(setting: Setting, debtKey: string, whose: Whose, startedAt: Temporal.Instant): Look {
  const { facts, now, policy } = setting;
  const next = nextStep({ ...setting, debtKey, startedAt });
  const rests: Look = { facts, found: [], next: undefined };
  const soon = hoursAfter(now, 1);
  switch (next.kind) {
    case 'pace':
      return { ...rests, next: isBefore(now, next.until) ? next.until : soon };
    case 'remind':
    case 'call': {
      const plan = planContact(next.kind, setting, whose.id);
      if (plan === undefined) return rests;
      const contact = contactOf(setting, plan, next.kind);
      return { facts: withContact(facts, contact), found: [{ kind: 'contact', contact, facts }], next: soon };
    }
    case 'escalate':
      return { ...rests, found: [person(setting, debtKey, next.step.id, 'escalation')] };
    case 'review': {
      const turn = person(setting, debtKey, next.step?.id, next.task);
      if (next.task !== 'review' || next.step === undefined) return { ...rests, found: [turn] };
      const after = startOfDay(
        addDays(localDateAt(now, whose.timeZone), policy.taskDays.review),
        whose.timeZone,
      );
      return { facts: withReview(facts, debtKey, next.step.id, after, whose), found: [turn], next: after };
    }
    case 'await':
      return { ...rests, found: [person(setting, debtKey, undefined, 'waiting')] };
    case 'close':
    case 'succeed':
      return rests;
  }
}

/** The facts as if every debt of the creditor had been opened under this policy. */
function underPolicy(
  facts: Facts,
  { id, version }: Policy,
  creditorId: string,
  from: Temporal.Instant,
): Facts {
  return {
    ...facts,
    debts: facts.debts.map((debt) =>
      debt.creditorId === creditorId
        ? { ...debt, policyId: id, policyVersion: version, startedAt: instantText(from) }
        : debt,
    ),
  };
}

function openDebts({ debts }: Facts, creditorId: string): string[] {
  return debts
    .filter((debt) => debt.creditorId === creditorId && debt.state === 'open' && debt.amountOutstanding > 0)
    .map(({ debtKey }) => debtKey);
}

function earliest(looks: ReadonlyMap<string, Temporal.Instant>): readonly [string, Temporal.Instant] {
  const [first, ...others] = [...looks];
  if (first === undefined) throw new Error('nothing is looked at');
  return others.reduce((least, one) => (isBefore(one[1], least[1]) ? one : least), first);
}

/** Payments are known up to the very day, and nobody has stopped sending. */
function settingOf({ timeZone: zone, collector }: Whose, now: Temporal.Instant) {
  return { zone, collector, now, books: { paymentsKnownUntil: localDateAt(now, zone) } };
}

function contactOf(
  { facts, now }: Setting,
  { leader: { debtKey, creditorId }, step: { id: stepId }, lines }: ContactPlan,
  kind: 'remind' | 'call',
): Contact {
  const base = `${debtKey}#${stepId}`;
  const attempt = facts.contacts.filter(({ contactId }) => contactId.startsWith(`${base}#`)).length + 1;
  const at = instantText(now);
  return {
    ...{ contactId: `${base}#${attempt}`, creditorId },
    channel: kind === 'call' ? 'call' : 'email',
    purpose: 'collection',
    stepId,
    lines,
    status: 'SENT',
    reservedAt: at,
    settledAt: at,
    ...(kind === 'call' ? { result: 'no_answer' } : {}),
  };
}

function withContact(facts: Facts, contact: Contact): Facts {
  return { ...facts, contacts: [...facts.contacts, contact] };
}

function withReview(
  facts: Facts,
  debtKey: string,
  stepId: string,
  at: Temporal.Instant,
  { id: creditorId, timeZone }: Whose,
): Facts {
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (debt === undefined) return facts;
  const task: Task = {
    ...{ taskId: `review#${debtKey}#${stepId}#foreseen`, kind: 'review', creditorId, owner: '-' },
    ...{ createdAt: instantText(at), dueOn: localDateAt(at, timeZone), needs: '-', stepId },
    lines: [{ debtKey, stepId, amountCollectible: debt.amountOutstanding, currency: debt.currency }],
    ...{ state: 'done', outcome: 'continue', doneBy: '-', doneAt: instantText(at) },
  };
  return { ...facts, tasks: [...facts.tasks, task] };
}

function person({ now }: Setting, debtKey: string, stepId: string | undefined, task: string): Foreseen {
  return { kind: 'person', at: instantText(now), task, stepId, debtKey };
}
