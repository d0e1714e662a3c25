import { expect, test } from 'vitest';
import { beforeWithholding } from '../../support/example/climbed-case.ts';
import { handlerCase, machineInput } from '../../support/handler-case.ts';

const { store } = handlerCase('2026-04-20T08:00:00.000Z');
const { handler } = await import('../../../functions/request-review/handler.ts');

test('the debt machine asks a named person for an approval', async () => {
  const { facts } = await store(beforeWithholding());
  expect(await handler(machineInput)).toEqual({ seen: 2 });
  const [task] = (await facts()).tasks.filter(({ state }) => state === 'open');
  expect(task).toMatchObject({ kind: 'approval', owner: 'Ruth Amsel', stepId: 'withhold-business' });
});

test('the machine reports with the same input, and a mark, that a step failed again and again', async () => {
  const { facts } = await store(beforeWithholding());
  expect(await handler({ ...machineInput, fault: true })).toEqual({ seen: 2 });
  const [task] = (await facts()).tasks.filter(({ state }) => state === 'open');
  expect(task).toMatchObject({ kind: 'fault', owner: 'Ruth Amsel' });
});

test('refuses a mark that is neither yes nor no', async () => {
  await store(beforeWithholding());
  await expect(handler({ ...machineInput, fault: 'perhaps' })).rejects.toThrow();
});
