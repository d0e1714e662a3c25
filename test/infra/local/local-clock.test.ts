import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { anchorFor, nextWorkingMorning, speedOf } from '../../../infra/local/local-clock.ts';
import { readOptions } from '../../../infra/local/options.ts';
import { stageClock } from '../../../shared/clock/clock.ts';

const instant = (text: string) => Temporal.Instant.from(text);

describe('the clock of the local stage', () => {
  it.each([5, 20, 60, 86_400])(
    'with days of %i seconds shows the time asked for at the instant asked for',
    (daySeconds) => {
      const speed = speedOf(daySeconds);
      const real = instant('2026-11-22T16:00:00Z');
      const begins = speed === 1 ? real : instant('2026-11-23T07:00:00Z');
      const clock = stageClock(
        { speed, anchor: anchorFor(begins, real, speed) },
        () => real.epochMilliseconds,
      );
      const off = clock.now().until(begins).total('seconds');
      expect(Math.abs(off)).toBeLessThanOrEqual(speed / 1000);
    },
  );

  it('begins on a working morning', () => {
    expect(nextWorkingMorning(instant('2026-11-20T09:00:00Z')).toString()).toBe('2026-11-23T07:00:00Z');
    expect(nextWorkingMorning(instant('2026-11-23T03:00:00Z')).toString()).toBe('2026-11-24T07:00:00Z');
  });
});

describe('the command line of npm start', () => {
  it('plays the sample with days of 30 seconds unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({ daySeconds: 30, creditor: 'lindenhof', invoices: undefined });
    expect(readOptions(['--day-seconds', '60'])).toMatchObject({ daySeconds: 60 });
  });

  it('says what is wrong with an option, or that a file is not there', () => {
    expect(() => readOptions(['--day-seconds', 'soon'])).toThrow('--day-seconds must be a number');
    expect(() => readOptions(['--invoices', 'nowhere.csv'])).toThrow('There is no file nowhere.csv.');
    expect(() => readOptions(['--invoice', 'x.csv'])).toThrow(/invoice/);
  });
});
