import { describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import { camt, detail, entry } from './fixtures.ts';

const only = async (file: string) => {
  const [statement, ...others] = await collect(file);
  if (statement === undefined || others.length > 0) throw new Error('not one statement');
  return statement;
};

describe('a camt.053 statement', () => {
  test('gives its account, its balances, and who paid what for which reference', async () => {
    const statement = await only(camt());
    expect(statement).toMatchObject({
      id: 'ST-7',
      account: 'DE89370400440532013000',
      currency: 'EUR',
      number: '7',
      isCopy: false,
      opening: { minorUnits: 100_000, currency: 'EUR', on: '2026-11-02' },
      closing: { minorUnits: 110_000 },
      findings: [],
    });
    expect(statement.movements).toEqual([
      {
        line: expect.any(Number),
        entry: 1,
        amount: 10_000,
        currency: 'EUR',
        bookedOn: '2026-11-03',
        isBooked: true,
        isReversal: false,
        isReturn: false,
        bankReference: 'BANK-1',
        endToEndId: undefined,
        references: ['RF18539007547034'],
        text: 'Rechnung 0815/26',
        party: { name: 'Weber & Söhne', account: 'AT611904300234573201' },
      },
    ]);
  });

  test.each(['02', '03', '04'])('is read in version %s, where a status is a bare word', async (version) => {
    const { movements } = await only(camt({ version, entries: entry({ status: 'BOOK' }) }));
    expect(movements).toMatchObject([{ amount: 10_000, isBooked: true }]);
  });

  test('is read with names that carry a prefix', async () => {
    expect(await only(camt({ prefix: 'ns2' }))).toMatchObject({ id: 'ST-7', findings: [] });
  });

  test('says that it is a copy', async () => {
    expect(await only(camt({ copy: '<CpyDplctInd>DUPL</CpyDplctInd>' }))).toMatchObject({ isCopy: true });
  });

  test('gives each transaction of a batch by itself', async () => {
    const details = detail('60.00', 'E-1') + detail('40.00', 'E-2');
    const { movements, findings } = await only(camt({ entries: entry({ details }) }));
    expect(movements.map(({ amount, endToEndId, entry: of }) => [amount, endToEndId, of])).toEqual([
      [6000, 'E-1', 1],
      [4000, 'E-2', 1],
    ]);
    expect(findings).toEqual([]);
  });

  test('with a batch that does not add up names the entry and both sums', async () => {
    const details = detail('60.00', 'E-1') + detail('30.00', 'E-2');
    const { findings } = await only(camt({ entries: entry({ details }) }));
    expect(findings).toMatchObject([
      {
        code: 'details',
        entry: 1,
        sentence: 'The entry is of EUR 100.00, but its transactions come to EUR 90.00.',
      },
    ]);
  });

  test('with transactions that name no amounts gives the entry whole', async () => {
    const bare = '<TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs></TxDtls>';
    const { movements, findings } = await only(camt({ entries: entry({ details: bare + bare }) }));
    expect(movements).toMatchObject([{ amount: 10_000, endToEndId: undefined }]);
    expect(findings).toEqual([]);
  });

  test('takes a reversal of a credit as money that left, and a return as one', async () => {
    const details = detail('100.00', 'E-1', '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>');
    const taken = entry({ direction: 'DBIT', reversal: true, details });
    const { movements } = await only(camt({ closing: '900.00', entries: taken }));
    expect(movements).toMatchObject([{ amount: -10_000, isReversal: true, isReturn: true }]);
  });

  test('counts nothing that is not booked yet', async () => {
    const entries = entry({ status: '<Cd>PDNG</Cd>' });
    const { movements, findings } = await only(camt({ closing: '1000.00', entries }));
    expect(movements).toMatchObject([{ isBooked: false }]);
    expect(findings).toEqual([]);
  });

  test('takes what the bank says of an entry where the payer wrote nothing', async () => {
    const more = '<AddtlNtryInf>Credit, invoice 4711</AddtlNtryInf>';
    const { movements } = await only(camt({ entries: entry({ details: detail('100.00', 'E-1'), more }) }));
    expect(movements).toMatchObject([{ text: 'Credit, invoice 4711' }]);
  });

  test('whose entries do not lead to its closing balance says what is missing', async () => {
    const { findings } = await only(camt({ closing: '1175.50' }));
    expect(findings).toMatchObject([{ code: 'balance' }]);
    expect(findings[0]?.sentence).toBe(
      'The statement opens with EUR 1000.00 and closes with EUR 1175.50, but its entries lead to EUR 1100.00: EUR 75.50 came in that it does not show. Please export it again, whole.',
    );
  });

  test('whose own totals are wrong says which', async () => {
    const summary =
      '<TxsSummry><TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>99.00</Sum></TtlCdtNtries></TxsSummry>';
    const { findings } = await only(camt({ copy: summary }));
    expect(findings).toMatchObject([{ code: 'total' }]);
  });

  test('with an entry that has no readable amount names the entry', async () => {
    const { findings } = await only(camt({ closing: '1000.00', entries: entry({ amount: '1e2' }) }));
    expect(findings).toMatchObject([{ code: 'entry', entry: 1 }]);
  });
});

describe('an XML file is refused whole', () => {
  test.each([
    ['cut off', camt().slice(0, -60), /not well-formed XML/],
    ['without an account', camt().replace(/<Acct>.*<\/Acct>/s, ''), /names no account/],
    ['that is something else', '<?xml version="1.0"?><Document><Other/></Document>', /no bank statement/],
    [
      'with a document type',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Document/>`,
      /document type/,
    ],
    [
      'with an entity that grows',
      `<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt><Id>&lol;</Id></Stmt></BkToCstmrStmt></Document>`,
      /not well-formed XML/,
    ],
    [
      'with an element without end',
      `<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt><Id>${'x'.repeat(1_100_000)}`,
      /larger or deeper/,
    ],
    [
      'that nests without end',
      `<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt>${'<a>'.repeat(100)}`,
      /larger or deeper/,
    ],
    ['in an encoding nobody knows', '<?xml version="1.0" encoding="KLINGON"?><Document/>', /KLINGON/],
  ])('%s', async (_, file, sentence) => {
    await expect(collect(file, 4000)).rejects.toThrow(sentence);
  });

  test('in bytes that are not what it says', async () => {
    const latin = Buffer.from(camt(), 'latin1');
    await expect(collect(latin)).rejects.toThrow(/not UTF-8/);
    const said = Buffer.from(camt().replace('UTF-8', 'ISO-8859-1'), 'latin1');
    expect((await collect(said))[0]?.movements[0]?.party.name).toBe('Weber & Söhne');
  });
});
