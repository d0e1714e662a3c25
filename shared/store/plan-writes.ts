import type { Effect } from '../domain/outcomes/effect.ts';
import type { Write } from './commit.ts';
import { planItem, taskItem } from './items.ts';
import { recordKey } from './record-key.ts';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** A new plan, with the task of the person who decides on it. */
export function planMadeWrites(debtorKey: string, { plan, task }: Of<'planMade'>): Write[] {
  const tasks = task === undefined ? [] : [taskItem(debtorKey, task)];
  return [planItem(debtorKey, plan), ...tasks].map((item) => ({ kind: 'put', item, ifAbsent: true }));
}

/** A plan that was agreed to, declined, given up or replaced. */
export function planChangedWrites(debtorKey: string, { plan, was }: Of<'planChanged'>): Write[] {
  const { planId, state, acceptedAt, endedAt, decidedBy, answer } = plan;
  const key = recordKey(debtorKey, 'PLAN', planId);
  const set = { state, acceptedAt, endedAt, decidedBy, answer };
  return [{ kind: 'update', key, set, onlyIf: { state: was } }];
}
