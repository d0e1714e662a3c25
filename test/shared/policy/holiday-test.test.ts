import { expect, it } from 'vitest';
import { holidayTest } from '../../../shared/policy/holiday-test.ts';

/** Epiphany is a holiday in Bavaria, not in Berlin; 4 July in the United States. */
const epiphany = '2027-01-06';
const on = (day: string, country?: string, places?: string[]) => holidayTest({ country, places })(day);

it('a day is closed if it is in any place where the debtor may be', () => {
  expect(on(epiphany, 'DE', ['DE-BE'])).toBe(false);
  expect(on(epiphany, 'DE', ['DE-BY'])).toBe(true);
  expect(on(epiphany, 'DE', ['DE-BE', 'DE-BY'])).toBe(true);
  expect(on('2027-01-07', 'DE', ['DE-BE', 'DE-BY'])).toBe(false);
});

it('where only a country is known, it may be any part of it', () => {
  expect(on(epiphany, 'DE')).toBe(true);
  expect(on(epiphany, 'DE', [])).toBe(true);
});

it('a town keeps the calendar of its region', () => {
  expect(on('2027-07-05', 'US', ['US-NY-NYC'])).toBe(on('2027-07-05', 'US', ['US-NY']));
  expect(on('2027-07-06', 'US', ['US-NY-NYC'])).toBe(false);
});

it('nobody knows where one of the places has no calendar, unless another is closed', () => {
  expect(on('2027-01-07', 'AQ')).toBeUndefined();
  expect(on('2027-01-07', undefined)).toBeUndefined();
  expect(on('2027-01-07', 'DE', ['DE-BE', 'AQ'])).toBeUndefined();
  expect(on(epiphany, 'DE', ['DE-BY', 'AQ'])).toBe(true);
});
