import { newPlan, type PlanRefusal, type PlanWish } from '../domain/new-plan.ts';
import type { Effect } from '../domain/outcomes/effect.ts';
import type { Plan } from '../domain/plan.ts';
import { planAccepted, planEnded, planMade } from '../domain/plan-effects.ts';
import type { Policy } from '../policy/policy.ts';
import { type Decided, decideAndCommit } from './decide-and-commit.ts';
import { effectWrites } from './effect-writes.ts';
import { type CaseDeps, caseOf } from './situation.ts';

export type PlanProposed =
  | { kind: 'accepted'; plan: Plan }
  /** A person answers by that day; nothing is asked meanwhile. */
  | { kind: 'proposed'; plan: Plan; answerBy: string }
  | ({ kind: 'refused' } & PlanRefusal);

/** Takes the customer's plan to pay in parts: agreed to at once where every policy allows it, else for a person. */
export async function proposePlan(
  deps: CaseDeps,
  debtorKey: string,
  wish: Omit<PlanWish, 'agreedBy' | 'offered'>,
): Promise<PlanProposed> {
  return decideAndCommit<PlanProposed>(deps.cases, debtorKey, (facts) => {
    const debts = facts.debts.filter(({ debtKey }) => wish.debtKeys.includes(debtKey));
    const [first, ...others] = debts.map((debt) => caseOf(deps, facts, debt));
    if (first === undefined) return { answer: { kind: 'refused', why: 'alreadySettled' } };
    const { creditor, zone, now } = first;
    const policies: [Policy, ...Policy[]] = [first.policy, ...others.map(({ policy }) => policy)];
    const made = newPlan(wish, { facts, creditor, policies, now });
    if (made.kind === 'refused') return { answer: made };
    if (made.kind === 'alreadyMade') return { answer: answerOf(made.plan) };
    const effects = planMade(made, { facts, zone, now });
    return { answer: answerOf(made.plan), change: changeBy(debtorKey, facts.profile.version, effects) };
  });
}

function answerOf(plan: Plan): PlanProposed {
  const { state, answerBy } = plan;
  return state === 'proposed' && answerBy !== undefined
    ? { kind: 'proposed', plan, answerBy }
    : { kind: 'accepted', plan };
}

/** `noSuchPlan`: there is none of that number that could be answered so now. */
export type PlanAnswered = { kind: 'done'; plan: Plan } | { kind: 'noSuchPlan' };

/** The customer says yes to a plan that a person proposed, or gives one up. Said twice it is said once. */
export async function answerPlan(
  deps: CaseDeps,
  debtorKey: string,
  { planId, creditorId, how }: { planId: string; creditorId: string; how: 'accepted' | 'cancelled' },
): Promise<PlanAnswered> {
  return decideAndCommit<PlanAnswered>(deps.cases, debtorKey, (facts) => {
    const plan = facts.plans.find((one) => one.planId === planId && one.creditorId === creditorId);
    const debt = facts.debts.find(({ debtKey }) => plan?.debtKeys.includes(debtKey));
    if (plan === undefined || debt === undefined) return { answer: { kind: 'noSuchPlan' } };
    if (plan.state === how) return { answer: { kind: 'done', plan } };
    const { zone, now } = caseOf(deps, facts, debt);
    const seen = facts.profile.version;
    const done = (effects: Effect[]): Decided<PlanAnswered> => ({
      answer: { kind: 'done', plan },
      change: changeBy(debtorKey, seen, effects),
    });
    if (how === 'accepted' && plan.state === 'offered')
      return done(planAccepted(plan, undefined, { facts, zone, now }));
    if (how === 'cancelled' && (plan.state === 'accepted' || plan.state === 'offered'))
      return done([planEnded(plan, 'cancelled', now)]);
    return { answer: { kind: 'noSuchPlan' } };
  });
}

function changeBy(debtorKey: string, seen: number, effects: readonly Effect[]) {
  return { seen, writes: effects.flatMap((effect) => effectWrites(debtorKey, effect)) };
}
