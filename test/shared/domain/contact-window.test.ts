import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Opening } from '../../../shared/domain/contact-window.ts';
import { nextOpening, spreadOpening } from '../../../shared/domain/contact-window.ts';
import { spreadHash } from '../../../shared/domain/hash.ts';
import { arbitraryInstant } from '../../support/example/arbitrary-case.ts';

const office: Opening = {
  hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', until: '19:00' }],
  holidays: 'closed',
};
const noHoliday = () => false;
const at = (text: string) => Temporal.Instant.from(text);
const opening = (
  from: string,
  zones: string[],
  isHoliday: (date: string) => boolean | undefined = noHoliday,
) => nextOpening(office, zones, isHoliday, at(from))?.toString();

describe('the next decent hour', () => {
  test('is now when it is decent now', () => {
    expect(opening('2026-03-23T09:00:00Z', ['Europe/Berlin'])).toBe('2026-03-23T09:00:00Z');
  });

  test('is the next morning in the evening, over a change to summer time', () => {
    expect(opening('2026-03-27T19:00:00Z', ['Europe/Berlin'])).toBe('2026-03-30T06:00:00Z');
  });

  test('is no holiday', () => {
    expect(opening('2026-03-23T09:00:00Z', ['Europe/Berlin'], (date) => date === '2026-03-23')).toBe(
      '2026-03-24T07:00:00Z',
    );
  });

  test('is decent in all zones at once', () => {
    expect(opening('2026-03-23T09:00:00Z', ['Europe/Berlin', 'America/New_York'])).toBe(
      '2026-03-23T12:00:00Z',
    );
  });

  test.each([
    ['no zone is known', [], noHoliday],
    ['the holidays are not known', ['Europe/Berlin'], () => undefined],
    ['every day is a holiday', ['Europe/Berlin'], () => true],
    ['the zones have no hour in common', ['Asia/Tokyo', 'America/New_York'], noHoliday],
  ])('does not exist where %s', (_, zones, isHoliday) => {
    expect(opening('2026-03-23T09:00:00Z', zones, isHoliday)).toBeUndefined();
  });
});

describe('debtors', () => {
  const zones = fc.subarray(['Europe/Berlin', 'America/New_York', 'Europe/Lisbon'], { minLength: 1 });

  test('are spread over the opening, always inside it and never before it', () => {
    fc.assert(
      fc.property(arbitraryInstant, zones, fc.string(), (from, all, debtorKey) => {
        const first = nextOpening(office, all, noHoliday, from);
        const spread = spreadOpening(office, all, noHoliday, from, spreadHash(debtorKey));
        if (first === undefined || spread === undefined) throw new Error('no opening');
        expect(Temporal.Instant.compare(spread, first)).toBeGreaterThanOrEqual(0);
        expect(nextOpening(office, all, noHoliday, spread)?.toString()).toBe(spread.toString());
      }),
    );
  });

  test('are not all woken at the same minute, while the debts of one are', () => {
    const wake = (key: string) =>
      spreadOpening(office, ['Europe/Berlin'], noHoliday, at('2026-03-23T02:00:00Z'), spreadHash(key));
    const minutes = new Set(Array.from({ length: 50 }, (_, index) => wake(`lindenhof~${index}`)?.toString()));
    expect(minutes.size).toBeGreaterThan(25);
    expect(wake('lindenhof~1')?.toString()).toBe(wake('lindenhof~1')?.toString());
  });
});
