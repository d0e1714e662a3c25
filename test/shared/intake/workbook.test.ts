import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../shared/intake/source.ts';
import { workbookText } from '../../../shared/intake/workbook-text.ts';
import { zipFile } from '../../support/zip-file.ts';
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

  test('with more columns than any list has is refused', async () => {
    const wide = await workbook([header, ...Array.from({ length: 20 }, () => new Array(600).fill('x'))]);
    expect((await readFile(wide)).file).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/too large/),
    });
  });
});

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (...targets: [type: string, target: string][]) =>
  Buffer.from(
    `<Relationships>${targets
      .map(([type, to], at) => `<Relationship Id="r${at}" Type="${office}/${type}" Target="${to}"/>`)
      .join('')}</Relationships>`,
  );
type Inside = { sheet?: string; texts?: Buffer; textsAt?: string; more?: Record<string, Buffer> };

/** A workbook put together by hand, of one sheet whose first cell is the first text. */
function archive({ sheet, texts = Buffer.from('<sst/>'), textsAt = 'texts.xml', more = {} }: Inside): Buffer {
  const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  return zipFile({
    '[Content_Types].xml': Buffer.from('<Types/>'),
    '_rels/.rels': links(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': Buffer.from(
      `<workbook xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': links(['worksheet', 'worksheets/a.xml'], ['sharedStrings', textsAt]),
    'xl/worksheets/a.xml': Buffer.from(`<worksheet><sheetData>${sheet ?? cell}</sheetData></worksheet>`),
    [`xl/${textsAt}`]: texts,
    ...more,
  });
}

const bytes = (text: string, length: number) => Buffer.alloc(length, text);
const texts = (inside: string) => Buffer.from(`<sst><si><t>${inside}</t></si></sst>`);
const twenty = bytes(' ', 20_500_000);
const tenTimes = Object.fromEntries([...'abcdefghij'].map((name) => [`xl/media/${name}`, twenty]));
const small = bytes('<si><t>a</t></si>', 12_000_000);

describe('a small archive that would grow', () => {
  test.each([
    ['to two hundred million bytes', archive({ more: tenTimes }), 'too-many-columns'],
    ['to more texts than fit into memory', archive({ texts: small }), 'too-many-columns'],
    ['by texts among the sheets', archive({ texts: small, textsAt: 'worksheets/t.xml' }), 'not-text'],
  ])('%s is refused', async (_, bomb, code) => {
    expect(bomb.length).toBeLessThan(300_000);
    expect((await readFile(bomb)).file).toMatchObject({ kind: 'refused', code });
  });

  test('by entities that name each other is read as it is written', async () => {
    const laughs = texts('&b;').toString();
    const grown = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(9)}"><!ENTITY b "&a;&a;">]>${laughs}`;
    const pieces: string[] = [];
    for await (const piece of workbookText(sourceOf(archive({ texts: Buffer.from(grown) }))))
      pieces.push(piece);
    expect(pieces.join('')).toBe('&b;\n');
  });

  test('is told from one that is as it should be', async () => {
    const { file } = await readFile(archive({ texts: texts('Open items') }));
    expect(file).toMatchObject({ kind: 'refused', code: 'no-known-header' });
  });
});
