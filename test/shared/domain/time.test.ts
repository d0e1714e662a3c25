import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { localTimeAt } from '../../../shared/domain/local-time.ts';
import {
  hoursAfter,
  instantAt,
  instantOf,
  instantOn,
  instantText,
  localDateAt,
  startOfDay,
} from '../../../shared/domain/time.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'] as const;
const anyZone = fc.constantFrom(...zones, 'Africa/Casablanca', 'Pacific/Apia', 'America/Sao_Paulo');
/** From 1990 to 2060. */
const anyMillis = fc.integer({ min: 631_152_000_000, max: 2_840_140_800_000 });

describe('the local time', () => {
  const shownBy = (at: Temporal.ZonedDateTime) => ({
    date: at.toPlainDate().toString(),
    weekday: at.dayOfWeek,
    minute: at.hour * 60 + at.minute,
  });

  test('is what the calendar of the zone says, at any instant', () => {
    fc.assert(
      fc.property(anyMillis, anyZone, (millis, zone) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone);
        expect(localTimeAt(millis, zone)).toEqual(shownBy(zoned));
        expect(localDateAt(zoned.toInstant(), zone)).toBe(zoned.toPlainDate().toString());
      }),
      { numRuns: 400 },
    );
  });

  test('changes with the clocks to the millisecond, in whatever order one asks', () => {
    fc.assert(
      fc.property(
        anyMillis,
        anyZone,
        fc.shuffledSubarray([-1, 0, 1], { minLength: 3 }),
        (millis, zone, order) => {
          const zoned = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone);
          const change = zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? millis;
          for (const apart of order) {
            const at = Temporal.Instant.fromEpochMilliseconds(change + apart).toZonedDateTimeISO(zone);
            expect(localTimeAt(change + apart, zone)).toEqual(shownBy(at));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('an instant', () => {
  it('is stored and read back as it was', () => {
    fc.assert(
      fc.property(anyMillis, (millis) => {
        const text = instantText(instantAt(millis));
        expect(text).toBe(
          Temporal.Instant.fromEpochMilliseconds(millis).toString({ smallestUnit: 'millisecond' }),
        );
        expect(instantOf(text).epochMilliseconds).toBe(millis);
      }),
    );
  });

  it('lies so many hours of sixty minutes after another, whatever the clocks do', () => {
    const before = instantOf('2026-03-29T00:30:00.000Z');
    expect(instantText(hoursAfter(before, 24))).toBe('2026-03-30T00:30:00.000Z');
    expect(instantText(hoursAfter(before, 0.5))).toBe('2026-03-29T01:00:00.000Z');
  });

  it('is the first of its day, or that of a time on it, in each zone', () => {
    expect(instantText(startOfDay('2026-03-29', 'Europe/Berlin'))).toBe('2026-03-28T23:00:00.000Z');
    expect(instantText(startOfDay('2026-03-29', 'America/New_York'))).toBe('2026-03-29T04:00:00.000Z');
    expect(instantText(instantOn('2026-03-29', '08:00', 'Europe/Berlin'))).toBe('2026-03-29T06:00:00.000Z');
    expect(instantText(instantOn('2026-03-30', '08:00', 'Europe/Berlin'))).toBe('2026-03-30T06:00:00.000Z');
    expect(instantText(instantOn('2026-03-29', '09:00', 'Europe/Berlin'))).toBe('2026-03-29T07:00:00.000Z');
  });
});
