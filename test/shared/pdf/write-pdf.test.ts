import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type PdfPart, printable, writePdf } from '../../../shared/pdf/write-pdf.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';

const now = Temporal.Instant.from('2026-06-08T08:00:00Z');
const written = async (...parts: PdfPart[]) =>
  writePdf({ title: 'Evidence', language: 'en', author: 'Lindenhof', parts }, now);

describe('a document for people', () => {
  test('names its title and language, and has the structure that a screen reader follows', async () => {
    const { objects } = readPdf(
      await written(
        { kind: 'heading', text: 'Papers' },
        { kind: 'paragraph', text: 'All of them.' },
        { kind: 'table', head: ['Kind', 'Reference'], rows: [['order', 'PO 7713']] },
      ),
    );
    for (const told of ['/Lang (en)', '/DisplayDocTitle true', 'pdfuaid:part', '/MarkInfo'])
      expect(objects).toContain(told);
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD'])
      expect(objects).toContain(`/S /${role}\n`);
  });

  test.each([
    ['Łukasz Żółć', '0141'],
    ['Παπαδόπουλος', '03a0'],
    ['Щербаков', '0429'],
    ['Čapek ő ğ ș', '010c'],
  ])('writes the name %s with letters it has, that can be copied', async (name, first) => {
    const { hasMissingGlyph, letters } = readPdf(await written({ kind: 'paragraph', text: name }));
    expect(printable(name)).toBe(name.normalize('NFC'));
    expect(hasMissingGlyph).toBe(false);
    expect(letters).toContain(first);
  });

  test('shows a box for a letter that it lacks, and never something else', async () => {
    expect(printable('株式会社 A')).toBe('▯▯▯▯ A');
    const { hasMissingGlyph } = readPdf(await written({ kind: 'paragraph', text: '株式会社 \u0007 😀' }));
    expect(hasMissingGlyph).toBe(false);
  });

  test('takes a table and a text of many pages, each page with its number', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => [`row ${row}`, 'text '.repeat(40)]);
    const pdf = await written(
      { kind: 'table', head: ['Row', 'Text'], rows },
      { kind: 'letter', text: 'line\n'.repeat(500) },
    );
    const { objects } = readPdf(pdf);
    expect(objects.match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(8);
    expect(objects).toContain('/Artifact');
  });

  test('is the same for the same content at the same instant', async () => {
    const part: PdfPart = { kind: 'paragraph', text: 'x' };
    const [one, other] = [await written(part), await written(part)];
    expect(one.equals(other)).toBe(true);
  });
});
