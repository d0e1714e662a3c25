import { describe, expect, it } from 'vitest';
import { listTasks } from '../../../functions/list-tasks/list-tasks.ts';
import type { Stage } from '../../../shared/config/stage.ts';
import type { Task } from '../../../shared/domain/records.ts';
import { throttled } from '../../support/dynamo/errors.ts';
import { exampleCreditor, exampleFacts, exampleStage } from '../../support/example/example-case.ts';
import { exampleTask } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

/** A second company on the same stage, in New York. */
const twoCreditors: Stage = {
  ...exampleStage,
  creditors: [exampleCreditor, { ...exampleCreditor, id: 'maple', timeZone: 'America/New_York' }],
};

async function desk(tasks: Task[], now: string, stage = exampleStage) {
  const stored = await storedCase(exampleFacts({ tasks }), now);
  return { ...stored, deps: { ...stored.deps, stage } };
}

describe('the daily list', () => {
  it('is owed once in the morning of a working day, however often the schedule asks', async () => {
    const { deps, clock, memory } = await desk([exampleTask('call')], '2026-03-10T06:05:00.000Z');
    const lists: number[] = [];
    for (const time of ['06:05', '06:20', '11:00', '22:59']) {
      clock.set(`2026-03-10T${time}:00.000Z`);
      lists.push((await listTasks(deps)).lists);
    }
    expect(lists).toEqual([1, 0, 0, 0]);
    clock.set('2026-03-11T06:05:00.000Z');
    expect(await listTasks(deps)).toEqual({ lists: 1 });
    expect(memory.items('OUTBOX#desk~lindenhof').map(({ sk }) => sk)).toEqual([
      'list#2026-03-10',
      'list#2026-03-11',
    ]);
  });

  it.each([
    ['before seven in the morning, the creditor’s time', '2026-03-10T05:59:00.000Z'],
    ['on a Saturday', '2026-03-14T09:00:00.000Z'],
    ['on a Sunday', '2026-03-15T09:00:00.000Z'],
  ])('is not owed %s', async (_, now) => {
    const { deps } = await desk([exampleTask('call')], now);
    expect(await listTasks(deps)).toEqual({ lists: 0 });
  });

  it('is not owed when nothing waits for a person', async () => {
    const done = exampleTask('call', { state: 'done', outcome: 'no_answer' });
    for (const tasks of [[], [done]]) {
      const { deps } = await desk(tasks, '2026-03-10T08:00:00.000Z');
      expect(await listTasks(deps)).toEqual({ lists: 0 });
    }
  });

  it.each([
    'call',
    'dispute',
    'review',
    'approval',
    'hold',
    'uncertain-send',
    'unreachable',
    'fault',
  ] as const)('is owed when a task of the kind %s waits', async (kind) => {
    const { deps } = await desk([exampleTask(kind)], '2026-03-10T08:00:00.000Z');
    expect(await listTasks(deps)).toEqual({ lists: 1 });
  });

  it('is each creditor’s own, in its own morning', async () => {
    const tasks = [exampleTask('call'), exampleTask('call', { taskId: 'call#2', creditorId: 'maple' })];
    const { deps, clock, memory } = await desk(tasks, '2026-03-10T08:00:00.000Z', twoCreditors);
    expect(await listTasks(deps)).toEqual({ lists: 1 });
    clock.set('2026-03-10T12:00:00.000Z');
    expect(await listTasks(deps)).toEqual({ lists: 1 });
    expect(memory.items('OUTBOX#desk~maple')).toMatchObject([{ creditorId: 'maple', sk: 'list#2026-03-10' }]);
  });

  it('fails loudly when the table cannot be written, so that the schedule asks again', async () => {
    const { deps, memory } = await desk([exampleTask('call')], '2026-03-10T08:00:00.000Z');
    const remove = memory.onCall((phase, name) => {
      if (phase === 'before' && name === 'PutCommand') throw throttled();
    });
    await expect(listTasks(deps)).rejects.toThrow('throughput');
    remove();
    expect(await listTasks(deps)).toEqual({ lists: 1 });
  });
});
