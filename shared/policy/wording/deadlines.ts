import { addDays } from '../../domain/time.ts';
import type { WordingContext } from './context.ts';
import { isSameDay } from './figures.ts';
import type { Raw, Where } from './finding.ts';
import { isPerson } from './guards.ts';
import { lexicons } from './lexicon.ts';
import type { Section } from './section.ts';
import { type DateFigure, datesIn } from './written-values.ts';

type Term = { start: number; count: number; unit: 'hours' | 'days' | 'weeks' | 'months' };

const all = (words: (lexicon: (typeof lexicons)[number]) => readonly string[]) =>
  [...new Set(lexicons.flatMap(words))].sort((a, b) => b.length - a.length).join('|');
const unitOf = new Map(
  lexicons.flatMap(({ units }) =>
    (['hours', 'days', 'weeks', 'months'] as const).flatMap((unit) =>
      units[unit].map((word): [string, Term['unit']] => [word, unit]),
    ),
  ),
);
const numberOf = new Map(
  lexicons.flatMap(({ numbers }) => numbers.map((word, index): [string, number] => [word, index + 1])),
);
const fillers = "(?:[ ']+[a-z]+){0,3}[ ']+";
const beforeDate = new RegExp(
  String.raw`\b(?:${all(({ deadline }) => deadline.date)})\b(?:[ ']+[a-z]+,?){0,2}[ ']+$`,
  'i',
);
const term = new RegExp(
  String.raw`\b(?:${all(({ deadline }) => deadline.term)})\b${fillers}(\d{1,3}|${[...numberOf.keys()].join('|')})[ -]?(${[...unitOf.keys()].join('|')})\b`,
  'gi',
);
const anyDays = new RegExp(`\\b(?:${all(({ units }) => [...units.days, ...units.weeks])})\\b`);

/** L09 and L14: a deadline that is stated must be the end of a timer, and not of one that begins too early. */
export function deadlines(text: string, where: Where, context: WordingContext): Raw[] {
  const dates = datesIn(text).filter(
    ({ day, start }) => day !== undefined && beforeDate.test(text.slice(Math.max(0, start - 60), start)),
  );
  const terms = [...text.matchAll(term)].map(readTerm);
  const endings = [
    ...dates.flatMap((figure) => dateEnding(figure, context)),
    ...terms.map(({ start, count, unit }) => termEnding(start, count, unit, context)),
  ];
  return endings.flatMap(({ start, isReal, endsOn }): Raw[] => [
    ...(isReal ? [] : [{ rule: 'L09' as const, where, offset: start }]),
    ...overshadowing(start, where, endsOn, context),
  ]);
}

function readTerm({ index, 1: count = '', 2: unit = '' }: RegExpMatchArray): Term {
  return {
    start: index ?? 0,
    count: numberOf.get(count.toLowerCase()) ?? Number(count),
    unit: unitOf.get(unit.toLowerCase()) ?? 'hours',
  };
}

type Ending = { start: number; isReal: boolean; endsOn: string | undefined };

/** A day that is over is no deadline, it is told. */
function dateEnding(figure: DateFigure, { timers, today }: WordingContext): Ending[] {
  const real = timers.dates.find((date) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return isSameDay(figure, { year, month, day });
  });
  const endsOn = real ?? nextOccurrence(figure, today);
  return endsOn < today ? [] : [{ start: figure.start, isReal: real !== undefined, endsOn }];
}

function nextOccurrence({ year, month, day = 1 }: DateFigure, today: string): string {
  const inYear = (one: number) => `${one}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) return inYear(year);
  return inYear(thisYear) < today ? inYear(thisYear + 1) : inYear(thisYear);
}

const daysIn = { hours: 0, days: 1, weeks: 7, months: 30 } as const;

function termEnding(
  start: number,
  count: number,
  unit: Term['unit'],
  { timers, today }: WordingContext,
): Ending {
  const days = count * daysIn[unit];
  const isReal = unit !== 'hours' && unit !== 'months' && timers.days.includes(days);
  return { start, isReal, endsOn: addDays(today, days) };
}

const asking = new Set(['note', 'reminder', 'demand', 'final-notice', 'legal']);

function overshadowing(
  offset: number,
  where: Where,
  endsOn: string | undefined,
  context: WordingContext,
): Raw[] {
  const { noticeEndsOn, templateClass } = context;
  if (noticeEndsOn === null || !asking.has(templateClass)) return [];
  if (noticeEndsOn === undefined) {
    return [
      {
        rule: 'L14',
        where,
        offset,
        decision: 'NEEDS_HUMAN',
        reason: 'Nobody knows whether a notice period still runs.',
      },
    ];
  }
  return endsOn !== undefined && endsOn < noticeEndsOn ? [{ rule: 'L14', where, offset }] : [];
}

/** A term that a law lets run from receipt must not be counted from the day of writing (NL-03). */
export function fromWriting({ folded, found, where }: Section, context: WordingContext): Raw[] {
  return found.flatMap(({ list, start, end }) => {
    if (list !== 'from writing') return [];
    const from = folded.text.lastIndexOf('|', start) + 1;
    const to = folded.text.indexOf('|', end);
    if (!anyDays.test(folded.text.slice(from, to === -1 ? undefined : to))) return [];
    return [
      {
        rule: 'L09' as const,
        where,
        offset: folded.at[start] ?? 0,
        decision: isPerson(context) ? ('BLOCK' as const) : ('WARN' as const),
        reason: 'Its term must run from the day after receipt, not from the day of writing.',
      },
    ];
  });
}
