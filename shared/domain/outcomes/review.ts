import type { OutcomeRule } from './details.ts';
import { type Ended, type Ending, effects } from './effect.ts';
import { endMilder, isMilder, milderOutcomes } from './milder.ts';

/** How a manager's look at a case can end. */
export const reviewOutcomes = {
  continue: { means: 'the debt is certain and the next step is fair' },
  ...milderOutcomes,
} as const satisfies Record<string, OutcomeRule>;

export function endReview(outcome: keyof typeof reviewOutcomes, ending: Ending): Ended {
  return isMilder(outcome) ? endMilder(outcome, ending) : effects();
}
