import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../shared/files/csv.ts';
import { reasons, warnings } from '../../../shared/intake/reasons.ts';

describe('the words a bookkeeper reads', () => {
  it.each(Object.entries(reasons))(
    '%s says in a sentence what is the matter and what to do',
    (_, { says, todo }) => {
      for (const sentence of [says, todo]) {
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|schema|parse|regex/i);
      }
    },
  );

  it.each(Object.values(warnings))('a warning is a sentence: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1', "'+49 30 1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['-12.50', '-12.50'],
    ['a,"b"', '"a,""b"""'],
    ['two\nlines', '"two\nlines"'],
  ])('writes %j so that a spreadsheet shows it and runs nothing', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });
});
