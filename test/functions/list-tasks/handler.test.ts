import { expect, test } from 'vitest';
import { exampleFacts } from '../../support/example/example-case.ts';
import { exampleTask } from '../../support/example/example-task.ts';
import { handlerCase } from '../../support/handler-case.ts';

const { store } = handlerCase('2026-03-10T08:00:00.000Z');
const { handler } = await import('../../../functions/list-tasks/handler.ts');

test('the schedule makes the list of the day be owed to the desk', async () => {
  const { memory } = await store(exampleFacts({ tasks: [exampleTask('call')] }));
  expect(await handler()).toEqual({ lists: 1, escalated: 0 });
  expect(memory.items('OUTBOX#desk~lindenhof')).toMatchObject([
    { sk: 'list#2026-03-10', template: 'daily-list', creditorId: 'lindenhof' },
  ]);
});
