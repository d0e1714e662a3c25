import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencySchema,
  decimalsOf,
  plainAmount,
  sumPerCurrency,
  writtenAmount,
} from '../../../shared/domain/money.ts';

const currency = (code: string) => currencySchema.parse(code);

describe('money', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['BHD', 3],
    ['HUF', 2],
    ['IQD', 3],
  ])('%s has %i decimals, as ISO 4217 says', (code, decimals) => {
    expect(decimalsOf(currency(code))).toBe(decimals);
  });

  it('never rounds an amount when it writes it', () => {
    expect(writtenAmount(123_456, currency('HUF'), 'en')).toContain('1,234.56');
    expect(writtenAmount(123_456, currency('EUR'), 'de')).toMatch(/^1\.234,56\s€$/);
    expect(writtenAmount(-5, currency('EUR'), 'en')).toBe('-€0.05');
  });

  it('writes plain digits that read back to the same amount', () => {
    const codes = fc.constantFrom('EUR', 'JPY', 'BHD', 'CLF');
    fc.assert(
      fc.property(fc.maxSafeInteger(), codes, (minorUnits, code) => {
        const digits = plainAmount(minorUnits, currency(code)).replace('.', '');
        expect(Number(digits)).toBe(minorUnits === 0 ? 0 : minorUnits);
      }),
    );
  });

  it('never adds up amounts of different currencies', () => {
    const amounts = [
      { currency: currency('USD'), minorUnits: 5 },
      { currency: currency('EUR'), minorUnits: 7 },
      { currency: currency('USD'), minorUnits: 6 },
    ];
    expect(sumPerCurrency(amounts)).toEqual([
      { currency: 'EUR', minorUnits: 7 },
      { currency: 'USD', minorUnits: 11 },
    ]);
  });
});
