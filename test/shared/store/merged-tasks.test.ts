import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cases } from '../../../shared/store/cases.ts';
import { taskItem } from '../../../shared/store/items.ts';
import { type Places, placesSchema, readMerged } from '../../../shared/store/merged-tasks.ts';
import { countTasks, type TaskList } from '../../../shared/store/work-list.ts';
import { memoryCases } from '../../support/dynamo/memory-cases.ts';
import { exampleTask } from '../../support/example/example-task.ts';
import { putItems } from '../../support/put-items.ts';

const lists: TaskList[] = ['a', 'b', 'c'].map((creditorId) => ({
  kind: 'queue',
  creditorId,
  queue: 'calls',
}));

async function table(tasks: readonly { creditorId: string; dueOn: string; owner?: string }[]) {
  const memory = memoryCases({ removeUndefinedValues: true });
  const cases: Cases = { db: memory.client, table: 'Cases', pause: async () => {} };
  const items = tasks.map((task, at) => taskItem(`${task.creditorId}~${at}`, exampleTask('call', task)));
  await putItems(memory.direct, items);
  return cases;
}

const day = (day: number) => `2026-03-${String(day).padStart(2, '0')}`;

describe('lists read as one', () => {
  it('show every task once, oldest first, whatever the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            creditorId: fc.constantFrom('a', 'b', 'c'),
            dueOn: fc.integer({ min: 1, max: 9 }).map(day),
          }),
        ),
        fc.integer({ min: 1, max: 7 }),
        async (tasks, most) => {
          const cases = await table(tasks);
          const seen: { key: string; dueOn: string }[] = [];
          let from: Places | undefined;
          do {
            const page = await readMerged(cases, lists, most, from);
            expect(page.tasks.length).toBeLessThanOrEqual(most);
            seen.push(...page.tasks.map(({ debtorKey, dueOn }) => ({ key: debtorKey, dueOn })));
            from = page.goesOn && placesSchema.parse(JSON.parse(JSON.stringify(page.goesOn)));
          } while (from !== undefined);
          expect(seen.map(({ key }) => key).sort()).toEqual(
            tasks.map(({ creditorId }, at) => `${creditorId}~${at}`).sort(),
          );
          expect(seen.map(({ dueOn }) => dueOn)).toEqual(tasks.map(({ dueOn }) => dueOn).sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hold what waits for a person, over all queues, and nobody else’s', async () => {
    const cases = await table([
      { creditorId: 'a', dueOn: day(3), owner: 'Mara Lind' },
      { creditorId: 'a', dueOn: day(1), owner: 'Jonas Feld' },
      { creditorId: 'b', dueOn: day(2), owner: 'Mara Lind' },
    ]);
    const own = ['a', 'b'].map((creditorId) => ({ kind: 'owner', creditorId, owner: 'Mara Lind' }) as const);
    expect((await readMerged(cases, own, 5)).tasks.map(({ dueOn }) => dueOn)).toEqual([day(2), day(3)]);
  });

  it('are counted no further than asked', async () => {
    const cases = await table(Array.from({ length: 12 }, () => ({ creditorId: 'a', dueOn: day(1) })));
    const [list] = lists;
    expect(list && (await countTasks(cases, list, 10))).toHaveLength(10);
  });
});
