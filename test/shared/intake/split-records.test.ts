import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiters } from '../../../shared/intake/head-records.ts';
import { longestRecord, splitRecords } from '../../../shared/intake/split-records.ts';

type Found = { fields: string[]; line: number; intact: boolean; ended: boolean };

function split(
  text: string,
  {
    newline = '\n',
    delimiter = ',',
    cuts = [],
  }: { newline?: '\n' | '\r'; delimiter?: string; cuts?: number[] } = {},
): Found[] {
  const found: Found[] = [];
  const splitter = splitRecords(delimiter, newline, (fields, line, intact, ended) => {
    found.push({ fields, line, intact, ended });
  });
  const borders = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  for (const [index, from] of borders.entries()) splitter.push(text.slice(from, borders[index + 1] ?? from));
  splitter.end();
  return found;
}

describe('splitting a file into records', () => {
  it('counts physical lines, so that a quoted line break moves the number of every row after it', () => {
    const found = split('a,b\n1,"two\nlines"\n3,4\n\n5,6\n');
    expect(found.map(({ fields, line }) => [line, ...fields])).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'two\nlines'],
      [4, '3', '4'],
      [5, ''],
      [6, '5', '6'],
    ]);
  });

  it('reads CR LF, LF and old Macintosh line ends', () => {
    const expected = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(split('a,b\r\nc,d\r\n').map(({ fields }) => fields)).toEqual(expected);
    expect(split('a,b\nc,d').map(({ fields }) => fields)).toEqual(expected);
    expect(split('a,"b"\r\nc,"d"\r\n').map(({ fields }) => fields)).toEqual(expected);
    expect(split('a,b\rc,d\r', { newline: '\r' }).map(({ fields }) => fields)).toEqual(expected);
  });

  it('keeps doubled quotation marks, and quotation marks inside an unquoted cell', () => {
    expect(split('"say ""hi""",5" pipe\n')[0]?.fields).toEqual(['say "hi"', '5" pipe']);
  });

  it('says when text follows a closing quotation mark, and when the last line has no end', () => {
    expect(split('"a"b,c\n')[0]).toMatchObject({ intact: false });
    expect(split('a,b')[0]).toMatchObject({ intact: true, ended: false });
    expect(split('a,"b"\n')[0]).toMatchObject({ intact: true, ended: true });
  });

  it('refuses a quotation mark that is never closed, naming the line', () => {
    expect(() => split('a,b\nc,"d\ne,f\n')).toThrow(/line 2 is never closed/);
  });

  it('refuses a giant row instead of filling the memory with it, wherever the pieces end', () => {
    const giant = `a,b\nc,${'x'.repeat(longestRecord)}\n`;
    const giantQuoted = `a,b\nc,"${'x'.repeat(longestRecord)}`;
    for (const cuts of [[], [10, 500_000], [longestRecord]]) {
      expect(() => split(giant, { cuts })).toThrow(/line 2 is longer than a million/);
      expect(() => split(giantQuoted, { cuts })).toThrow(/line 2 is longer than a million/);
    }
  });

  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '\r\n', '0'),
    maxLength: 8,
  });
  const record = fc.array(cell, { minLength: 1, maxLength: 5 });
  const cuts = fc.array(fc.nat(), { maxLength: 12 });

  it('gives back what was written, with true line numbers, whatever pieces the text arrives in', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), cuts, (records, borders) => {
        const line = (cells: string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
        const text = records.map((cells) => `${line(cells)}\n`).join('');
        const found = split(text, { cuts: borders });
        expect(found.map(({ fields }) => fields)).toEqual(records);
        let at = 1;
        for (const [index, cells] of records.entries()) {
          expect(found[index]?.line).toBe(at);
          at += line(cells).split('\n').length;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the cells that csv-parse finds, whatever parts them, quoted or not, however their lines end', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '0', '.'), maxLength: 20 });
    const quoted = fc.record({ quoted: fc.oneof(cell, plain) });
    const records = fc.array(fc.array(fc.oneof(plain, quoted), { minLength: 2, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    });
    const ends = fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 8, maxLength: 8 });
    const file = fc.record({ records, ends, delimiter: fc.constantFrom(...delimiters), borders: cuts });
    fc.assert(
      fc.property(file, ({ records: given, ends: newlines, delimiter, borders }) => {
        const written = (one: (typeof given)[number][number]) =>
          typeof one === 'string' ? one : `"${one.quoted.replaceAll('"', '""')}"`;
        const text = given
          .map((cells, at) => cells.map(written).join(delimiter) + (newlines[at] ?? ''))
          .join('');
        const theirs = parse(text, {
          delimiter,
          record_delimiter: ['\r\n', '\n'],
          relax_column_count: true,
        });
        const ours = split(text, { delimiter, cuts: borders });
        expect(ours.map(({ fields }) => fields)).toEqual(theirs);
        expect(ours.every(({ intact }) => intact)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for any text, however damaged, whatever pieces it arrives in', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ü'), maxLength: 60 });
    const outcome = (whole: string, borders: number[]) => {
      try {
        return split(whole, { cuts: borders });
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(text, cuts, (whole, borders) => {
        expect(outcome(whole, borders)).toEqual(outcome(whole, []));
      }),
      { numRuns: 1000 },
    );
  });
});
