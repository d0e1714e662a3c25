import { type Currency, decimalsOf, minorUnitsOf } from '../domain/money.ts';
import { remembered } from './cells.ts';
import type { DecimalMark } from './profile.ts';
import type { ReasonCode } from './reasons.ts';
import type { Style } from './style.ts';

/** Minor units of the currency, or why the amount could not be read. */
type ReadAmount = number | ReasonCode;

/**
 * Reads amounts as people and ledgers write them: 1,234.56 · 1.234,56 · 1 234,56 · 1'234.56 · (12.00) · 123.00- ·
 * € 5. A mark that may group thousands or begin decimals takes the meaning the profile gives or the file proves.
 */
export function amountReader(style: Style): (text: string, currency: Currency) => ReadAmount {
  return (text, currency) => {
    const mark = plainMark(text);
    if (mark === undefined || decimalsOf(currency) !== 2) return readWritten(text, currency, style);
    if (style.mark() !== mark) style.proveMark(mark, text);
    return plainCents(text);
  };
}

/** The quick way for `1234.56`, `1234,56` and `1.234,56`, the usual forms: which mark it has, if it is one of them. */
function plainMark(text: string): DecimalMark | undefined {
  const at = text.length - 3;
  if (at < 1 || at > 11) return undefined;
  const mark = text.charCodeAt(at);
  if (mark !== point && mark !== comma) return undefined;
  const group = mark === point ? comma : point;
  const isGrouped = text.charCodeAt(at - 4) === group;
  for (let other = 0; other < text.length; other += 1) {
    const code = text.charCodeAt(other);
    if (isGrouped && other < at && (at - other) % 4 === 0) {
      if (code !== group || other === 0) return undefined;
    } else if ((code < zero || code > nine) && other !== at) return undefined;
  }
  return mark === point ? '.' : ',';
}

function plainCents(text: string): number {
  let cents = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero) cents = cents * 10 + code - zero;
  }
  return cents;
}

const [comma, point, zero, nine] = [44, 46, 48, 57];

const spaces = /[\s'’]/g;
const groupedBySpace = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d*)?$/;

const shape =
  /^(\()?\s*([-−–])?\s*([^\d\s.,()'’−–-]{0,4}\.?)\s*([-−–])?\s*((?:\d[\d.,'’\s]*)?\d[.,]?)\s*([^\d\s.,()'’−–-]{0,4}\.?)\s*([-−–])?\s*(\))?$/u;
const sign = /^(\p{Sc}|[A-Za-z]{1,3}\p{Sc}|[A-Za-z]{3}|kr\.?|Fr\.?|)$/u;

function readWritten(text: string, currency: Currency, style: Style): ReadAmount {
  const match = text.length > 40 ? null : shape.exec(text);
  if (match === null) return 'amount-unreadable';
  const [, open, minus, before = '', inner, digits = '', after = '', trailing, close] = match;
  const minuses = [open, minus, inner, trailing].filter((mark) => mark !== undefined).length;
  const beside = before + after;
  if (minuses > 1 || (open === undefined) !== (close === undefined) || !sign.test(beside))
    return 'amount-unreadable';
  if (!isSignOf(beside, currency)) return 'currency-contradicts';
  const bare = digits.replace(spaces, '');
  if (bare !== digits && !groupedBySpace.test(digits)) return 'amount-unreadable';
  const parts = wholeAndFraction(bare, text, style);
  if (typeof parts === 'string') return parts;
  const minorUnits = minorUnitsOf(parts.whole, parts.fraction, currency);
  if (typeof minorUnits !== 'number') return `amount-${minorUnits}`;
  return minuses === 1 ? 0 - minorUnits : minorUnits;
}

/** Whether what stands beside an amount may mean its currency; $ is that of a dozen, and kr. is no sign that could err. */
function isSignOf(beside: string, currency: Currency): boolean {
  if (/^[A-Za-z]{3}$/.test(beside)) return beside.toUpperCase() === currency;
  const [sign] = /\p{Sc}/u.exec(beside) ?? [];
  return sign === undefined || narrowSign(currency).includes(sign.normalize('NFKC'));
}

const narrowSign = remembered((currency) =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(0),
);

type Parts = { whole: string; fraction: string } | ReasonCode;

function wholeAndFraction(text: string, original: string, style: Style): Parts {
  const proven = provenMark(text);
  if (proven === undefined) return 'amount-unreadable';
  if (proven === 'none') return { whole: text, fraction: '' };
  if (proven !== 'either') style.proveMark(proven, original);
  if (style.mark() === undefined) style.undecided('amounts');
  const mark = style.mark();
  if (mark === undefined) return 'decimal-mark-unknown';
  const at = text.lastIndexOf(mark);
  const whole = at === -1 ? text : text.slice(0, at);
  return { whole: whole.replace(/[.,]/g, ''), fraction: at === -1 ? '' : text.slice(at + 1) };
}

/** Which mark begins the decimals by the text alone; undefined when it is no number at all. */
function provenMark(text: string): DecimalMark | 'none' | 'either' | undefined {
  if (/^\d+$/.test(text)) return 'none';
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return 'either';
  if (/^\d+\.\d*$|^\d{1,3}(?:,\d{2,3})*,\d{3}\.\d*$|^\d{1,3}(?:,\d{2,3})+,\d{3}$/.test(text)) return '.';
  if (/^\d+,\d*$|^\d{1,3}(?:\.\d{3})+,\d*$|^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return ',';
  return undefined;
}
