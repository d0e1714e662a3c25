import { describe, expect, it } from 'vitest';
import { creditorReference } from '../../../shared/domain/structured-reference.ts';
import { epcCode } from '../../../shared/pages/epc-code.ts';

const bank = { holder: 'Linden Office Furniture GmbH', iban: 'DE75512108001245126199', bic: 'SOLADEST600' };

describe('a structured reference in an EPC069-12 code', () => {
  it('has its own line, with no remittance text after it', () => {
    expect(epcCode(bank, 100, 'RF18539007547034')?.split('\n').slice(7)).toEqual([
      'EUR1.00',
      '',
      'RF18539007547034',
    ]);
  });

  it('is text like any other when its check digits are wrong', () => {
    expect(epcCode(bank, 100, 'RF19539007547034')?.split('\n').slice(9)).toEqual(['', 'RF19539007547034']);
  });

  it('keeps the code below the 331 bytes that the standard allows', () => {
    const longest = epcCode(
      { ...bank, holder: 'ü'.repeat(70) },
      99_999_999_999,
      creditorReference('9'.repeat(21)),
    );
    expect(Buffer.byteLength(longest ?? '')).toBeLessThanOrEqual(331);
  });

  it('is not made for an account that takes QR references only', () => {
    expect(epcCode({ ...bank, iban: 'CH4431999123000889012' }, 100, 'RF18539007547034')).toBeUndefined();
    expect(epcCode({ ...bank, iban: 'CH5800791123000889012' }, 100, 'RF18539007547034')).toContain('CH58');
  });
});
