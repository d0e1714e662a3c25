import type { Temporal } from 'temporal-polyfill';
import type { Facts } from './facts.ts';
import { isRunning } from './hold-time.ts';
import type { NewPlan } from './new-plan.ts';
import type { Effect } from './outcomes/effect.ts';
import type { Plan } from './plan.ts';
import { instantText } from './time.ts';

export type EffectsAt = { facts: Facts; zone: string; now: Temporal.Instant };

/** What a plan that was just put forward brings about. */
export function planMade(
  made: Extract<NewPlan, { kind: 'accepted' | 'offered' | 'proposed' }>,
  at: EffectsAt,
): Effect[] {
  const { plan } = made;
  if (made.kind === 'proposed') return [{ kind: 'planMade', plan, task: made.task }];
  const ended = made.replaces.map((other) => planEnded(other, 'replaced', at.now));
  const freed = made.kind === 'accepted' ? releases(plan, at) : [];
  return [{ kind: 'planMade', plan }, ...ended, ...freed];
}

/** What it brings about that a plan is agreed to: by a person who was asked, or by the customer who was offered it. */
export function planAccepted(plan: Plan, by: string | undefined, at: EffectsAt): Effect[] {
  const accepted: Plan = {
    ...plan,
    ...{ state: 'accepted', acceptedAt: instantText(at.now) },
    ...(by === undefined ? {} : { decidedBy: by }),
  };
  const others = at.facts.plans.filter(
    (other) =>
      other.planId !== plan.planId &&
      (other.state === 'accepted' || other.state === 'offered') &&
      other.debtKeys.some((key) => plan.debtKeys.includes(key)),
  );
  return [
    { kind: 'planChanged', plan: accepted, was: plan.state },
    ...others.map((other) => planEnded(other, 'replaced', at.now)),
    ...releases(plan, at),
  ];
}

/** The end of a plan; `answer` is what the person who declined it wrote to the customer. */
export function planEnded(
  plan: Plan,
  state: 'declined' | 'cancelled' | 'replaced',
  now: Temporal.Instant,
  answered: Pick<Plan, 'decidedBy' | 'answer'> = {},
): Extract<Effect, { kind: 'planChanged' }> {
  return {
    kind: 'planChanged',
    was: plan.state,
    plan: { ...plan, ...answered, state, endedAt: instantText(now) },
  };
}

/** A plan answers the wish for one: holds that waited for it end, where they are about its invoices only. */
function releases({ debtKeys }: Plan, { facts, zone, now }: EffectsAt): Effect[] {
  return facts.holds
    .filter((hold) => hold.kind === 'plan' && isRunning(hold, zone, now))
    .filter((hold) => hold.debtKeys?.every((key) => debtKeys.includes(key)) === true)
    .map(({ holdId }) => ({ kind: 'holdReleased', holdId, at: instantText(now) }));
}
