import { creditHoldLift } from '../credit-hold.ts';
import { instantText } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects } from './effect.ts';

/** How a manager's look at a case can end. */
export const reviewOutcomes = {
  continue: { means: 'the debt is certain and the next step is fair' },
  withdraw: { means: 'the creditor gives the debt up; the case is closed' },
} as const satisfies Record<string, OutcomeRule>;

export function endReview(outcome: keyof typeof reviewOutcomes, ending: Ending): Ended {
  return outcome === 'continue' ? effects() : withdrawal(ending);
}

function withdrawal({ facts, task, by, now }: Ending): Ended {
  const at = instantText(now);
  const list = task.lines.flatMap(({ debtKey }): Effect[] => {
    const lift = creditHoldLift(debtKey, facts, 'withdrawn', now);
    const withdrawn = { kind: 'withdrawn', debtKey, by, at } as const;
    return lift === undefined ? [withdrawn] : [withdrawn, { kind: 'businessResumed', lift }];
  });
  return effects(...list);
}
