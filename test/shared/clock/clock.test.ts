import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { clockSchema, stageClock } from '../../../shared/clock/clock.ts';

const anchor = '2026-01-01T00:00:00Z';
const anchorMs = Date.parse(anchor);

/** A clock of that speed, so many real milliseconds after the stage was made. */
const clockAfter = (speed: number, real: number) => stageClock({ speed, anchor }, () => anchorMs + real);
const instant = (text: string) => Temporal.Instant.from(text);

describe('a production clock', () => {
  test('is real time', () => {
    const clock = clockAfter(1, 90_000);
    expect(clock.now().toString()).toBe('2026-01-01T00:01:30Z');
    expect(clock.realMilliseconds()).toBe(anchorMs + 90_000);
    expect(clock.afterReal(120).toString()).toBe('2026-01-01T00:03:30Z');
  });

  test.each([
    ['2026-01-01T00:02:30Z', 60],
    ['2026-01-01T00:02:30.001Z', 61],
    ['2026-01-01T00:02:29.999Z', 60],
    ['2026-01-08T00:01:30Z', 7 * 24 * 3600],
  ])('sleeps until %s in whole seconds, never waking before it', (until, seconds) => {
    expect(clockAfter(1, 90_000).secondsUntil(instant(until))).toBe(seconds);
  });

  test.each(['2026-01-01T00:01:30Z', '2026-01-01T00:01:30.001Z', '2025-06-01T00:00:00Z'])(
    'sleeps at least one second, even until %s, so that nothing spins',
    (until) => {
      expect(clockAfter(1, 90_000).secondsUntil(instant(until))).toBe(1);
    },
  );
});

describe('a rehearsal clock', () => {
  test('plays a day in ten seconds', () => {
    const clock = clockAfter(8640, 10_000);
    expect(clock.now().toString()).toBe('2026-01-02T00:00:00Z');
    expect(clock.afterReal(10).toString()).toBe('2026-01-03T00:00:00Z');
    expect(clock.realMilliseconds()).toBe(anchorMs + 10_000);
  });

  test('sleeps seven days in seventy seconds, and rounds a begun second up', () => {
    const clock = clockAfter(8640, 0);
    expect(clock.secondsUntil(instant('2026-01-08T00:00:00Z'))).toBe(70);
    expect(clock.secondsUntil(instant('2026-01-08T00:00:00.001Z'))).toBe(71);
    expect(clock.secondsUntil(instant('2026-01-01T00:00:01Z'))).toBe(1);
  });

  test('has passed the instant once the seconds it gave are over, at every speed', () => {
    for (const speed of [1, 7, 60, 1440, 8640]) {
      for (const real of [0, 1, 333, 999, 12_345]) {
        const until = instant('2026-01-04T08:25:00.123Z');
        const seconds = clockAfter(speed, real).secondsUntil(until);
        const woken = clockAfter(speed, real + seconds * 1000).now();
        expect(Temporal.Instant.compare(woken, until)).toBeGreaterThanOrEqual(0);
        const early = clockAfter(speed, real + (seconds - 1) * 1000).now();
        expect(Temporal.Instant.compare(early, until)).toBe(-1);
      }
    }
  });
});

test('a clock cannot stand still or run backwards, and its anchor names its offset', () => {
  for (const speed of [0, -1, 1.5]) expect(clockSchema.safeParse({ speed, anchor }).success).toBe(false);
  expect(clockSchema.safeParse({ speed: 1, anchor: '2026-01-01T00:00:00' }).success).toBe(false);
  expect(clockSchema.parse({ speed: '8640', anchor: '2026-01-01T01:00:00+01:00' }).speed).toBe(8640);
});
