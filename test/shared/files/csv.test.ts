import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, csvLine } from '../../../shared/files/csv.ts';

const dangerous = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  ';',
  ',',
  '"',
  "'",
  ' ',
  '1',
  'x',
  '＝',
);
const cells = fc.array(
  fc.oneof(
    fc.string(),
    fc.array(dangerous).map((all) => all.join('')),
  ),
  { minLength: 1 },
);
const isFormula = (cell: string) =>
  /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell);
const read = (text: string, delimiter: string): string[][] =>
  parse(text, {
    delimiter,
    relaxQuotes: true,
    relaxColumnCount: true,
    recordDelimiter: ['\r\n', '\n', '\r'],
  });

describe('a line of CSV', () => {
  it('has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(cells, (row) => {
        for (const cell of read(csvLine(row), ',').flat()) expect(isFormula(cell)).toBe(false);
      }),
    );
  });

  it('has none where semicolons part the cells, as in half of the world', () => {
    for (const text of ["x;=cmd|' /C calc'!A0", 'x;\t=1', 'x; @SUM(A1)', 'x\n=1'])
      for (const cell of csvLine(['a', text]).split(/[;\r\n]/)) expect(isFormula(cell)).toBe(false);
  });

  it('gives every text back, but for the marks that defuse it', () => {
    const plain = (text: string) => text.replaceAll("'", '');
    fc.assert(
      fc.property(cells, (row) => {
        const [found = []] = parse(csvLine(row), { recordDelimiter: '\r\n' });
        expect(found.map(plain)).toEqual(row.map(plain));
      }),
    );
  });

  it('leaves numbers as they are, negative ones too', () => {
    expect(csvLine(['-12.50', '0.00', '-5', '1'])).toBe('-12.50,0.00,-5,1\r\n');
    expect(csvLine(['+49 30 1', '-5 days', '@x', '\tx'])).toBe("'+49 30 1,'-5 days,'@x,'\tx\r\n");
  });

  it('begins a file with a mark by which spreadsheets read its letters rightly', () => {
    expect(csvFile(['name'], [['Zoë']])).toBe('\ufeffname\r\nZoë\r\n');
  });
});
