import { writeFileSync } from 'node:fs';
import Holidays, { type HolidaysTypes } from 'date-holidays';
import { addDays } from '../../shared/domain/time.ts';
import { dayCode } from '../../shared/policy/holidays/day-code.ts';

/**
 * Writes shared/policy/holidays/holidays.json: public and bank holidays per country and, where a rule pack needs them,
 * per subdivision (ISO 3166-2). Run it once a year (`node infra/generate/holidays.ts`); the data comes from
 * date-holidays (CC-BY 3.0).
 */
const countries = [
  'AD AE AL AM AO AR AT AU AZ BA BB BD BE BG BH BJ BO BR BS BW BY BZ CA CH CL CM CN CO CR CU CW CY CZ DE DK DO DZ EC',
  'EE EG ES ET FI FO FR GB GE GI GL GR GT GY HK HN HR HT HU ID IE IL IM IN IR IS IT JE JM JO JP KE KR KW LI LK LT LU',
  'LV MA MC MD ME MG MK MT MU MX MY MZ NA NG NI NL NO NZ PA PE PH PK PL PR PT PY QA RO RS RU RW SA SE SG SI SK SM SN',
  'SV TH TN TR TT TW TZ UA UG US UY VA VE VN XK ZA ZM ZW',
].flatMap((line) => line.split(' '));
const subdivisions = {
  AU: 'ACT NSW NT QLD SA TAS VIC WA',
  CA: 'ON QC',
  DE: 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH',
  ES: 'AN AR AS CB CE CL CM CN CT EX GA IB MC MD ML NC PV RI VC',
  GB: 'ENG NIR SCT WLS',
};
/** A few go back as far as samples of old ledgers do; the others begin where collecting begins. */
const longMemory = ['DE', 'GB', 'US'];
const firstYear = 2026;
const lastYear = 2031;

const nationwide = countries.map((country) => calendarOf(country, (year) => daysOff(country, year)));
const regional = Object.entries(subdivisions).flatMap(([country, names]) =>
  names.split(' ').map((name) =>
    calendarOf(`${country}-${name}`, (year) => {
      const known = new Set(daysOff(country, year));
      return daysOff(country, year, name).filter((day) => !known.has(day));
    }),
  ),
);
const places = [...nationwide, ...regional]
  .filter((calendar) => calendar !== undefined)
  .map(([place, calendar]) => `"${place}":${JSON.stringify(calendar)}`);
const source = 'date-holidays 3.37, CC-BY 3.0';
writeFileSync(
  new URL('../../shared/policy/holidays/holidays.json', import.meta.url),
  `{"source":"${source}","firstYear":${firstYear},"lastYear":${lastYear},"calendars":{\n${places.join(',\n')}\n}}\n`,
);

/** Days that are closed in each of the years stand once, the others year by year. */
function calendarOf(place: string, daysIn: (year: number) => string[]) {
  const from = longMemory.includes(place) ? 2012 : firstYear;
  const years = Array.from({ length: lastYear - from + 1 }, (_, index) => daysIn(from + index));
  const every = years.reduce((common, days) => common.filter((day) => days.includes(day)));
  const single = years.map((days) => days.filter((day) => !every.includes(day)).join(''));
  if (years.at(-1)?.length === 0) return undefined;
  const first = from === firstYear ? {} : { from };
  return [place, { ...first, every: every.join(''), single: single.join(' ') }] as const;
}

/** Code of every closed day. */
function daysOff(country: string, year: number, subdivision?: string): string[] {
  const calendar = subdivision === undefined ? new Holidays(country) : new Holidays(country, subdivision);
  // A feast that began in the last days of the year before may reach into this one.
  const days = [...calendar.getHolidays(year - 1), ...calendar.getHolidays(year)]
    .filter(({ type }) => type === 'public' || type === 'bank')
    .flatMap(daysOf)
    .filter((day) => day.startsWith(`${year}-`));
  return [...new Set(days)].sort().map(dayCode);
}

/** Every day a holiday touches: Eid and Tet last several. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const startsAtHour = Number(date.slice(11, 13));
  const hours = startsAtHour + (end.getTime() - start.getTime()) / 3_600_000;
  const first = date.slice(0, 10);
  // The day on which summer time ends lasts 25 hours.
  return Array.from({ length: Math.ceil((hours - 1) / 24) }, (_, index) => addDays(first, index));
}
