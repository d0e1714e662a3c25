import { expect, test } from 'vitest';
import { exampleFacts } from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';
import { handlerCase, machineInput } from '../../support/handler-case.ts';

const { store } = handlerCase('2026-03-17T09:00:00.000Z');
const { handler } = await import('../../../functions/open-call-task/handler.ts');

test('the debt machine has a call put on the list of the named caller', async () => {
  const { facts } = await store(exampleFacts({ contacts: [exampleContact()] }));
  expect(await handler(machineInput)).toEqual({ seen: 2 });
  const { tasks, profile } = await facts();
  expect(tasks).toMatchObject([{ kind: 'call', state: 'open', owner: 'Mara Lind', dueOn: '2026-03-20' }]);
  expect(profile.version).toBe(2);
});

test('refuses an event that names no debt', async () => {
  await store(exampleFacts());
  await expect(handler({ debtorKey: machineInput.debtorKey })).rejects.toThrow();
});
