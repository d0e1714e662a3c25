import { describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import { mt940 } from './fixtures.ts';

describe('an MT940 file', () => {
  test('gives its statements with account, number and balances', async () => {
    const statements = await collect(mt940);
    expect(statements).toMatchObject([
      {
        id: 'STARTUMSE 00212/001',
        account: '37040044/0532013000',
        currency: 'EUR',
        opening: { minorUnits: 100_000, on: '2026-11-02' },
        closing: { minorUnits: 235_975, on: '2026-11-03' },
        findings: [],
        isEnded: true,
      },
      { id: 'STARTUMSE 00212/002', closing: { minorUnits: 242_025 }, findings: [], isEnded: true },
    ]);
    const amounts = statements.flatMap(({ movements }) => movements.map(({ amount }) => amount));
    // By hand: 1500.00 in, 40.25 out, 100.00 taken back; then 60.50 in, and an entry of nothing.
    expect(amounts).toEqual([150_000, -4025, -10_000, 6050, 0]);
  });

  test('gives the words of an entry, wrapped wherever the bank wrapped them', async () => {
    const [first] = await collect(mt940, 1);
    expect(first?.movements[0]).toMatchObject({
      bookedOn: '2026-11-03',
      endToEndId: 'R-2026-118',
      text: 'Rechnung R-2026-118 vom 1.10.2026',
      bankReference: 'B-77',
      party: { name: 'Bäckerei Knödel GmbH', account: 'DE89370400440532013000' },
      isReversal: false,
      isReturn: false,
    });
  });

  test('tells a direct debit that came back', async () => {
    const [first] = await collect(mt940);
    expect(first?.movements[2]).toMatchObject({
      amount: -10_000,
      isReversal: true,
      isReturn: true,
      endToEndId: 'L-9',
    });
  });

  test('books on the day of entry, not of value, even across the year', async () => {
    const [first] = await collect(mt940.replace(':61:2612311102D', ':61:2612310102D'));
    expect(first?.movements[1]?.bookedOn).toBe('2027-01-02');
  });

  test('reads an entry without structure, its second line too', async () => {
    const [, second] = await collect(mt940);
    expect(second?.movements[0]).toMatchObject({
      text: 'Free text of a bank that knows no structure second line of the entry',
    });
  });

  test.each(['\n', '\r', '\r\n'])('is read whatever ends its lines: %j', async (end) => {
    expect(await collect(mt940.replaceAll('\r\n', end))).toHaveLength(2);
  });

  test('is read in Windows-1252 as well', async () => {
    const [first] = await collect(Buffer.from(mt940, 'latin1'));
    expect(first?.movements[0]?.party.name).toBe('Bäckerei Knödel GmbH');
  });

  test('with a day that is in no calendar names the entry, and reads on', async () => {
    const [first] = await collect(mt940.replace(':61:2611031103CR', ':61:2602300230CR'));
    expect(first?.findings).toMatchObject([{ code: 'entry', entry: 1, line: 6 }]);
    expect(first?.movements).toHaveLength(3);
  });

  test('whose balances disagree says by how much', async () => {
    const [first] = await collect(mt940.replace(':62M:C261103EUR2359,75', ':62M:C261103EUR2459,75'));
    expect(first?.findings).toMatchObject([{ code: 'balance' }]);
  });

  test.each([
    ['cut off', mt940.slice(0, mt940.indexOf(':62M:')), /cut off/],
    ['without an account', mt940.replace(/:25:.*\r\n/, ''), /lacks its account/],
    ['with a balance that is none', mt940.replace('EUR1000,00', 'EUR1.000,00'), /cannot be read/],
    ['with a line without end', `:20:A\r\n:86:${'x'.repeat(20_000)}`, /line is longer/],
    [
      'with a field without end',
      `:20:A\r\n:25:1\r\n:60F:C261102EUR1,\r\n:86:${'x\r\n'.repeat(300)}`,
      /has no end/,
    ],
  ])('%s is refused whole', async (_, file, sentence) => {
    await expect(collect(file)).rejects.toThrow(sentence);
  });
});
