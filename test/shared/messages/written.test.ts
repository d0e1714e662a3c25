import { describe, expect, test } from 'vitest';
import { currencySchema } from '../../../shared/domain/money.ts';
import {
  linesOf,
  localeOf,
  oneLine,
  paymentReference,
  writtenDate,
  writtenIban,
  writtenSums,
} from '../../../shared/messages/written.ts';

const eur = currencySchema.parse('EUR');
const usd = currencySchema.parse('USD');

test('dates carry the month as a word, in the reader’s order', () => {
  expect(writtenDate('2026-11-02', 'en-GB')).toBe('2 November 2026');
  expect(writtenDate('2026-11-02', 'en-US')).toBe('November 2, 2026');
  expect(writtenDate('2026-11-02', 'de')).toBe('2. November 2026');
  expect(writtenDate('2026-11-01', 'fr-BE')).toBe('1er novembre 2026');
  expect(writtenDate('2026-11-11', 'fr')).toBe('11 novembre 2026');
});

test('a locale follows the language really written, not the one wished for', () => {
  expect(localeOf('en', 'en-US')).toBe('en-US');
  expect(localeOf('en', 'de-AT')).toBe('en-GB');
  expect(localeOf('en', 'en-NOT A TAG')).toBe('en-GB');
  expect(localeOf('de', 'de-AT')).toBe('de-AT');
});

test('sums are listed per currency', () => {
  const sums = [
    { currency: usd, minorUnits: 100 },
    { currency: eur, minorUnits: 200 },
    { currency: usd, minorUnits: 5 },
  ];
  expect(writtenSums(sums, 'en-GB')).toBe('€2.00 and US$1.05');
});

test('an IBAN is printed in groups of four', () => {
  expect(writtenIban('be68539007547034')).toBe('BE68 5390 0754 7034');
  expect(writtenIban('NO93 8601 1117 947')).toBe('NO93 8601 1117 947');
});

test('a name stays one visible line', () => {
  expect(oneLine('Ana\r\nBcc: x\u2028y\u202e z\u0000')).toBe('Ana Bcc: x y z');
  expect(linesOf('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
});

describe('the payment reference', () => {
  test('lists the invoice numbers', () => {
    expect(paymentReference(['RE-1', 'RE-2'])).toEqual({ text: 'RE-1, RE-2', complete: true });
  });

  test('never cuts a number in two, and says when some do not fit', () => {
    const many = Array.from({ length: 40 }, (_, index) => `RE-${1000 + index}`);
    const { text, complete } = paymentReference(many);
    expect(complete).toBe(false);
    expect(text.length).toBeLessThanOrEqual(140);
    expect(many).toContain(text.split(', ').at(-1));
  });
});
