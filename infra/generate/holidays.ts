import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

/**
 * Writes shared/policy/holidays/holidays.json: public and bank holidays, nationwide, per country and year.
 * Run it once a year (`node infra/generate/holidays.ts`); the data comes from date-holidays (CC-BY 3.0).
 */
const countries =
  'AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP LT LU LV MT MX NL NO NZ PL PT RO SE SG SI SK US ZA'.split(
    ' ',
  );
const firstYear = 2012;
const lastYear = 2031;

const calendars = Object.fromEntries(
  countries.map((country) => [
    country,
    Object.fromEntries(years().map((year) => [year, daysOff(country, year)])),
  ]),
);
const file = new URL('../../shared/policy/holidays/holidays.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ source: 'date-holidays 3.37, CC-BY 3.0', lastYear, calendars })}\n`);

function years(): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

/** Month and day of every closed day, joined: "0101 1225 1226". */
function daysOff(country: string, year: number): string {
  const days = new Holidays(country)
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(5, 10).replace('-', ''));
  return [...new Set(days)].sort().join(' ');
}
