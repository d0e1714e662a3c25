import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencySchema } from '../../../shared/domain/money.ts';
import { amountReader } from '../../../shared/intake/amounts.ts';
import type { DecimalMark } from '../../../shared/intake/profile.ts';
import { type Known, styleOf } from '../../../shared/intake/style.ts';

const eur = currencySchema.parse('EUR');
const jpy = currencySchema.parse('JPY');
const bhd = currencySchema.parse('BHD');

function read(text: string, mark?: DecimalMark, currency = eur) {
  const known: Known = mark === undefined ? {} : { mark: { value: mark, from: 'the profile' } };
  return amountReader(styleOf(known, { dates: true, amounts: true }))(text, currency);
}

describe('reading amounts', () => {
  it.each([
    ['1234.56', 123_456],
    ['1,234.56', 123_456],
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1 234,56', 123_456],
    ['1\u00a0234,56', 123_456],
    ['1\u202f234,56', 123_456],
    ["1'234.56", 123_456],
    ['1’234.56', 123_456],
    ['1,234,567.89', 123_456_789],
    ['1.234.567,89', 123_456_789],
    ['12.345.678,90', 1_234_567_890],
    ['12,34,567.89', 123_456_789],
    ['1.234.567', 123_456_700],
    ['(12.00)', -1200],
    ['123.00-', -12_300],
    ['-0.01', -1],
    ['−5,5', -550],
    ['€ 5', 500],
    ['€1.234,50', 123_450],
    ['12.50 €', 1250],
    ['EUR 12.50', 1250],
    ['0', 0],
    ['007', 700],
    ['12.5000', 1250],
    ['5.', 500],
  ])('reads %s', (text, cents) => {
    expect(read(text)).toBe(cents);
  });

  it.each([
    '',
    'n/a',
    '12-34',
    '1.2.3',
    '12,34.56,7',
    ',234.56',
    '1234.567,89',
    '1.234,567,89',
    '1 23',
    '(5',
    '-5-',
    '(-5)',
    '1e5',
    '12.00 CR',
    '--5',
    '9'.repeat(50),
  ])('does not guess at %j', (text) => {
    expect(read(text)).toBe('amount-unreadable');
  });

  it('holds an amount with more decimals than its currency, an impossible one and one in another currency', () => {
    expect(read('12.345', '.')).toBe('amount-too-precise');
    expect(read('12.5', '.', jpy)).toBe('amount-too-precise');
    expect(read('9999999999999999.00')).toBe('amount-too-large');
    expect(read('£5.00')).toBe('currency-contradicts');
    expect(read('USD 5.00')).toBe('currency-contradicts');
    for (const text of ['$5.00', 'US$ 5.00', '5.00 ¥', '5.00₺'])
      expect(read(text)).toBe('currency-contradicts');
  });

  it('uses the decimals of each currency', () => {
    expect(read('1500', '.', jpy)).toBe(1500);
    expect(read('1.500', '.', bhd)).toBe(1500);
  });

  it('takes 1.234 as the profile says, and holds it when nothing says anything', () => {
    expect(read('1.234', ',')).toBe(123_400);
    expect(read('1,234', '.')).toBe(123_400);
    expect(read('1.234')).toBe('decimal-mark-unknown');
    expect(read('1,234')).toBe('decimal-mark-unknown');
  });

  it('refuses the file when an amount proves the opposite of what is known', () => {
    expect(() => read('12,50', '.')).toThrow(/both ways/);
    expect(() => read('1.234,50', '.')).toThrow(/both ways/);
  });

  const styles: readonly { mark: DecimalMark; grouping: string }[] = [
    { mark: '.', grouping: ',' },
    { mark: ',', grouping: '.' },
    { mark: ',', grouping: '\u00a0' },
    { mark: ',', grouping: '\u202f' },
    { mark: '.', grouping: '’' },
    { mark: '.', grouping: '' },
  ];
  const negations: readonly ((text: string) => string)[] = [
    (text) => `-${text}`,
    (text) => `${text}-`,
    (text) => `(${text})`,
  ];

  it('reads back every amount in every style it can be written in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        fc.constantFrom(...styles),
        fc.constantFrom(...negations),
        (cents, { mark, grouping }, negate) => {
          const digits = Math.abs(cents).toString().padStart(3, '0');
          const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, grouping);
          const text = `${whole}${mark}${digits.slice(-2)}`;
          expect(read(cents < 0 ? negate(text) : text)).toBe(cents);
        },
      ),
    );
  });
});
