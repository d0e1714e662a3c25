import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readFile, reasonsOf } from './read-text.ts';

type Cell = string | number | Date | null;
const header = [
  ...['customer_number', 'customer_name', 'invoice_number', 'issue_date', 'due_date'],
  ...['currency', 'invoice_total', 'amount_outstanding'],
];
const row = (...change: [number, Cell][]): Cell[] => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const cells: Cell[] = ['007', 'Weber', '0815', day('2026-10-01'), day('2026-10-31'), 'EUR', 1190, 1190.5];
  cells[7] = 1190;
  for (const [at, cell] of change) cells[at] = cell;
  return cells;
};
const workbook = (rows: Cell[][]) => writeXlsx({ sheets: [{ name: 'Open items', rows }] });

describe('an Excel workbook', () => {
  test('is read as its sheet stands: zeros of numbers kept as text, days, numbers, rows for lines', async () => {
    const { rows, file } = await readFile(
      await workbook([['Open items'], [], header, row(), [], row([2, '0816'], [7, 0.1 + 0.2])]),
    );
    expect(file).toMatchObject({ kind: 'read', encoding: 'xlsx', headerLine: 3, rows: 2 });
    expect(rows).toMatchObject([
      {
        line: 4,
        customerNumber: '007',
        invoiceNumber: '0815',
        issuedOn: '2026-10-01',
        dueOn: '2026-10-31',
        amountOutstanding: 119_000,
      },
      { line: 6, invoiceNumber: '0816', amountOutstanding: 30 },
    ]);
  });

  test('that leaves out empty cells at the end of a row has them all the same', async () => {
    const { rows } = await readFile(
      await workbook([[...header, 'reference', 'phone'], row(), row([7, null])]),
    );
    expect(rows.map(reasonsOf)).toEqual([[], ['amount-missing']]);
  });

  test('keeps text with tabs, quotes and line ends in its cell', async () => {
    const { rows } = await readFile(await workbook([header, row([1, '"Weber"\t& Söhne\nGmbH'])]));
    expect(rows).toMatchObject([{ customerName: '"Weber" & Söhne GmbH' }]);
  });

  test('whose number was turned into a power of ten says so', async () => {
    const { rows } = await readFile(await workbook([header, row([2, '1.2E+12'])]));
    expect(rows.map(reasonsOf)).toEqual([['number-damaged']]);
  });

  test('that is another archive, or damaged anywhere, is refused with what to do, or read whole', async () => {
    const good = await workbook([header, row()]);
    const zip = Buffer.from('PK\u0003\u0004 no workbook at all', 'latin1');
    expect((await readFile(zip)).file).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/save it as/),
    });
    const whole = await readFile(good);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: good.length - 1 }), async (length) => {
        expect((await readFile(good.slice(0, length))).file.kind).toBe('refused');
      }),
      { numRuns: 30 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: good.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const bad = Uint8Array.from(good);
          bad[at] = ((bad[at] ?? 0) + by) % 256;
          const { file, rows } = await readFile(bad);
          if (file.kind === 'read') expect(rows).toEqual(whole.rows);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('that unpacks to far more than it weighs is refused in little memory and time', async () => {
    const many = Array.from({ length: 3000 }, () => Array.from({ length: 600 }, () => 'x'));
    const bomb = await workbook([header, ...many]);
    expect((await readFile(bomb)).file).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/too large/),
    });
  });
});
