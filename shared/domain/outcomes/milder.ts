import { badReviewDay, newHold } from '../new-hold.ts';
import { newPlan } from '../new-plan.ts';
import { planMade } from '../plan-effects.ts';
import { planRefusal } from '../plan-refusal.ts';
import { addDays, localDateAt } from '../time.ts';
import { chosenDebts } from './chosen-debts.ts';
import type { OutcomeRule } from './details.ts';
import { type Ended, type Ending, effects, refused } from './effect.ts';
import { askForWriteOff, withdrawal } from './write-off.ts';

/** What a manager may choose in place of the next step. */
export const milderOutcomes = {
  postponed: {
    means: 'not now: the case rests until a day, then it is asked again',
    needs: ['note', 'date'],
  },
  plan_offered: {
    means: 'the customer is offered to pay in parts; without an answer it is asked again',
    needs: ['note', 'parts'],
    may: ['date', 'text'],
  },
  write_off: {
    means: 'asks that the debt is written off as uncollectible; another manager decides',
    needs: ['note'],
  },
  withdraw: { means: 'the creditor gives the debt up; the case is closed' },
} as const satisfies Record<string, OutcomeRule>;

export type Milder = keyof typeof milderOutcomes;

export function isMilder(outcome: string): outcome is Milder {
  return Object.hasOwn(milderOutcomes, outcome);
}

/** Something milder than the step that was asked about: the step is neither taken nor declined for good. */
export function endMilder(outcome: Milder, ending: Ending): Ended {
  switch (outcome) {
    case 'postponed':
      return postpone(ending);
    case 'plan_offered':
      return offerPlan(ending);
    case 'write_off':
      return askForWriteOff(ending);
    case 'withdraw':
      return withdrawal(ending);
  }
}

function postpone(ending: Ending): Ended {
  const { date } = ending.details;
  const bad = badReviewDay(date, ending);
  if (bad !== undefined) return refused(bad);
  const chosen = chosenDebts(ending);
  if (chosen.kind === 'refused') return chosen;
  const order = { kind: 'other', source: 'desk', debts: chosen.debts, by: ending.by, date } as const;
  const { hold } = newHold(order, ending);
  return effects({ kind: 'rested', hold: { ...hold, until: hold.reviewOn } });
}

function offerPlan({ facts, task, details, by, creditor, policy, now }: Ending): Ended {
  const { parts, date, text } = details;
  if (parts === undefined) return refused('A plan needs its parts.');
  const today = localDateAt(now, creditor.timeZone);
  const answerBy = date ?? addDays(today, Math.max(1, policy.graceDays));
  if (answerBy <= today) return refused(`The customer needs a day after today (${today}) to answer.`);
  const debtKeys = task.lines.map(({ debtKey }) => debtKey);
  const wish = {
    ...{ creditorId: task.creditorId, debtKeys, instalments: parts, agreedBy: by },
    offered: { answerBy, text },
  };
  const made = newPlan(wish, { facts, creditor, policies: [policy], now });
  if (made.kind === 'refused') return refused(planRefusal(made));
  if (made.kind === 'alreadyMade') return refused(`That is the plan ${made.plan.planId} already.`);
  return effects(...planMade(made, { facts, zone: creditor.timeZone, now }));
}
