import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

/**
 * Writes shared/policy/holidays/holidays.json: public and bank holidays, nationwide, per country and year.
 * Run it once a year (`node infra/generate/holidays.ts`); the data comes from date-holidays (CC-BY 3.0).
 */
const countries = [
  'AD AE AL AM AO AR AT AU AZ BA BB BD BE BG BH BJ BO BR BS BW BY BZ CA CH CL CM CN CO CR CU CW CY CZ DE DK DO DZ EC',
  'EE EG ES ET FI FO FR GB GE GI GL GR GT GY HK HN HR HT HU ID IE IL IM IN IR IS IT JE JM JO JP KE KR KW LI LK LT LU',
  'LV MA MC MD ME MG MK MT MU MX MY MZ NA NG NI NL NO NZ PA PE PH PK PL PR PT PY QA RO RS RU RW SA SE SG SI SK SM SN',
  'SV TH TN TR TT TW TZ UA UG US UY VA VE VN XK ZA ZM ZW',
].flatMap((line) => line.split(' '));
/** A few go back as far as samples of old ledgers do; the others begin where collecting begins. */
const longMemory = ['DE', 'GB', 'US'];
const lastYear = 2031;

const calendars = Object.fromEntries(
  countries
    .filter((country) => daysOff(country, lastYear) !== '')
    .map((country) => [
      country,
      Object.fromEntries(years(country).map((year) => [year, daysOff(country, year)])),
    ]),
);
const file = new URL('../../shared/policy/holidays/holidays.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ source: 'date-holidays 3.37, CC-BY 3.0', lastYear, calendars })}\n`);

function years(country: string): number[] {
  const first = longMemory.includes(country) ? 2012 : 2026;
  return Array.from({ length: lastYear - first + 1 }, (_, index) => first + index);
}

/** Month and day of every closed day, joined: "0101 1225 1226". */
function daysOff(country: string, year: number): string {
  const days = new Holidays(country)
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(5, 10).replace('-', ''));
  return [...new Set(days)].sort().join(' ');
}
