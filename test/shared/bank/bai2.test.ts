import { describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import { bai2 } from './fixtures.ts';

describe('a BAI2 file', () => {
  test('gives each account as a statement, with balances that agree', async () => {
    expect(await collect(bai2)).toMatchObject([
      {
        account: '0012345',
        currency: 'USD',
        opening: { minorUnits: 100_000, on: '2026-11-02' },
        closing: { minorUnits: 123_000 },
        findings: [],
      },
      { account: '0099', opening: { minorUnits: 0 }, closing: { minorUnits: 2000 }, findings: [] },
    ]);
  });

  test('gives what came in and went out, with the text over all its lines', async () => {
    const [first, second] = await collect(bai2, 1);
    expect(first?.movements).toMatchObject([
      {
        amount: 35_000,
        bookedOn: '2026-11-02',
        bankReference: 'BR-1',
        text: 'CR-9 ACME PAYS INV 0042,AND 0043,FURTHER WORDS',
      },
      { amount: -12_000, bankReference: 'BR-2', text: 'CHECK 77' },
    ]);
    expect(second?.movements).toMatchObject([{ amount: 2000, text: 'WIRE' }]);
  });

  test.each([
    ['an account', '49,270000,5/', '49,270001,5/', /control total of the account/],
    ['an account’s records', '49,270000,5/', '49,270000,6/', /says that it has 6 records/],
    ['a group', '98,274000,', '98,274001,', /control total of the group/],
    ['the file', '99,274000,', '99,274001,', /control total of the file/],
  ])('names the control total of %s that is wrong', async (_, right, wrong, sentence) => {
    const findings = (await collect(bai2.replace(right, wrong))).flatMap((one) => one.findings);
    expect(findings.map((one) => one.sentence).join(' ')).toMatch(sentence);
  });

  test('names a transaction whose type is no money', async () => {
    const [first] = await collect(bai2.replace('16,475,', '16,890,'));
    expect(first?.findings).toMatchObject([{ code: 'entry', entry: 2 }, { code: 'balance' }]);
  });

  test.each([
    ['cut off', bai2.slice(0, bai2.indexOf('98,')), /cut off/],
    ['with an account outside of a group', bai2.replace(/02,.*\n/, ''), /outside of a group/],
    ['with a transaction outside of an account', bai2.replace(/03,0012345.*\n/, ''), /outside of an account/],
    ['with a group of no day', bai2.replace(',1,261102,', ',1,261302,'), /no readable date/],
    ['with an account that has no trailer', bai2.replace('49,270000,5/\n', ''), /no trailer/],
    [
      'with a group that has no trailer',
      bai2.replace('98,274000,2,10/', '02,A,B,1,261103,,USD,2/'),
      /no trailer/,
    ],
    ['with a line without end', `01,A,B,261103,0600,1/\n88,${'x'.repeat(200_000)}`, /line is longer/],
  ])('%s is refused whole', async (_, file, sentence) => {
    await expect(collect(file, 5000)).rejects.toThrow(sentence);
  });
});
