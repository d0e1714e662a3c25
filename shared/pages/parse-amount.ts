import { type Currency, decimalsOf, minorUnitsOf } from '../domain/money.ts';

export type ParsedAmount =
  | { kind: 'amount'; minorUnits: number }
  | { kind: 'unclear' }
  | { kind: 'notAnAmount' };

/**
 * An amount as people write it: `1,234.56`, `1.234,56`, `1 234,56`, `1'234.56`, with or without the currency.
 * `unclear` where it could mean two things, such as `1,500` typed by someone whose language uses a decimal comma.
 */
export function parseAmount(typed: string, currency: Currency, language: string): ParsedAmount {
  const text = withoutCurrency(typed.replace(/[\s'’]/gu, ''), currency);
  if (!/^\d[\d.,]*$/.test(text)) return { kind: 'notAnAmount' };
  const separators = new Set(text.match(/[.,]/g) ?? []);
  if (separators.size === 2) return twoSeparators(text, currency);
  const [separator] = separators;
  return separator === undefined
    ? amount(text, '', currency)
    : oneSeparator(text, separator, currency, decimalMark(language));
}

/** Without this currency's code or sign; another currency's stays and makes it no amount. */
function withoutCurrency(text: string, currency: Currency): string {
  const sign = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value;
  const mark = [currency, currency.toLowerCase(), sign ?? currency].find(
    (name) => text.startsWith(name) || text.endsWith(name),
  );
  return mark === undefined ? text : text.replace(mark, '');
}

function twoSeparators(text: string, currency: Currency): ParsedAmount {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const mark = text.charAt(last);
  const whole = text.slice(0, last);
  const grouping = mark === '.' ? ',' : '.';
  if (whole.includes(mark) || !isGrouped(whole, grouping)) return { kind: 'notAnAmount' };
  return amount(whole.replaceAll(grouping, ''), text.slice(last + 1), currency);
}

function oneSeparator(text: string, separator: string, currency: Currency, mark: string): ParsedAmount {
  const parts = text.split(separator);
  const [whole = '', rest = ''] = parts;
  if (parts.length > 2) {
    return isGrouped(text, separator) ? amount(parts.join(''), '', currency) : { kind: 'notAnAmount' };
  }
  const decimals = decimalsOf(currency);
  const couldGroup = isGrouped(text, separator);
  const couldBeDecimal = rest.length > 0 && rest.length <= decimals;
  if (couldGroup && (couldBeDecimal || separator === mark)) {
    return couldBeDecimal && separator === mark ? amount(whole, rest, currency) : { kind: 'unclear' };
  }
  return couldGroup ? amount(whole + rest, '', currency) : amount(whole, rest, currency);
}

function amount(whole: string, fraction: string, currency: Currency): ParsedAmount {
  if (fraction.length > decimalsOf(currency)) return { kind: 'notAnAmount' };
  const minorUnits = minorUnitsOf(whole, fraction, currency);
  return typeof minorUnits === 'number' ? { kind: 'amount', minorUnits } : { kind: 'notAnAmount' };
}

function isGrouped(text: string, separator: string): boolean {
  const [first = '', ...groups] = text.split(separator);
  return /^\d{1,3}$/.test(first) && !/^0\d/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

function decimalMark(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
