import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencySchema, writtenAmount } from '../../../shared/domain/money.ts';
import { parseAmount } from '../../../shared/pages/parse-amount.ts';

const currency = (code: string) => currencySchema.parse(code);

describe('amounts as people type them, in euro', () => {
  test.each([
    ['1,234.56', 'en', 123_456],
    ['1.234,56', 'de', 123_456],
    ['1.234,56', 'en', 123_456],
    ['1,234.56', 'de', 123_456],
    ['1 234,56', 'fr', 123_456],
    ['1\u202f234,56', 'fr', 123_456],
    ['1’234.56', 'de-CH', 123_456],
    ['1,234,567', 'en', 123_456_700],
    ['1234.5', 'en', 123_450],
    ['1234,5', 'en', 123_450],
    ['0.05', 'en', 5],
    ['120', 'en', 12_000],
    ['€120.00', 'en', 12_000],
    ['120,00 EUR', 'de', 12_000],
    ['1,500', 'en', 150_000],
    ['1.500', 'de', 150_000],
  ])('%s typed in %s', (typed, language, minorUnits) => {
    expect(parseAmount(typed, currency('EUR'), language)).toEqual({ kind: 'amount', minorUnits });
  });

  test.each([
    ['1.500', 'en'],
    ['1,500', 'de'],
  ])('%s typed in %s could mean two things and is asked again', (typed, language) => {
    expect(parseAmount(typed, currency('EUR'), language)).toEqual({ kind: 'unclear' });
  });

  test.each([
    'soon',
    '',
    '-5',
    '1.2.3',
    '12,34,5',
    '1,23.4,5',
    '1.234.56',
    '1.999',
    '1e5',
    '$12',
    '12 USD',
    '99999999999999999',
  ])('%s is no amount in euro or is unclear', (typed) => {
    expect(parseAmount(typed, currency('EUR'), 'en').kind).not.toBe('amount');
  });
});

test('a currency without cents takes none', () => {
  expect(parseAmount('1,500', currency('JPY'), 'en')).toEqual({ kind: 'amount', minorUnits: 1500 });
  expect(parseAmount('1,500.5', currency('JPY'), 'en')).toEqual({ kind: 'notAnAmount' });
});

test('a currency with three decimals reads a point with three digits as such', () => {
  expect(parseAmount('1.500', currency('BHD'), 'en')).toEqual({ kind: 'amount', minorUnits: 1500 });
  expect(parseAmount('1,500', currency('BHD'), 'en')).toEqual({ kind: 'unclear' });
});

test('whatever the page shows can be typed back, in every language', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999_999 }),
      fc.constantFrom('en', 'en-GB', 'de', 'fr', 'nl', 'es', 'de-CH', 'it', 'sv'),
      fc.constantFrom('EUR', 'USD', 'GBP', 'JPY', 'SEK'),
      (minorUnits, language, code) => {
        const written = writtenAmount(minorUnits, currency(code), language).replace(/[^\d.,\s’']/g, '');
        expect(parseAmount(written, currency(code), language)).toEqual({ kind: 'amount', minorUnits });
      },
    ),
  );
});
