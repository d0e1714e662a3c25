import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createScheduler } from './scheduler.ts';

const start = '2026-01-01T00:00:00Z';
const day = 86_400_000;

describe('virtual time', () => {
  test('lets months pass in order without waiting', async () => {
    const scheduler = createScheduler(start);
    const seen: string[] = [];
    const note = (what: string) => seen.push(`${scheduler.now()} ${what}`);
    scheduler.at(Temporal.Instant.from('2026-03-01T00:00:00Z'), async () => {
      note('march');
      await scheduler.sleep(day);
      note('a day later');
    });
    scheduler.at(Temporal.Instant.from('2026-02-01T00:00:00Z'), () => void note('february'));
    await scheduler.runUntil(Temporal.Instant.from('2026-12-31T00:00:00Z'));
    expect(seen).toEqual([
      '2026-02-01T00:00:00Z february',
      '2026-03-01T00:00:00Z march',
      '2026-03-02T00:00:00Z a day later',
    ]);
    expect(scheduler.now().toString()).toBe('2026-12-31T00:00:00Z');
  });

  test('keeps whole milliseconds when something waits for a part of one', async () => {
    const scheduler = createScheduler(start);
    scheduler.at(scheduler.millis(), () => scheduler.sleep(20.3));
    await scheduler.runToIdle();
    expect(scheduler.now().toString()).toBe('2026-01-01T00:00:00.021Z');
  });

  test('stops where it is told, and a cancelled event never comes', async () => {
    const scheduler = createScheduler(start);
    let ran = 0;
    const count = () => {
      ran += 1;
    };
    scheduler.at(scheduler.millis() + 2 * day, count);
    scheduler.at(scheduler.millis() + day, count)();
    await scheduler.runUntil(scheduler.millis() + day);
    expect(ran).toBe(0);
    await scheduler.runToIdle();
    expect(ran).toBe(1);
  });

  async function order(seed?: number): Promise<string> {
    const scheduler = createScheduler(start, seed);
    let order = '';
    for (const name of 'abcd') {
      scheduler.at(scheduler.millis(), async () => {
        order += name;
        await scheduler.yield();
        order += name.toUpperCase();
      });
    }
    await scheduler.runToIdle();
    return order;
  }

  test('keeps the order of arrival, or mixes it the same way for the same seed', async () => {
    expect(await order()).toBe('abcdABCD');
    expect(await order(7)).toBe(await order(7));
    const orders = await Promise.all(Array.from({ length: 30 }, (_, seed) => order(seed)));
    expect(new Set(orders).size).toBeGreaterThan(20);
  });

  test('does not let time go on while real work is under way', async () => {
    const scheduler = createScheduler(start);
    let doneAt = 0;
    scheduler.at(scheduler.millis(), async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      doneAt = scheduler.millis();
    });
    scheduler.at(scheduler.millis() + day, () => undefined);
    await scheduler.runToIdle();
    expect(doneAt).toBe(Date.parse(start));
  });

  test('throws what an event threw, and when things never come to rest', async () => {
    const scheduler = createScheduler(start);
    scheduler.at(scheduler.millis(), () => Promise.reject(new Error('broken')));
    await expect(scheduler.runToIdle()).rejects.toThrow('broken');
    const tick = (): void => void scheduler.at(scheduler.millis() + day, tick);
    tick();
    await expect(scheduler.runToIdle()).rejects.toThrow('Not idle');
  });
});
