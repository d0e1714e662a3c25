import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/domain/time.ts';
import { holidaysEndOn, isHoliday, isHolidayWithin } from '../../../../shared/policy/holidays/holidays.ts';

const withRegions = [
  'AU-NSW',
  'AU-TAS',
  'CA-ON',
  'CA-QC',
  'DE-BY',
  'DE-SN',
  'ES-CT',
  'GB-SCT',
  'GB-NIR',
  'GB-ENG',
];

describe('holidays', () => {
  it.each([
    ['GB-ENG', '2027-08-30', true],
    ['GB-SCT', '2027-08-30', false],
    ['GB-SCT', '2027-11-30', true],
    ['GB-NIR', '2027-07-12', true],
    ['GB-WLS', '2027-07-12', false],
    ['CA-QC', '2027-06-24', true],
    ['CA-ON', '2027-06-24', false],
    ['CA-ON', '2026-10-12', true],
    ['AU-NSW', '2026-04-25', true],
    ['AU-VIC', '2026-11-03', true],
    ['AU-NSW', '2026-11-03', false],
    ['DE-BY', '2026-11-01', true],
    ['DE-BE', '2026-11-01', false],
    ['ES-CT', '2026-09-11', true],
    ['US', '2026-11-26', true],
  ])('of %s: is %s closed? %s', (place, day, closed) => {
    expect(isHoliday(place, day)).toBe(closed);
  });

  it('of a feast that lasts several days are all closed: Eid al-Fitr in the Emirates, Tet in Vietnam', () => {
    const eid = ['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'];
    expect(eid.map((day) => isHoliday('AE', day))).toEqual([false, true, true, true, false]);
    const tet = ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'];
    expect(tet.map((day) => isHoliday('VN', day))).toEqual([true, true, true, true, true]);
  });

  it('do not spill over when summer time ends on a holiday: Austria, 26 October 2031', () => {
    expect([isHoliday('AT', '2031-10-26'), isHoliday('AT', '2031-10-27')]).toEqual([true, false]);
  });

  it("of a country's subdivision hold at least the country's own", () => {
    const day = fc.integer({ min: 0, max: 6 * 365 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...withRegions), day, (place, date) => {
        const nationwide = isHoliday(place.slice(0, 2), date);
        expect(nationwide).toBeDefined();
        if (nationwide) expect(isHoliday(place, date)).toBe(true);
      }),
    );
  });

  it('of a vague place are those of all its parts, as it may be any of them', () => {
    const day = fc.integer({ min: 0, max: 6 * 365 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...withRegions), day, (place, date) => {
        expect(isHolidayWithin(place, date)).toBe(isHoliday(place, date));
        if (isHoliday(place, date)) expect(isHolidayWithin(place.slice(0, 2), date)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect([isHolidayWithin('DE', '2026-11-01'), isHolidayWithin('DE', '2026-11-02')]).toEqual([true, false]);
    expect([isHolidayWithin('AQ', '2026-11-02'), isHolidayWithin(undefined, '2026-11-02')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('of a subdivision without a calendar of its own are those of its country', () => {
    expect([isHoliday('US-NY', '2026-11-26'), isHoliday('US-NY', '2026-11-27')]).toEqual([true, false]);
    expect([isHoliday('GB-XYZ', '2027-08-30'), isHoliday('GB', '2027-08-30')]).toEqual([false, false]);
  });

  it.each([undefined, '', 'AQ', 'AQ-1', 'de', 'DE-', 'DEBY', 'DE-BY-1'])('are not known for %s', (place) => {
    expect(isHoliday(place, '2026-12-25')).toBeUndefined();
  });

  it('are not known after the last day that ships, nor before the first', () => {
    expect(isHoliday('AU-NSW', holidaysEndOn)).toBe(false);
    expect(isHoliday('AU-NSW', addDays(holidaysEndOn, 1))).toBeUndefined();
    expect([isHoliday('DE', '2020-01-06'), isHoliday('DE-BY', '2020-01-06')]).toEqual([false, undefined]);
    expect(isHoliday('AU-NSW', '2020-01-01')).toBeUndefined();
  });
});
