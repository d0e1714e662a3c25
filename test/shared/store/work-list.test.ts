import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { readWorkLists } from '../../../shared/store/work-list.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { exampleTask, monday } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { fakeSend } from '../../support/fake-send.ts';

describe('the work list of a creditor', () => {
  const tasks = Array.from({ length: 30 }, (_, index) =>
    exampleTask('call', { taskId: `call#${index}`, dueOn: `2026-04-${String(30 - index).padStart(2, '0')}` }),
  );

  async function inPagesOf(size: number) {
    const { memory, deps } = await storedCase(exampleFacts({ tasks }), monday);
    const send = fakeSend(async (command) => {
      if (!(command instanceof QueryCommand)) throw new Error('only queries are expected');
      const limit = Math.min(size, command.input.Limit ?? size);
      return memory.direct.send(new QueryCommand({ ...command.input, Limit: limit }));
    });
    return { ...deps.cases, db: { send } };
  }

  test('is read whole, page after page, oldest due first', async () => {
    const listed = await readWorkLists(await inPagesOf(7), 'lindenhof', 100);
    expect(listed).toHaveLength(30);
    expect(listed[0]?.task.dueOn).toBe('2026-04-01');
    expect(listed.at(-1)?.task.dueOn).toBe('2026-04-30');
  });

  test('is read no further than asked', async () => {
    expect(await readWorkLists(await inPagesOf(7), 'lindenhof', 10)).toHaveLength(10);
  });
});
