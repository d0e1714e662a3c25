import { describe, expect, test } from 'vitest';
import { epcCode } from '../../../shared/pages/epc-code.ts';

const bank = {
  holder: 'Linden Office Furniture GmbH',
  iban: 'DE75 5121 0800 1245 1261 99',
  bic: 'SOLADEST600',
};

test('an EPC069-12 code has its eleven lines in order', () => {
  expect(epcCode(bank, 124_950, 'RE-2041')?.split('\n')).toEqual([
    'BCD',
    '002',
    '1',
    'SCT',
    'SOLADEST600',
    'Linden Office Furniture GmbH',
    'DE75512108001245126199',
    'EUR1249.50',
    '',
    '',
    'RE-2041',
  ]);
});

test('version 002 needs no BIC', () => {
  expect(
    epcCode({ ...bank, bic: undefined }, 5, 'x')
      ?.split('\n')
      .slice(4, 8),
  ).toEqual(['', 'Linden Office Furniture GmbH', 'DE75512108001245126199', 'EUR0.05']);
});

describe('no code is shown that a bank would refuse', () => {
  test.each([
    ['an IBAN with a wrong check digit', { ...bank, iban: 'DE76512108001245126199' }, 100],
    ['an account outside SEPA', { ...bank, iban: 'TR330006100519786457841326' }, 100],
    ['nothing to pay', bank, 0],
    ['more than a transfer can carry', bank, 100_000_000_000],
  ])('%s', (_, account, cents) => {
    expect(epcCode(account, cents, 'RE-1')).toBeUndefined();
  });
});

test('a name or reference cannot add lines to the code', () => {
  const code = epcCode({ ...bank, holder: 'Linden\nEUR1.00' }, 100, 'a\nb');
  expect(code?.split('\n')).toHaveLength(11);
});
