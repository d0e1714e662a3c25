import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportIntake } from '../../../functions/report-intake/report-intake.ts';
import type { Creditor, Stage } from '../../../shared/config/stage.ts';
import { batchKeys } from '../../../shared/intake/chunk.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { exampleCreditor, exampleStage } from '../../support/example/example-case.ts';
import { intake } from '../import-chunk/take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const stageWith = (changes: Partial<Creditor>): Stage => ({
  ...exampleStage,
  creditors: [{ ...exampleCreditor, ...changes }],
});

const invoices = (...numbers: string[]) => ledger(numbers.map((invoice_number) => ({ invoice_number })));
const upTo = (most: number) => Array.from({ length: most }, (_, index) => `R-${index + 1}`);

/** An intake of a creditor; `full` and `delta` put a list into that folder and give the report in words. */
function lists(changes: Partial<Creditor> = {}) {
  const work = intake();
  work.deps.stage = stageWith(changes);
  async function put(content: string, folder: string): Promise<string> {
    const { split } = await work.split(content, 'invoices', { folder });
    await work.importAll(split.batch);
    await reportIntake(work.deps, split.batch);
    return work.text(batchKeys(split.batch).reportText);
  }
  const facts = async () => {
    const found = await work.facts('C-1');
    if (found === undefined) throw new Error('the customer is not known');
    return found;
  };
  return {
    work,
    facts,
    full: (content: string) => put(content, 'full/'),
    delta: (content: string) => put(content, 'delta/'),
    plain: (content: string) => put(content, ''),
    async resting(): Promise<string[]> {
      const { holds } = await facts();
      return holds
        .filter(({ releasedAt }) => releasedAt === undefined)
        .flatMap(({ debtKeys }) => debtKeys ?? [])
        .map((debtKey) => debtKey.replace('lindenhof#', ''))
        .sort();
    },
    owed: async () =>
      Object.fromEntries(
        (await facts()).debts.map((debt): [string, number] => [debt.invoiceNumber, debt.amountOutstanding]),
      ),
  };
}

describe('an invoice that is gone from the whole list', () => {
  it('rests, still owed, until a person has looked', async () => {
    const { full, resting, owed, facts } = lists();
    await full(invoices('R-1', 'R-2'));
    expect(await resting()).toEqual([]);
    const report = await full(invoices('R-1'));
    expect(await resting()).toEqual(['R-2']);
    expect(await owed()).toEqual({ 'R-1': 10_000, 'R-2': 10_000 });
    const { tasks, holds } = await facts();
    expect(holds[0]?.reason).toBe(
      'It is no longer in the list of march 2.csv; was it paid, credited, or left out?',
    );
    expect(tasks).toMatchObject([{ kind: 'hold', state: 'open', about: holds[0]?.holdId }]);
    expect(report).toContain('1 of 2 open invoices is not in this list any more.\n  R-2.');
  });

  it('is collected again by itself once a list names it, even a part of the list', async () => {
    const { full, delta, resting, facts } = lists();
    await full(invoices('R-1', 'R-2'));
    await full(invoices('R-1'));
    await delta(invoices('R-2'));
    expect(await resting()).toEqual([]);
    expect((await facts()).tasks).toMatchObject([{ state: 'done', outcome: 'released' }]);
  });

  it('is not asked about twice while it rests, however often the list comes', async () => {
    const { full, facts } = lists();
    await full(invoices('R-1', 'R-2'));
    await full(invoices('R-1'));
    await full(invoices('R-1'));
    expect((await facts()).tasks).toHaveLength(1);
  });

  it('is closed where the creditor says so, reported, and opened again by a later list', async () => {
    const { full, owed, resting } = lists({ goneInvoices: 'close' });
    await full(invoices('R-1', 'R-2'));
    expect(await full(invoices('R-1'))).toContain('They are closed as settled');
    expect(await owed()).toEqual({ 'R-1': 10_000, 'R-2': 0 });
    expect(await resting()).toEqual([]);
    await full(invoices('R-1', 'R-2'));
    expect(await owed()).toEqual({ 'R-1': 10_000, 'R-2': 10_000 });
  });

  it('is reported the same when the report is written again after it was closed', async () => {
    const { full, work } = lists({ goneInvoices: 'close' });
    await full(invoices('R-1', 'R-2'));
    const { split } = await work.split(invoices('R-1'), 'invoices', { folder: 'full/' });
    await work.importAll(split.batch);
    await reportIntake(work.deps, split.batch);
    const first = work.text(batchKeys(split.batch).report);
    await reportIntake(work.deps, split.batch);
    expect(work.text(batchKeys(split.batch).report)).toBe(first);
    expect(JSON.parse(first)).toMatchObject({
      findings: [{ says: '1 of 2 open invoices is not in this list any more.', invoices: ['R-2'] }],
    });
  });

  it('is not closed while a row of the list names no invoice', async () => {
    const { full, owed, resting } = lists({ goneInvoices: 'close' });
    await full(invoices('R-1', 'R-2'));
    expect(await full(ledger([{ invoice_number: 'R-1' }, { invoice_number: '' }]))).toContain('not closed');
    expect(await owed()).toMatchObject({ 'R-2': 10_000 });
    expect(await resting()).toEqual(['R-2']);
  });
});

describe('what is not gone', () => {
  it('a part of the list says nothing of the others', async () => {
    const { full, delta, plain, resting } = lists({ goneInvoices: 'close' });
    await full(invoices('R-1', 'R-2'));
    expect(await delta(invoices('R-1'))).not.toContain('any more');
    expect(await plain(invoices('R-1'))).not.toContain('any more');
    expect(await resting()).toEqual([]);
  });

  it('the setting makes every file the whole list, but for those in the other folder', async () => {
    const { plain, delta, resting } = lists({ ledgerFiles: 'full' });
    await plain(invoices('R-1', 'R-2'));
    await delta(invoices('R-1'));
    expect(await resting()).toEqual([]);
    await plain(invoices('R-1'));
    expect(await resting()).toEqual(['R-2']);
  });

  it('an invoice whose row is held is in the list, and is not reported as gone', async () => {
    const { full, owed } = lists({ goneInvoices: 'close' });
    await full(invoices('R-1', 'R-2'));
    const held = ledger([{ invoice_number: 'R-1' }, { invoice_number: 'R-2', due_date: '' }]);
    expect(await full(held)).not.toContain('any more');
    expect(await owed()).toMatchObject({ 'R-2': 10_000 });
  });

  it('nothing, when a part of the file could not be taken in', async () => {
    const { full, resting, work } = lists();
    await full(invoices('R-1', 'R-2'));
    const { split } = await work.split(invoices('R-1'), 'invoices', { folder: 'full/' });
    expect((await reportIntake(work.deps, split.batch)).outcome).toBe('incomplete');
    expect(await resting()).toEqual([]);
  });
});

describe('a list that was probably cut off', () => {
  it('closes nothing, lets all rest, and the report says so first', async () => {
    const { full, owed, resting } = lists({ goneInvoices: 'close' });
    await full(invoices(...upTo(10)));
    const report = await full(invoices(...upTo(4)));
    expect(report.split('\n')[2]).toBe(
      'This list seems to lack much: 6 of 10 open invoices are not in this list any more.',
    );
    expect(await resting()).toHaveLength(6);
    expect(Object.values(await owed())).toEqual(Array(10).fill(10_000));
  });

  it('is one that lacks more than half of ten, no less', async () => {
    const half = lists({ goneInvoices: 'close' });
    await half.full(invoices(...upTo(10)));
    await half.full(invoices(...upTo(5)));
    expect(await half.resting()).toEqual([]);
    expect(Object.values(await half.owed()).filter((owed) => owed === 0)).toHaveLength(5);
    const few = lists({ goneInvoices: 'close' });
    await few.full(invoices(...upTo(9)));
    await few.full(invoices('R-1'));
    expect(await few.resting()).toEqual([]);
  });

  it('names twenty of them and counts the others', async () => {
    const { full } = lists();
    await full(invoices(...upTo(60)));
    const [, , , names] = (await full(invoices(...upTo(35)))).split('\n');
    expect(names?.split(', ')).toHaveLength(20);
    expect(names).toMatch(/ and 5 more\.$/);
  });
});
