import { SwissQRCode } from 'swissqrbill/svg';
import { getReferenceType } from 'swissqrbill/utils';
import { describe, expect, it } from 'vitest';
import { currencySchema } from '../../../shared/domain/money.ts';
import { swissCode } from '../../../shared/pages/swiss-code.ts';

const francs = currencySchema.parse('CHF');
const euro = currencySchema.parse('EUR');
const holderAddress = {
  ...{ street: 'Rue du Lac', buildingNumber: '1268', postalCode: '2501', town: 'Biel', country: 'CH' },
};
const qrAccount = { holder: 'Robert Schneider AG', iban: 'CH44 3199 9123 0008 8901 2', holderAddress };
const account = { ...qrAccount, iban: 'CH5800791123000889012' };
const qrr = '210000000003139471430009017';

describe('the text of a Swiss QR code', () => {
  it('has every field of the guidelines in its place', () => {
    const code = swissCode(qrAccount, {
      amount: 194_975,
      currency: francs,
      reference: qrr,
      message: 'Thanks',
    });
    expect(code?.split('\n')).toEqual([
      ...['SPC', '0200', '1', 'CH4431999123000889012'],
      ...['S', 'Robert Schneider AG', 'Rue du Lac', '1268', '2501', 'Biel', 'CH'],
      ...['', '', '', '', '', '', ''],
      ...['1949.75', 'CHF'],
      ...['', '', '', '', '', '', ''],
      ...['QRR', qrr, 'Thanks', 'EPD'],
    ]);
  });

  it('carries an RF or nothing to an ordinary account, in francs or euro', () => {
    const transfer = { amount: 1, currency: euro };
    const rf = swissCode(account, { ...transfer, reference: 'RF18539007547034' })?.split('\n');
    expect(rf?.slice(18, 20)).toEqual(['0.01', 'EUR']);
    expect(rf?.slice(-4)).toEqual(['SCOR', 'RF18539007547034', '', 'EPD']);
    expect(
      swissCode(account, { ...transfer, reference: '' })
        ?.split('\n')
        .slice(-4),
    ).toEqual(['NON', '', '', 'EPD']);
  });

  it.each([
    ['a QR reference on an ordinary account', account, { reference: qrr }],
    ['an RF on an account for QR references', qrAccount, { reference: 'RF18539007547034' }],
    ['a wrong check digit', qrAccount, { reference: qrr.replace(/7$/, '8') }],
    ['another currency', qrAccount, { currency: currencySchema.parse('USD') }],
    ['nothing to pay', qrAccount, { amount: 0 }],
    ['more than a transfer can carry', qrAccount, { amount: 100_000_000_000 }],
    ['an account elsewhere', { ...qrAccount, iban: 'DE75512108001245126199' }, {}],
    ['a wrong IBAN', { ...qrAccount, iban: 'CH4531999123000889012' }, {}],
    ['no address of the holder', { ...qrAccount, holderAddress: undefined }, {}],
  ])('is not made for %s', (_, bank, change) => {
    expect(swissCode(bank, { amount: 100, currency: francs, reference: qrr, ...change })).toBeUndefined();
  });

  it('holds what another library takes for a right QR-bill, field by field', () => {
    for (const [bank, reference] of [
      [qrAccount, qrr],
      [account, 'RF18539007547034'],
      [account, ''],
    ] as const) {
      const fields = swissCode(bank, { amount: 194_975, currency: francs, reference })?.split('\n') ?? [];
      const [iban = '', name = '', address = '', buildingNumber = '', zip = '', city = '', country = ''] = [
        fields[3],
        ...fields.slice(5, 11),
      ];
      const bill = {
        ...{ currency: 'CHF' as const, amount: Number(fields[18]) },
        ...(fields[28] === '' ? {} : { reference: fields[28] ?? '' }),
        creditor: { account: iban, name, address, buildingNumber, zip, city, country },
      };
      expect(() => new SwissQRCode(bill)).not.toThrow();
      expect(fields[27]).toBe(getReferenceType(bill.reference));
      const wrong = { ...bill, reference: bill.reference === qrr ? 'RF18539007547034' : qrr };
      expect(() => new SwissQRCode(wrong)).toThrow();
    }
  });

  it('cannot be given more lines by a name or message', () => {
    const code = swissCode(
      { ...account, holder: 'Robert\nSchneider' },
      { amount: 100, currency: francs, reference: '', message: 'a\r\nEPD' },
    );
    expect(code?.split('\n')).toHaveLength(31);
  });
});
