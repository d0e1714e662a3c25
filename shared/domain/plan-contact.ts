import { announcementOf } from '../policy/announcement.ts';
import { type Charged, type ChargedVerdict, gateCharged, isCharged } from '../policy/charged-gate.ts';
import { asksCharges } from '../policy/charging.ts';
import type { Step } from '../policy/policy.ts';
import { channelOf, type Setting } from '../policy/question.ts';
import { ruleSetFor } from '../policy/rule-set.ts';
import { amountsOf } from './amounts.ts';
import type { Debt } from './debt.ts';
import { upcomingStep } from './ladder.ts';
import type { Next } from './next-step.ts';
import type { Line } from './records.ts';
import { hoursAfter, isBefore, localDateAt } from './time.ts';

/** One contact for all collectible debts of a debtor with a creditor: who leads it, and what it names. */
export type ContactPlan = {
  leader: Debt;
  /** The leader's step; it sets the wording. */
  step: Step;
  /** The debts it names; those with a `stepId` thereby take that step, their own next one. */
  lines: Line[];
  /** What is asked beside the invoices, by debt; only for those that take a step which asks for it. */
  charges: readonly { debtKey: string; charged: Charged }[];
};

type Candidate = {
  debt: Debt;
  step: Step;
  /** The ladder's time for the step has come. */
  due: boolean;
  /** The gate allows the step at this very instant. */
  allowed: boolean;
  /** Nothing but the pace speaks against the step, and it falls due soon. */
  joins: boolean;
  overdue: boolean;
  charged?: Charged | undefined;
};

/** What was decided for a debt a moment ago, in the very setting that a contact is planned in. */
export type Known = { debtKey: string; next: Next };

/**
 * The message or call that the debts of one creditor and policy make together. The leader is the oldest debt whose
 * step of this kind is due; others join when their own step falls due within the policy's pull-forward days, and move
 * by that one step. Debts that are held, promised or wholly disputed are left out. Undefined when no step is due. The gate
 * is not asked again about the step of a known decision.
 */
export function planContact(
  kind: 'remind' | 'call',
  setting: Setting,
  creditorId: string,
  known?: Known,
): ContactPlan | undefined {
  const { facts, policy } = setting;
  const candidates = facts.debts
    .filter((debt) => debt.creditorId === creditorId && debt.state === 'open' && debt.amountOutstanding > 0)
    .filter((debt) => debt.policyId === policy.id && debt.policyVersion === policy.version)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.debtKey.localeCompare(b.debtKey))
    .flatMap((debt) => candidate(debt, setting, known) ?? []);
  const lead = candidates.find(({ step, due, allowed }) => allowed && due && step.kind === kind);
  if (lead === undefined) return undefined;
  const named = candidates.filter((one) => isNamed(one, lead));
  const takes = (one: Candidate) => one === lead || takesStep(one, lead);
  return {
    leader: lead.debt,
    step: lead.step,
    lines: named.map((one) => line(one, setting, takes(one))),
    charges: asksCharges(policy, lead.step) ? named.filter(takes).flatMap(chargeOn) : [],
  };
}

/**
 * The debt that a contact is decided for: the one that asks where the contact names it, else its leader. A message of its
 * own is told first, whichever execution wakes first.
 */
export function decidedFor({ leader, lines }: ContactPlan, asks: Debt): Debt {
  return lines.some(({ debtKey }) => debtKey === asks.debtKey) ? asks : leader;
}

/** A debt that may be spoken of now; undefined when something else than the pace speaks against it. */
function candidate(debt: Debt, setting: Setting, known: Known | undefined): Candidate | undefined {
  const { facts, policy, zone, now } = setting;
  const upcoming = upcomingStep(debt, facts, policy, zone, now);
  const overdue = localDateAt(now, zone) > debt.dueOn;
  if (upcoming === undefined) return undefined;
  const { step, dueAt } = upcoming;
  const verdict =
    verdictOn(step, debt, known) ?? gateCharged({ ...setting, debt, step, channel: channelOf(step) });
  const held = verdict.hits.some((hit) => hit.decision === 'HOLD' || hit.decision === 'BLOCK');
  const resting = verdict.hits.some(({ kind }) => kind === 'grace');
  if (held || resting) return undefined;
  const asksPerson = verdict.hits.some(({ decision }) => decision === 'NEEDS_HUMAN');
  const early = verdict.hits.some(({ kind }) => kind === 'due-and-certain');
  const soon = hoursAfter(now, 24 * policy.pullForwardDays);
  const joins = !asksPerson && !early && !isBefore(soon, dueAt);
  const allowed = verdict.decision === 'ALLOW';
  return { debt, step, due: !isBefore(now, dueAt), allowed, joins, overdue, charged: verdict.charged };
}

function verdictOn(step: Step, { debtKey }: Debt, known: Known | undefined): ChargedVerdict | undefined {
  if (known === undefined || known.debtKey !== debtKey || !('step' in known.next)) return undefined;
  return known.next.step === step ? known.next.verdict : undefined;
}

/** What a debt is charged with, whatever the pace says of its own turn. */
function chargeOn({ debt: { debtKey }, charged }: Candidate): ContactPlan['charges'] {
  return isCharged(charged) ? [{ debtKey, charged }] : [];
}

/** Whether a debt is named: in a message of its own only with its like, else every overdue one beside an overdue one. */
function isNamed(one: Candidate, lead: Candidate): boolean {
  if (one === lead || takesStep(one, lead)) return true;
  return !isAlone(lead.step) && one.overdue && lead.overdue;
}

/** Whether a debt moves up by its own step with this contact. */
function takesStep({ step, joins, due, overdue }: Candidate, lead: Candidate): boolean {
  // A note before the due date says that nothing in it is late.
  if (overdue && !lead.overdue) return false;
  if (isAlone(lead.step) || isAlone(step)) return joins && due && step.id === lead.step.id;
  return joins && step.kind === lead.step.kind;
}

function isAlone(step: Step): boolean {
  return step.kind === 'remind' && step.alone;
}

function line({ debt, step }: Candidate, setting: Setting, takes: boolean): Line {
  const { amountCollectible } = amountsOf(debt, setting.facts);
  const base = { debtKey: debt.debtKey, amountCollectible, currency: debt.currency };
  if (!takes) return base;
  const question = { ...setting, debt, step, channel: channelOf(step) };
  const announced = announcementOf(ruleSetFor(question).data, question);
  return { ...base, stepId: step.id, ...(announced === undefined ? {} : { announced }) };
}
