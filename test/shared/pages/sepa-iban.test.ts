import fc from 'fast-check';
import { isSEPACountry, isValidIBAN } from 'ibantools';
import { expect, test } from 'vitest';
import { isSepaIban } from '../../../shared/pages/sepa-iban.ts';

const examples = [
  'DE75512108001245126199',
  'BE68539007547034',
  'NL91ABNA0417164300',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
  'NO9386011117947',
  'TR330006100519786457841326',
];

test.each(examples)('%s is judged as an independent library judges it', (iban) => {
  expect(isSepaIban(iban)).toBe(isValidIBAN(iban) && isSEPACountry(iban.slice(0, 2)));
});

test('one wrong digit is always seen', () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.nat(), fc.integer({ min: 1, max: 9 }), (iban, at, by) => {
      const place = 2 + (at % (iban.length - 2));
      const digit = iban.charAt(place);
      fc.pre(/\d/.test(digit));
      const changed = iban.slice(0, place) + ((Number(digit) + by) % 10) + iban.slice(place + 1);
      expect(isSepaIban(changed)).toBe(false);
    }),
  );
});
