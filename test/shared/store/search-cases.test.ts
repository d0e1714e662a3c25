import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { creditorReference } from '../../../shared/domain/structured-reference.ts';
import { eraseDebtor } from '../../../shared/store/erase-debtor.ts';
import { searchCases } from '../../../shared/store/search-cases.ts';
import { intake } from '../../functions/import-chunk/take-in.ts';
import { exampleStage } from '../../support/example/example-case.ts';

const header =
  'customer_number,customer_name,customer_kind,country,email,reference,invoice_number,issue_date,due_date,currency,invoice_total,amount_outstanding\n';
const row = (number: string, name: string, invoice: string, reference = '', open = '100.00') =>
  `${number},${name},company,DE,a@x.example,${reference},${invoice},2026-09-01,2026-10-01,EUR,100.00,${open}\n`;

async function ledger(...rows: string[]) {
  const one = intake();
  await one.upload(header + rows.join(''));
  const search = (typed: string, after?: string, most = 10) =>
    searchCases(one.deps.cases, exampleStage, { typed, after, most });
  const keys = async (typed: string) =>
    (await search(typed)).found.map(({ debtorKey }) => debtorKey.split('~')[1]);
  return { ...one, search, keys };
}

describe('a search for a case', () => {
  it('finds by the beginnings of words of the name, in any order, with or without accents', async () => {
    const { keys } = await ledger(row('1', 'Bäckerei Holm GmbH', 'A-1'), row('2', 'Holm & Söhne KG', 'A-2'));
    expect(await keys('holm')).toEqual(['1', '2']);
    expect(await keys('HOLM backerei')).toEqual(['1']);
    expect(await keys('soehne')).toEqual(['2']);
    expect(await keys('gmbh')).toEqual([]);
    expect(await keys('h')).toEqual([]);
    expect(await keys('   ')).toEqual([]);
  });

  it('finds by customer number, invoice number and reference, and says by which', async () => {
    const { search, keys } = await ledger(
      row('K-7', 'Metz', 're-1', 'PO 77/13'),
      row('K-8', 'Kraus', 'RE-2'),
    );
    expect((await search('RE-1')).found).toEqual([
      { debtorKey: 'lindenhof~K-7', by: 'invoice', what: 're-1' },
    ]);
    expect((await search('k-7')).found).toEqual([{ debtorKey: 'lindenhof~K-7', by: 'customer number' }]);
    expect((await search('po7713')).found).toEqual([
      { debtorKey: 'lindenhof~K-7', by: 'reference', what: 're-1' },
    ]);
    expect(await keys(creditorReference('NOBODY'))).toEqual([]);
  });

  it('follows a new name and a new reference, and forgets the old ones', async () => {
    const { keys, upload } = await ledger(row('1', 'Holm Papier', 'A-1', 'PO-1'));
    await upload(header + row('1', 'Metz Papier', 'A-1', 'PO-2', '90.00'));
    expect([await keys('holm'), await keys('PO-1')]).toEqual([[], []]);
    expect([await keys('metz papier'), await keys('PO-2')]).toEqual([['1'], ['1']]);
  });

  it('pages by key: every customer once, whatever else begins alike', async () => {
    const names = Array.from({ length: 23 }, (_, index) =>
      row(`N${index}`, `Holm ${index} Handel`, `A-${index}`),
    );
    const { search } = await ledger(...names);
    const found: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await search('holm', after, 5);
      found.push(...page.found.map(({ debtorKey }) => debtorKey));
      after = page.after;
      pages += 1;
    } while (after !== undefined && pages < 20);
    expect(found).toHaveLength(23);
    expect(new Set(found).size).toBe(23);
    expect(pages).toBe(5);
  });

  it('never scans, and looks at a bounded number of entries', async () => {
    const { search, memory } = await ledger(row('1', 'Holm', 'A-1', 'PO-1'));
    const sent: string[] = [];
    memory.onCall((when, name) => {
      if (when === 'before') sent.push(name);
    });
    await search('holm');
    expect(new Set(sent)).toEqual(new Set(['QueryCommand', 'GetCommand']));
    expect(sent.length).toBeLessThan(16);
  });

  it('knows nobody by name or reference who was erased', async () => {
    const one = await ledger(row('1', 'Ida Quast', 'A-1', 'PO Quast'));
    const { keys, deps, clock, upload, memory } = one;
    await upload('reference,date,amount,currency\nA-1,2026-11-22,100.00,EUR\n', 'payments');
    const facts = await one.facts('1');
    expect(facts?.debts[0]?.amountOutstanding).toBe(0);
    clock.set('2040-01-01T00:00:00Z');
    expect(memory.items().filter(({ pk }) => String(pk).startsWith('SEARCH#'))).toHaveLength(3);
    await deps.cases.db.send(
      new UpdateCommand({
        TableName: 'Cases',
        Key: { pk: 'DEBTOR#lindenhof~1', sk: 'DEBT#lindenhof#A-1' },
        UpdateExpression: 'SET #state = :closed',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':closed': 'closed' },
      }),
    );
    const erased = await eraseDebtor(deps, 'lindenhof~1', { person: 'Ruth Amsel', reason: 'asked' });
    expect(erased.kind).toBe('possible');
    expect([await keys('quast'), await keys('PO Quast')]).toEqual([[], []]);
    expect(memory.items().filter(({ pk }) => String(pk).startsWith('SEARCH#'))).toEqual([]);
  });
});
