import { expect, test, vi } from 'vitest';
import { exampleStage } from '../../support/example/example-case.ts';
import { handlerCase } from '../../support/handler-case.ts';

handlerCase('2026-11-22T06:00:00.000Z');
const { handler } = await import('../../../functions/watch-horizons/handler.ts');

test('the schedule is content on a day for which all data ships, and rings on one long after', async () => {
  expect(exampleStage.clock.speed).toBe(1);
  expect(await handler()).toEqual({ holidaysEndOn: '2031-12-31' });
  vi.setSystemTime(Date.parse('2031-12-30T06:00:00.000Z'));
  await expect(handler()).rejects.toThrow('holidays are known until 2031-12-31 only');
});
