import type { Change } from './changes.ts';
import type { Facts } from './facts.ts';
import type { Hold } from './hold.ts';

/** Ends a hold whose reason is gone, and with it the tasks about it; `by` says what ended it. */
export function releaseHold(facts: Pick<Facts, 'tasks'>, hold: Hold, by: string, at: string): Change[] {
  const tasks = facts.tasks.filter(({ about, state }) => about === hold.holdId && state === 'open');
  return [
    { kind: 'hold', hold: { ...hold, releasedAt: at } },
    ...tasks.map(
      (task): Change => ({
        kind: 'task',
        task: { ...task, state: 'done', outcome: 'released', doneBy: by, doneAt: at },
      }),
    ),
  ];
}
