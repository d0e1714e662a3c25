import type { DataFields, WordingContext } from './context.ts';
import { coverAll, plainOnes } from './cover.ts';
import type { Raw, Where } from './finding.ts';
import { type DateFigure, type Figure, figuresIn, plainDigits } from './written-values.ts';

/** What the figures of a message may be, made ready once for all its parts. */
export type Allowed = {
  /** All phrases, and those of them that are no mere numbers. */
  said: readonly string[];
  phrases: readonly string[];
  /** The phrases with all amounts and dates as the message writes them: for currencies whose sign is not known here. */
  written: () => readonly string[];
  amounts: DataFields['amounts'];
  dates: readonly Day[];
  numbers: ReadonlySet<string>;
};
type Day = { year: number; month: number; day: number };

const shortestReference = 4;

/** The data fields of a message, in the form in which they are compared with its text. */
export function allowedFigures({ fields, timers }: Pick<WordingContext, 'fields' | 'timers'>): Allowed {
  const phrases = plainOnes(fields.phrases);
  const runs = phrases
    .flatMap((phrase) => phrase.match(/\d+/g) ?? [])
    .filter((run) => run.length >= shortestReference);
  const references = phrases.filter((phrase) => !/^[\d.,]+$/.test(phrase));
  return {
    said: phrases,
    phrases: references,
    written: () => plainOnes([...references, ...fields.written()]),
    amounts: fields.amounts,
    dates: [...fields.dates, ...timers.dates].map(dayOf),
    numbers: new Set([
      ...fields.numbers,
      ...timers.days.map(String),
      ...runs,
      ...phrases.filter((phrase) => /^[\d.,]+$/.test(phrase)),
    ]),
  };
}

function dayOf(localDate: string): Day {
  const [year = 0, month = 0, day = 0] = localDate.split('-').map(Number);
  return { year, month, day };
}

/** L11 and L30: every figure of a part must equal a data field. `text` is plain, with names and links covered. */
export function strangeFigures(text: string, where: Where, allowed: Allowed): Raw[] {
  if (!/\d/.test(text)) return [];
  const strange = strangeIn(coverAll(text, allowed.phrases), allowed);
  const still = strange.length === 0 ? [] : strangeIn(coverAll(text, allowed.written()), allowed);
  return still.map((figure) => ({
    rule: isAmount(figure) ? 'L11' : 'L30',
    where,
    offset: figure.start,
    ...reasonOf(figure),
  }));
}

function strangeIn(text: string, allowed: Allowed): Figure[] {
  return figuresIn(text).filter((figure) => !isKnown(figure, allowed));
}

/** Two decimals make a number an amount even where no currency stands beside it. */
function isAmount(figure: Figure): boolean {
  return figure.kind === 'money' || (figure.kind === 'number' && /[.,]\d\d$/.test(figure.digits));
}

function reasonOf({ kind }: Figure): { reason?: string } {
  return kind === 'date' ? { reason: 'It contains a date that is in no record.' } : {};
}

function isKnown(figure: Figure, allowed: Allowed): boolean {
  switch (figure.kind) {
    case 'money':
      return allowed.amounts.some(
        (amount) => figure.currencies.includes(amount.currency) && isWorth(figure.digits, amount),
      );
    case 'date':
      return allowed.dates.some((date) => isSameDay(figure, date));
    case 'number':
      return (
        allowed.numbers.has(figure.digits) ||
        allowed.numbers.has(plainDigits(figure.digits)) ||
        allowed.dates.some(({ year }) => String(year) === figure.digits) ||
        (isAmount(figure) && allowed.amounts.some((amount) => isWorth(figure.digits, amount)))
      );
    case 'reference':
      return false;
  }
}

function isWorth(digits: string, { minorUnits, decimals }: DataFields['amounts'][number]): boolean {
  const [whole = '', part = ''] = plainDigits(digits, decimals).split('.');
  if (part !== '' && part.length !== decimals) return false;
  return Number(`${whole}${part.padEnd(decimals, '0')}`) === minorUnits;
}

/** Whether a written date can be this day; one without a year or a day, if the rest of it agrees. */
export function isSameDay(figure: DateFigure, { year, month, day }: Day): boolean {
  if (figure.year !== undefined && figure.year !== year) return false;
  const straight = figure.month === month && (figure.day === undefined || figure.day === day);
  const swapped = figure.swapped === true && figure.day === month && figure.month === day;
  return straight || swapped;
}
