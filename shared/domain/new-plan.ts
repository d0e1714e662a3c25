import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { amountsOf } from './amounts.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { caseNumber } from './new-dispute.ts';
import { type NewTask, newTask } from './new-task.ts';
import type { Instalment, Plan } from './plan.ts';
import { againstPlan } from './plan-acceptance.ts';
import type { Task } from './records.ts';
import { addDays, instantText, localDateAt } from './time.ts';

/** A plan as the customer, or a person at the desk for them, puts it forward. */
export type PlanWish = {
  creditorId: string;
  debtKeys: readonly string[];
  instalments: readonly Instalment[];
  /** The named person who agrees to it; absent: the customer asks, and the policy or a person decides. */
  agreedBy?: string | undefined;
  /** The named person who asks for it on the customer's behalf: what the policy does not accept, another decides. */
  askedBy?: string | undefined;
  /** Where they agreed on it. */
  source?: string | undefined;
  /** What that person tells the customer with a plan that the customer has yet to accept. */
  offered?: { answerBy: string; text?: string | undefined; insteadOf?: string | undefined } | undefined;
};

export type PlanRefusal =
  | { why: 'alreadySettled' | 'disputed' | 'severalCurrencies' | 'dateInPast' | 'notInOrder' | 'waiting' }
  | { why: 'tooMany'; most: number }
  | { why: 'tooFar'; latest: string }
  /** Minor units that the parts must make together. */
  | { why: 'sumDiffers'; sum: number };

export type NewPlan =
  /** `replaces`: the plans whose place it takes. */
  | { kind: 'accepted' | 'offered'; plan: Plan; replaces: Plan[] }
  /** A person decides; `because` says in words why the policy does not. */
  | { kind: 'proposed'; plan: Plan; task: Task; because: string[] }
  | { kind: 'alreadyMade'; plan: Plan }
  | ({ kind: 'refused' } & PlanRefusal);

export type PlanContext = {
  facts: Facts;
  creditor: NewTask['creditor'];
  /** The policies of the invoices it is about; each of them must accept it. */
  policies: readonly [Policy, ...Policy[]];
  now: Temporal.Instant;
};

/** No person's agreement reaches further. */
const mostParts = 60;
const mostDays = 1826;

/** What a proposal to pay in parts becomes: a plan at once, a task for a person, or why it cannot be taken. */
export function newPlan(wish: PlanWish, context: PlanContext): NewPlan {
  const { facts, creditor, policies, now } = context;
  const debts = plannable(wish, facts);
  const against = refusal(wish, debts, context);
  const [first] = debts;
  if (against !== undefined || first === undefined)
    return { kind: 'refused', ...(against ?? { why: 'alreadySettled' }) };
  const overlapping = facts.plans.filter(({ debtKeys }) =>
    debts.some(({ debtKey }) => debtKeys.includes(debtKey)),
  );
  const base: Plan = {
    planId: caseNumber('PL', facts.profile.debtorKey, facts.plans.length + 1),
    creditorId: wish.creditorId,
    debtKeys: debts.map(({ debtKey }) => debtKey),
    currency: first.currency,
    instalments: wish.instalments.map(({ dueOn, amount }) => ({ dueOn, amount })),
    openThen: debts.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, 0),
    ...{
      madeAt: instantText(now),
      madeBy: wish.agreedBy === undefined && wish.askedBy === undefined ? 'debtor' : 'desk',
      state: 'proposed',
    },
  };
  if (wish.source !== undefined) base.source = wish.source;
  const same = overlapping.find((plan) => isAlive(plan) && isSame(plan, base));
  if (same !== undefined) return { kind: 'alreadyMade', plan: same };
  if (wish.agreedBy !== undefined) return byPerson(base, wish.agreedBy, wish.offered, overlapping);
  if (overlapping.some(({ state }) => state === 'proposed')) return { kind: 'refused', why: 'waiting' };
  const because = policies.flatMap((policy) =>
    againstPlan(base, overlapping, facts, policy, creditor.timeZone),
  );
  if (because.length > 0)
    return toPerson(base, debts, [...new Set(because)], { ...context, askedBy: wish.askedBy });
  return accepted(base, overlapping, wish.askedBy);
}

/** The invoices of a wish that a plan can be about: open, and not wholly disputed. */
function plannable({ creditorId, debtKeys }: PlanWish, facts: Facts): Debt[] {
  return facts.debts.filter(
    (debt) =>
      debtKeys.includes(debt.debtKey) &&
      debt.creditorId === creditorId &&
      debt.state === 'open' &&
      debt.amountOutstanding > 0,
  );
}

function refusal(
  { instalments }: PlanWish,
  debts: readonly Debt[],
  { facts, creditor, now }: PlanContext,
): PlanRefusal | undefined {
  if (debts.length === 0) return { why: 'alreadySettled' };
  if (new Set(debts.map(({ currency }) => currency)).size > 1) return { why: 'severalCurrencies' };
  const sum = debts.reduce((total, debt) => total + amountsOf(debt, facts).amountCollectible, 0);
  if (sum === 0) return { why: 'disputed' };
  const today = localDateAt(now, creditor.timeZone);
  const latest = addDays(today, mostDays);
  if (instalments.length === 0 || instalments.length > mostParts) return { why: 'tooMany', most: mostParts };
  if (instalments.some(({ dueOn }) => dueOn < today)) return { why: 'dateInPast' };
  if (instalments.some(({ dueOn }) => dueOn > latest)) return { why: 'tooFar', latest };
  if (instalments.some(({ dueOn }, index) => index > 0 && dueOn <= (instalments[index - 1]?.dueOn ?? '')))
    return { why: 'notInOrder' };
  return instalments.reduce((total, { amount }) => total + amount, 0) === sum
    ? undefined
    : { why: 'sumDiffers', sum };
}

function isAlive({ state }: Plan): boolean {
  return state === 'proposed' || state === 'offered' || state === 'accepted';
}

function isSame(a: Plan, b: Plan): boolean {
  const text = ({ debtKeys, instalments }: Plan) => JSON.stringify([[...debtKeys].sort(), instalments]);
  return text(a) === text(b);
}

/** Accepted by the policy, or by the named person: it takes the place of every other plan about these invoices. */
function accepted(plan: Plan, overlapping: readonly Plan[], by?: string): NewPlan {
  const replaces = overlapping.filter(isAlive);
  const [before] = replaces;
  const whole: Plan = {
    ...plan,
    ...{ state: 'accepted', acceptedAt: plan.madeAt },
    ...(by === undefined ? {} : { decidedBy: by }),
    ...(before === undefined ? {} : { insteadOf: before.planId }),
  };
  return { kind: 'accepted', plan: whole, replaces };
}

function byPerson(
  plan: Plan,
  by: string,
  offered: PlanWish['offered'],
  overlapping: readonly Plan[],
): NewPlan {
  if (offered === undefined) return accepted(plan, overlapping, by);
  const { answerBy, text, insteadOf } = offered;
  const whole: Plan = {
    ...plan,
    ...{ state: 'offered', answerBy, decidedBy: by },
    ...(text === undefined ? {} : { answer: text }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
  };
  const replaces = overlapping.filter(({ state }) => state === 'proposed' || state === 'offered');
  return { kind: 'offered', plan: whole, replaces };
}

function toPerson(
  plan: Plan,
  debts: readonly Debt[],
  because: string[],
  { facts, creditor, policies: [policy], now, askedBy }: PlanContext & Pick<PlanWish, 'askedBy'>,
): NewPlan {
  const lines = debts.map((debt) => ({
    ...{ debtKey: debt.debtKey, currency: debt.currency },
    amountCollectible: amountsOf(debt, facts).amountCollectible,
  }));
  const { planId } = plan;
  const whose =
    askedBy === undefined ? `the customer's plan ${planId}` : `the plan ${planId} that ${askedBy} asks for`;
  const needs = `Answer ${whose}: accept it, propose another, or decline it and say why. A person decides because ${because.join('; ')}. Nothing is sent meanwhile.`;
  const task = newTask({
    ...{ kind: 'proposal', matter: plan.planId, about: plan.planId },
    ...{ creditor, policy, lines, needs, now },
  });
  const asked = askedBy === undefined ? task : { ...task, askedBy };
  return { kind: 'proposed', plan: { ...plan, answerBy: task.dueOn }, task: asked, because };
}
