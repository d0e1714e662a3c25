import fc from 'fast-check';
import {
  calculateQRReferenceChecksum,
  calculateSCORReferenceChecksum,
  isQRReferenceValid,
  isSCORReferenceValid,
} from 'swissqrbill/utils';
import { describe, expect, it } from 'vitest';
import {
  bodiesIn,
  creditorReference,
  isCreditorReference,
  isSwissReference,
  swissReference,
  writtenReference,
} from '../../../shared/domain/structured-reference.ts';

const body = fc.stringMatching(/^[A-Z0-9]{1,21}$/);
const digits = fc.stringMatching(/^[1-9]\d{0,25}$/);

describe('the ISO 11649 creditor reference', () => {
  it.each(['RF18539007547034', 'RF712348231', 'RF45G72UUR', 'RF6518K5'])(
    'knows the published example %s',
    (reference) => {
      expect(isCreditorReference(reference)).toBe(true);
      expect(creditorReference(reference.slice(4))).toBe(reference);
    },
  );

  it('is made as another library makes and reads it', () => {
    fc.assert(
      fc.property(body, (text) => {
        const reference = creditorReference(text);
        expect(reference.slice(2, 4)).toBe(calculateSCORReferenceChecksum(text));
        expect(isSCORReferenceValid(reference)).toBe(true);
        expect(isCreditorReference(reference)).toBe(true);
      }),
    );
  });

  it('notices any single wrong digit and any two neighbours that changed places', () => {
    fc.assert(
      fc.property(
        digits.map((text) => text.slice(0, 21)),
        fc.nat(),
        fc.constantFrom(...'0123456789'),
        (text, at, other) => {
          const reference = creditorReference(text);
          const place = 4 + (at % text.length);
          fc.pre(reference[place] !== other);
          expect(isCreditorReference(reference.slice(0, place) + other + reference.slice(place + 1))).toBe(
            false,
          );
          const [a = '', b = ''] = [reference[place], reference[place + 1]];
          fc.pre(b !== '' && a !== b);
          expect(isCreditorReference(reference.slice(0, place) + b + a + reference.slice(place + 2))).toBe(
            false,
          );
        },
      ),
    );
  });
});

describe('the Swiss QR reference', () => {
  it.each(['210000000003139471430009017', '000000000000000000000000000', '000000000000000000000012371'])(
    'knows the published example %s',
    (reference) => {
      expect(isSwissReference(reference)).toBe(true);
      expect(swissReference(reference.slice(0, 26))).toBe(reference);
    },
  );

  it('is made as another library makes and reads it', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const reference = swissReference(text);
        expect(reference.slice(26)).toBe(calculateQRReferenceChecksum(reference.slice(0, 26)));
        expect(isQRReferenceValid(reference)).toBe(true);
        expect(isSwissReference(reference)).toBe(true);
      }),
    );
  });

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(digits, fc.nat(26), fc.integer({ min: 1, max: 9 }), (text, place, add) => {
        const reference = swissReference(text);
        const wrong = (Number(reference[place]) + add) % 10;
        expect(isSwissReference(`${reference.slice(0, place)}${wrong}${reference.slice(place + 1)}`)).toBe(
          false,
        );
      }),
    );
  });
});

describe('reading references out of what a bank brings', () => {
  it.each([
    ['RF18 5390 0754 7034', ['539007547034']],
    ['/RFB/rf18539007547034', ['539007547034']],
    ['21 00000 00003 13947 14300 09017', ['21000000000313947143000901']],
    ['RF19 5390 0754 7034', []],
    ['invoice 2026-0001', []],
  ])('%s', (text, bodies) => expect(bodiesIn(text)).toEqual(bodies));

  it('finds one of ours in any text, printed or plain', () => {
    const ours = fc.stringMatching(/^[1-9]\d{20}$/);
    const around = fc.constantFrom('', 'Thank you ', ' invoice 2026-0001', ' 12345');
    fc.assert(
      fc.property(ours, around, around, fc.boolean(), (text, before, after, isSwiss) => {
        const reference = isSwiss ? swissReference(text) : creditorReference(text);
        expect(bodiesIn(before + writtenReference(reference) + after)).toContain(text);
        expect(bodiesIn(before + reference + after)).toContain(text);
      }),
    );
  });

  it('finds one that a creditor made, of any length, between other words', () => {
    const words = fc.constantFrom('', 'thanks ', 'Rechnung 17, ', 'INV-9: ');
    fc.assert(
      fc.property(
        body,
        words,
        fc.constantFrom('', ' thanks', ', 12345', '. Regards'),
        (text, before, after) => {
          const reference = creditorReference(text);
          expect(bodiesIn(before + writtenReference(reference) + after)).toContain(text);
          expect(bodiesIn(before + reference + after)).toContain(text);
        },
      ),
    );
  });

  it('prints as banks do', () => {
    expect(writtenReference('RF18539007547034')).toBe('RF18 5390 0754 7034');
    expect(writtenReference('210000000003139471430009017')).toBe('21 00000 00003 13947 14300 09017');
  });
});
