import { newTask } from '../new-task.ts';
import { instantText } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Ended, type Ending, effects, refused } from './effect.ts';
import { badReviewDay } from './put-on-hold.ts';

/** How a look at a hold can end. */
export const holdOutcomes = {
  released: { means: 'the reason is gone; after some quiet days the case goes on' },
  keep: { means: 'the reason stands; look again on a day', needs: ['date'] },
} as const satisfies Record<string, OutcomeRule>;

export function endHold(outcome: keyof typeof holdOutcomes, ending: Ending): Ended {
  const { facts, task, details, creditor, policy, now } = ending;
  const hold = facts.holds.find(({ holdId }) => holdId === task.about);
  if (hold === undefined) return refused(`There is no hold ${task.about ?? ''} in this case.`);
  const { holdId } = hold;
  if (outcome === 'released') return effects({ kind: 'holdReleased', holdId, at: instantText(now) });
  const reviewOn = details.date;
  const bad = badReviewDay(reviewOn, ending);
  if (bad !== undefined || reviewOn === undefined) return refused(bad ?? 'Keeping a hold needs a date.');
  const count = facts.tasks.filter(({ kind, about }) => kind === 'hold' && about === holdId).length;
  const again = newTask({
    ...{ kind: 'hold', matter: `${holdId}#${count + 1}`, creditor, policy, now },
    ...{ lines: task.lines, needs: task.needs, about: holdId, dueOn: reviewOn },
  });
  return effects({ kind: 'holdKept', holdId, reviewOn, task: again });
}
