import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { insidePdf } from '../../../shared/e-invoice/inside-pdf.ts';
import { FileRefused } from '../../../shared/intake/file-refused.ts';
import { sourceOf } from '../../../shared/intake/source.ts';
import { cii } from './fixtures.ts';

async function pdfWith(attached: Readonly<Record<string, string>>, useObjectStreams = true) {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  for (const [name, text] of Object.entries(attached)) await pdf.attach(Buffer.from(text), name);
  return pdf.save({ useObjectStreams });
}

/** A PDF by hand: `said` of the stream with the invoice, and its bytes. */
function carrying(said: string, stream: Buffer | string, word = 'stream\n', more = ''): Buffer {
  const head = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 4 0 R] >> >> >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R >> endobj
4 0 obj << /Type /Filespec /F (factur-x.xml) /EF << /F 5 0 R >> >> endobj
${more}
5 0 obj << ${said} >> ${word}`;
  const tail = '\nendstream endobj\ntrailer << /Root 1 0 R >>\nstartxref 0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), Buffer.from(stream), Buffer.from(tail)]);
}

const read = async (pdf: Uint8Array) => Buffer.from(await insidePdf(sourceOf(pdf))).toString('utf8');
const refusal = async (pdf: Uint8Array) =>
  insidePdf(sourceOf(pdf)).then(
    () => undefined,
    (error: unknown) => error,
  );
const xml = cii();
const packed = deflateSync(Buffer.from(xml));

describe('the e-invoice inside a PDF', () => {
  it.each([true, false])('is the one of that name among what the PDF carries', async (useObjectStreams) => {
    expect(await read(await pdfWith({ 'terms.xml': '<a/>', 'factur-x.xml': xml }, useObjectStreams))).toBe(
      xml,
    );
  });

  it.each([
    ['plain', carrying('', xml)],
    ['packed', carrying('/Filter /FlateDecode', packed)],
    ['packed, its name in hex', carrying('/Filter /Fl#61teDecode', packed)],
    ['packed, in a list', carrying('/Filter [ /FlateDecode ]', packed)],
    ['behind a word in a text', carrying('/Desc (a stream\nof (words) \\) >> ) /Filter /Fl', packed)],
    ['behind a word in a remark', carrying('% stream\n/Filter /Fl', packed)],
    ['without a line end', carrying('/Filter /Fl', packed, 'stream\r')],
    ['of a stated length', carrying('/Length 6 0 R', xml, 'stream\r\n', `6 0 obj ${xml.length} endobj`)],
  ])('is found %s', async (_, pdf) => {
    expect((await read(pdf)).trim()).toBe(xml.trim());
  });

  test.each([
    ['carries none', { 'terms.xml': '<a/>' }, 'carries no e-invoice'],
    ['carries two', { 'factur-x.xml': '<a/>', 'xrechnung.xml': '<a/>' }, 'more than one'],
  ])('is refused where the PDF %s', async (_, attached, sentence) => {
    await expect(insidePdf(sourceOf(await pdfWith(attached)))).rejects.toThrow(sentence);
  });

  it('is refused where the PDF is damaged or too large', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7 nothing'))).toBeInstanceOf(FileRefused);
    expect(await refusal(new Uint8Array(25_000_001))).toMatchObject({ code: 'file-too-large' });
  });

  it('cut off anywhere is refused or whole', async () => {
    const pdf = await pdfWith({ 'factur-x.xml': xml });
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), async (at) => {
        const said = await read(pdf.subarray(0, at)).catch((error: unknown) => error);
        if (!(said instanceof FileRefused)) expect(said).toBe(xml);
      }),
      { numRuns: 200 },
    );
  });

  it('with anything put in or taken out is read or refused, never more', async () => {
    const pdf = Buffer.from(await pdfWith({ 'factur-x.xml': xml }, false));
    const change = fc.record({
      at: fc.nat(pdf.length),
      out: fc.nat(40),
      put: fc.uint8Array({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, out, put }) => {
        const other = Buffer.concat([pdf.subarray(0, at), put, pdf.subarray(at + out)]);
        const said = await refusal(other);
        if (said !== undefined) expect(said).toBeInstanceOf(FileRefused);
      }),
      { numRuns: 300 },
    );
  });
});

const bomb = deflateSync(Buffer.alloc(60_000_000));
const objects = (said: string, stream: Buffer) =>
  Buffer.concat([
    carrying('', xml).subarray(0, -1),
    Buffer.from(`\n7 0 obj << /Type /ObjStm /N 1 /First 4 ${said} >> stream\n`),
    stream,
    Buffer.from('\nendstream endobj\n%%EOF'),
  ]);
const nothing = Buffer.from('8 0 <<>>');

describe('a small PDF that would grow, or take long, is refused', () => {
  test.each([
    ['an invoice that unfolds without end', carrying('/Filter /FlateDecode', bomb), 'file-too-large'],
    ['behind a word in a text', carrying('/X (stream\n) /Filter /FlateDecode', bomb), 'file-too-large'],
    [
      'one packed twice',
      carrying('/Filter [/FlateDecode /FlateDecode]', deflateSync(bomb)),
      'not-an-e-invoice',
    ],
    [
      'one packed after another way',
      carrying('/Filter [/ASCIIHexDecode /FlateDecode]', packed),
      'not-an-e-invoice',
    ],
    ['another packing', carrying('/Filter /LZWDecode', packed), 'not-an-e-invoice'],
    ['another packing in hex', carrying('/Filter /LZ#57Decode', packed), 'not-an-e-invoice'],
    ['packed objects without end', objects('/Filter /Fl', bomb), 'file-too-large'],
    ['their type in hex', objects('/Filter /Fl /Type /Obj#53tm', bomb), 'file-too-large'],
    ['objects packed twice', objects('/Filter [/Fl /Fl]', deflateSync(bomb)), 'not-an-e-invoice'],
    ['objects packed in another way', objects('/Filter /RunLengthDecode', nothing), 'not-an-e-invoice'],
  ])('%s', async (_, pdf, code) => {
    expect(pdf.length).toBeLessThan(100_000);
    expect(await refusal(pdf)).toMatchObject({ code });
  });

  test.each([
    ['objects', '1 0 obj\n1 endobj\n'],
    ['streams', '9 0 obj<<>>stream\nendstream\n'],
    ['streams that begin and never end', '9 0 obj<<>>stream\n'],
    ['lists in lists', '['],
    ['dictionaries in dictionaries', '<</A'],
    ['texts in texts', '('],
    ['texts that are not closed', '\\('],
    ['words in hex that are not closed', '<a'],
    ['remarks', '%\n'],
    ['names', '/a'],
    ['ends', '>>'],
    ['references', '1 0 R '],
    ['beginnings', '1 0 obj '],
  ])('a megabyte of %s', async (_, one) => {
    const many = one.repeat(1_000_000 / one.length);
    const before = process.cpuUsage();
    for (const pdf of [carrying('', xml, 'stream\n', many), carrying(many, xml)]) {
      const said = await refusal(pdf);
      if (said !== undefined) expect(said).toBeInstanceOf(FileRefused);
    }
    expect(process.cpuUsage(before).user).toBeLessThan(4_000_000);
  });

  test('a list of files that leads round in a circle ends', async () => {
    const circle = carrying('', xml).toString().replace('<< /Names [(factur-x.xml) 4 0 R] >>', '8 0 R');
    const kids = `8 0 obj << /Kids [${'8 0 R '.repeat(5000)}] >> endobj\n`;
    const pdf = Buffer.from(circle.replace('5 0 obj', `${kids}5 0 obj`));
    expect(await refusal(pdf)).toMatchObject({ code: 'not-an-e-invoice' });
  });
});
