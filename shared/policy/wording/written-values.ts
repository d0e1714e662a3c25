import { lexicons } from './lexicon.ts';

/** A date as it stands in a text; `swapped`: its day and month may have changed places. */
export type DateFigure = {
  kind: 'date';
  start: number;
  end: number;
  year?: number;
  month: number;
  day?: number;
  swapped?: boolean;
};

/** A figure as it stands in a text: where, and what it says. */
export type Figure =
  | { kind: 'money'; start: number; end: number; digits: string; currencies: readonly string[] }
  | {
      kind: 'date';
      start: number;
      end: number;
      year?: number;
      month: number;
      day?: number;
      swapped?: boolean;
    }
  | { kind: 'number'; start: number; end: number; digits: string }
  | { kind: 'reference'; start: number; end: number; digits: string };

const months = new Map<string, number>();
for (const { months: long, monthsShort } of lexicons) {
  for (const names of [long, monthsShort])
    for (const [index, name] of names.entries()) months.set(name, index + 1);
}
const monthName = [...months.keys()].sort((a, b) => b.length - a.length).join('|');

const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL'];
const signs = new Map<string, readonly string[]>([
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['$', dollars],
  ['¥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ...lexicons.flatMap(({ currencies }) =>
    currencies.map((pair): [string, string[]] => [pair.split('=')[0] ?? '', [pair.split('=')[1] ?? '']]),
  ),
]);

const number = String.raw`\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,4})?|\d+(?:[.,]\d{1,4})?`;
const codes =
  'EUR|USD|GBP|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|JPY|CNY|INR|AUD|CAD|NZD|SGD|HKD|ZAR|BRL|MXN|TRY|KWD|BHD|AED';
const words = [...signs.keys()].filter((sign) => /^[a-z]/.test(sign)).join('|');
const currency = String.raw`(?:[A-Z]{1,3})?[€$£¥₹]|\b(?:${codes}|${words})\b`;

const money = new RegExp(
  String.raw`(${currency})\s?-?(${number})(?![\d])|(?<![\d.,])(${number})\s?(${currency})`,
  'gi',
);
const dayFirst = String.raw`(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?(?: de| of)? (${monthName})\b\.?(?:(?:,| de| del)? (\d{4}))?`;
const monthFirst = String.raw`\b(${monthName})\b\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d.,]\d)\b(?:,? (\d{4}))?`;
const monthAlone = String.raw`\b(${monthName})\b\.?(?: de| of)? (\d{4})`;
const writtenDates = new RegExp(`${dayFirst}|${monthFirst}|${monthAlone}`, 'gi');
const digitDates = /\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/g;
/** Looks ahead for a digit: most words have none, and each that is found costs a call. */
const mixed = /(?<![A-Za-z0-9])(?=[A-Za-z0-9_./-]*\d)[A-Za-z0-9]+(?:[-/_.][A-Za-z0-9]+)*/g;
const numbers = new RegExp(`(?<![A-Za-z0-9][-/_.]?)(?:${number})(?![A-Za-z0-9]|[-/_][A-Za-z0-9])`, 'g');
const listMark = /^[ \t]*\d{1,2}[.)](?=\s)/gm;

/** Every figure in a plain text, each read once: amounts, then dates, then numbers, then what mixes letters and digits. */
export function figuresIn(source: string): Figure[] {
  if (!/\d/.test(source)) return [];
  const reader = readerOf(source.replace(listMark, blank));
  reader.take(money, ([, before, first, second, after], at) => {
    const digits = first ?? second ?? '';
    return { kind: 'money', ...at, digits, currencies: currenciesOf(before ?? after ?? '') };
  });
  readDates(reader);
  reader.take(numbers, ([digits = ''], at) => ({ kind: 'number', ...at, digits }));
  reader.take(mixed, ([digits = ''], at) =>
    /\d/.test(digits) && !isName(digits) ? { kind: 'reference', ...at, digits } : undefined,
  );
  return reader.found;
}

/** The dates in a plain text. */
export function datesIn(source: string): DateFigure[] {
  if (!/\d/.test(source)) return [];
  const reader = readerOf(source);
  readDates(reader);
  return reader.found.flatMap((figure) => (figure.kind === 'date' ? [figure] : []));
}

type Reader = ReturnType<typeof readerOf>;
type Groups = readonly (string | undefined)[];

/** Reads figures off a text, covering each as it is read. */
function readerOf(source: string) {
  const found: Figure[] = [];
  let text = source;
  const take = (pattern: RegExp, read: (groups: Groups, at: Place) => Figure | undefined) => {
    if (!/\d/.test(text)) return;
    text = text.replace(pattern, (...args) => {
      // No pattern names a group: after them come the place and the whole text.
      const groups: Groups = args.slice(0, -2);
      const start = Number(args.at(-2));
      const whole = groups[0] ?? '';
      const figure = read(groups, { start, end: start + whole.length });
      if (figure !== undefined) found.push(figure);
      return figure === undefined ? whole : blank(whole);
    });
  };
  return { found, take };
}

function readDates(reader: Reader): void {
  reader.take(writtenDates, writtenDate);
  reader.take(digitDates, digitDate);
}

type Place = { start: number; end: number };

/** A4, m2, B2B: a letter or two with one digit is a name for a thing, not a figure. */
const isName = (token: string) => /^[a-z]{1,3}\d[a-z]?$/i.test(token);

function currenciesOf(sign: string): readonly string[] {
  const symbol = sign.match(/[€$£¥₹]/)?.[0];
  const found = signs.get(symbol ?? sign.toLowerCase());
  return found ?? [sign.toUpperCase()];
}

function writtenDate(
  [, day1, month1, year1, month2, day2, year2, month3, year3]: Groups,
  at: Place,
): Figure | undefined {
  const month = months.get((month1 ?? month2 ?? month3 ?? '').toLowerCase());
  const day = day1 ?? day2;
  const year = year1 ?? year2 ?? year3;
  if (month === undefined) return undefined;
  return {
    kind: 'date',
    ...at,
    month,
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function digitDate([, isoYear, isoMonth, isoDay, first, second, year]: Groups, at: Place): Figure {
  if (isoYear !== undefined) {
    return { kind: 'date', ...at, year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
  }
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  return { kind: 'date', ...at, year: full, month: Number(second), day: Number(first), swapped: true };
}

/** A written number as plain digits with a point: the last mark is the decimal one unless three digits follow it. */
export function plainDigits(digits: string, decimals = 2): string {
  const match = digits.match(/^(.*)[.,](\d+)$/);
  const isDecimal = match !== null && (match[2]?.length !== 3 || decimals === 3);
  const whole = (isDecimal ? (match[1] ?? '') : digits).replace(/\D/g, '');
  return isDecimal ? `${whole}.${match[2]}` : whole;
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
