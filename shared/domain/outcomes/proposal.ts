import { newPlan } from '../new-plan.ts';
import { newPromise } from '../new-promise.ts';
import { nextPart, type Plan } from '../plan.ts';
import { planAccepted, planEnded, planMade } from '../plan-effects.ts';
import { planRefusal } from '../plan-refusal.ts';
import { runningPromise } from '../promise.ts';
import type { PromiseToPay } from '../records.ts';
import { addDays, instantText, localDateAt } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';
import { promiseRefusal } from './promise-refusal.ts';

/** How a person answers what a customer proposes: a plan, or another day for a promise. */
export const proposalOutcomes = {
  accepted: { means: 'agreed as proposed; the customer is told' },
  countered: {
    means: 'other days are proposed: the parts of a plan, or the date of a promise',
    may: ['parts', 'date', 'text'],
  },
  declined: {
    means: 'not agreed; the text tells the customer why, and what else is possible',
    needs: ['text'],
  },
} as const satisfies Record<string, OutcomeRule>;

export function endProposal(outcome: keyof typeof proposalOutcomes, ending: Ending): Ended {
  const { facts, task } = ending;
  const plan = facts.plans.find(({ planId }) => planId === task.about);
  const promise = facts.promises.find(({ promiseId }) => promiseId === task.about);
  if (plan?.state === 'proposed') return answerPlan(plan, outcome, ending);
  if (promise?.state === 'proposed') return answerPromise(promise, outcome, ending);
  return refused(`The proposal ${task.about ?? ''} waits for no answer any more.`);
}

function answerPlan(plan: Plan, outcome: keyof typeof proposalOutcomes, ending: Ending): Ended {
  const { facts, details, by, creditor, now } = ending;
  const at = { facts, zone: creditor.timeZone, now };
  switch (outcome) {
    case 'accepted': {
      const next = nextPart(plan, facts);
      const today = localDateAt(now, creditor.timeZone);
      if (next !== undefined && next.dueOn < today)
        return refused(`Its part of ${next.dueOn} is over already: say countered with other days.`);
      return effects(...planAccepted(plan, by, at));
    }
    case 'declined':
      return effects(planEnded(plan, 'declined', now, { decidedBy: by, answer: details.text ?? '' }));
    case 'countered':
      return counterPlan(plan, ending);
  }
}

function counterPlan(plan: Plan, ending: Ending): Ended {
  const { facts, details, by, creditor, policy, now } = ending;
  const { parts, date, text } = details;
  if (parts === undefined) return refused('Another plan needs its parts.');
  const today = localDateAt(now, creditor.timeZone);
  const answerBy = date ?? addDays(today, Math.max(1, policy.graceDays));
  if (answerBy <= today) return refused(`The customer needs a day after today (${today}) to answer.`);
  const { creditorId, debtKeys, planId: insteadOf } = plan;
  const wish = {
    ...{ creditorId, debtKeys, instalments: parts, agreedBy: by },
    offered: { answerBy, text, insteadOf },
  };
  const made = newPlan(wish, { facts, creditor, policies: [policy], now });
  if (made.kind === 'refused') return refused(planRefusal(made));
  if (made.kind !== 'offered')
    return refused('That is the very plan that the customer proposed: say accepted.');
  const others = made.replaces.filter(({ planId }) => planId !== plan.planId);
  return effects(
    planEnded(plan, 'declined', now, { decidedBy: by }),
    ...planMade({ ...made, replaces: others }, { facts, zone: creditor.timeZone, now }),
  );
}

function answerPromise(promise: PromiseToPay, outcome: keyof typeof proposalOutcomes, ending: Ending): Ended {
  const { facts, details, creditor, policy, now } = ending;
  const { promiseId } = promise;
  const at = instantText(now);
  const end = { kind: 'promiseAnswered', promise, at } as const;
  switch (outcome) {
    case 'accepted': {
      const today = localDateAt(now, creditor.timeZone);
      if (promise.promisedOn < today)
        return refused(`${promise.promisedOn} is over already: say countered with another date.`);
      return effects({ ...end, state: 'open' }, ...moved(promise, ending));
    }
    case 'declined':
      return effects({ ...end, state: 'declined', text: details.text ?? '' });
    case 'countered': {
      if (details.date === undefined) return refused('Another day needs its date.');
      const { creditorId, debtKeys, amount, method } = promise;
      const offer = {
        creditorId,
        debtKeys,
        promisedOn: details.date,
        amount,
        method,
        madeBy: 'desk' as const,
      };
      const answered = facts.promises.map((one) =>
        one.promiseId === promiseId ? { ...one, state: 'declined' as const } : one,
      );
      const made = newPromise(offer, { facts: { ...facts, promises: answered }, creditor, policy, now });
      if (made.kind === 'refused') return refused(promiseRefusal(made));
      if (made.kind !== 'new') return refused('That is what the customer has promised already.');
      return effects({ ...end, state: 'declined' }, { ...made, kind: 'promised' });
    }
  }
}

/** The promises whose place it takes once it is agreed to. */
function moved(promise: PromiseToPay, { facts, policy, creditor, now }: Ending): Effect[] {
  const running = promise.debtKeys.flatMap(
    (key) => runningPromise(key, facts, policy, creditor.timeZone, now) ?? [],
  );
  return [...new Set(running)]
    .filter(({ debtKeys }) => debtKeys.every((key) => promise.debtKeys.includes(key)))
    .map(({ promiseId }) => ({ kind: 'promiseMoved', promiseId }));
}
