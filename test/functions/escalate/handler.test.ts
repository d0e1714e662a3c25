import { expect, test } from 'vitest';
import { approvalOf, beforeWithholding } from '../../support/example/climbed-case.ts';
import { handlerCase, machineInput } from '../../support/handler-case.ts';

const { store } = handlerCase('2026-04-20T08:00:00.000Z');
const { handler } = await import('../../../functions/escalate/handler.ts');

test('the debt machine has an approved measure taken, and learns how long to rest', async () => {
  const tasks = [approvalOf('withhold-business', '2026-04-17T08:00:00.000Z')];
  const { outbox } = await store(beforeWithholding({ tasks }));
  const { seconds } = await handler(machineInput);
  expect(outbox()).toMatchObject([{ type: 'DebtEscalated' }, { kind: 'event', type: 'CreditHoldPlaced' }]);
  expect(seconds).toBeGreaterThan(10 * 24 * 3600);
});

test('refuses an event that is no input of the machine', async () => {
  await store(beforeWithholding());
  await expect(handler({ succeed: machineInput })).rejects.toThrow();
});
