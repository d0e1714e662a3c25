import PDFDocument from 'pdfkit';
import type { Temporal } from 'temporal-polyfill';
import plainFont from './fonts/DejaVuSansCondensed.ttf';
import boldFont from './fonts/DejaVuSansCondensed-Bold.ttf';

/** A part of a document, from which its structure for screen readers follows. */
export type PdfPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Words as they left, line by line. */
  | { kind: 'letter'; text: string }
  /** The first row names the columns; the first cell of every other names its row. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

export type PdfContent = {
  title: string;
  /** Language of the text, such as `en`. */
  language: string;
  author: string;
  parts: readonly PdfPart[];
};

type Drawing = { pdf: PDFKit.PDFDocument; root: PDFKit.PDFStructureElement };

/** A subset that pdfkit writes and its types do not know. */
const accessible: object = { subset: 'PDF/UA' };

const bodySize = 9;
const headingSize = 12;
const titleSize = 18;

/**
 * A tagged document (PDF/UA) on A4, in fonts that hold the Latin, Greek and Cyrillic letters and come with it. A letter
 * that they lack is shown as ▯. The same content at the same instant gives the same words.
 */
export async function writePdf(content: PdfContent, now: Temporal.Instant): Promise<Buffer> {
  const made = new Date(now.epochMilliseconds);
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: 50, pdfVersion: '1.7', tagged: true, displayTitle: true },
    ...accessible,
    ...{ lang: content.language, bufferPages: true },
    info: { Title: content.title, Author: content.author, CreationDate: made, ModDate: made },
    // None until the first words: the usual one would not be embedded.
    font: '',
  });
  pdf.registerFont('plain', Buffer.from(plainFont));
  pdf.registerFont('bold', Buffer.from(boldFont));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  root.add(pdf.struct('H1', {}, () => write(pdf, content.title, 'bold', titleSize)));
  for (const part of content.parts) draw({ pdf, root }, part);
  numberPages(pdf);
  root.end();
  return collected(pdf);
}

function draw({ pdf, root }: Drawing, part: PdfPart): void {
  pdf.moveDown(part.kind === 'heading' ? 1 : 0.5);
  switch (part.kind) {
    case 'heading':
      root.add(pdf.struct('H2', {}, () => write(pdf, part.text, 'bold', headingSize)));
      return;
    case 'paragraph':
    case 'letter':
      root.add(pdf.struct('P', {}, () => write(pdf, part.text, 'plain', bodySize)));
      return;
    case 'table':
      drawTable({ pdf, root }, part);
  }
}

function drawTable({ pdf, root }: Drawing, { head, rows }: Extract<PdfPart, { kind: 'table' }>): void {
  pdf.font('plain').fontSize(bodySize);
  const named = head.map((text) => ({
    type: 'TH' as const,
    scope: 'Column' as const,
    text: printable(text),
  }));
  const table = {
    structParent: root,
    defaultStyle: {
      ...{ border: { top: 0.5, bottom: 0.5, left: 0, right: 0 }, borderColor: '#999999' },
      padding: { top: 3, right: 4, bottom: 3, left: 0 },
    },
    data: [
      named,
      ...rows.map((row) =>
        row.map((text, column) => {
          const cell = { text: printable(text) };
          return column === 0 ? { ...cell, type: 'TH' as const, scope: 'Row' as const } : cell;
        }),
      ),
    ],
  };
  pdf.table(table);
}

function write(pdf: PDFKit.PDFDocument, text: string, font: 'plain' | 'bold', size: number): void {
  pdf.font(font).fontSize(size).text(printable(text));
}

/** Page numbers are no part of what is read aloud. */
function numberPages(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { bottom } = pdf.page.margins;
    // Below the margin the text would begin a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('plain').fontSize(8);
    pdf.text(`${page + 1} / ${count}`, 50, pdf.page.height - 35, { align: 'right', lineBreak: false });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
}

async function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The text with a box for every letter that the fonts lack. */
export function printable(text: string): string {
  return [...text.normalize('NFC').replaceAll('\t', ' ')]
    .map((letter) => (letter === '\n' || inFont.test(letter) ? letter : missing))
    .join('');
}

const missing = '▯';
/** What both fonts hold: Latin, Greek and Cyrillic letters, punctuation, currencies. */
const inFont =
  /[ -~\u00a0-\u024f\u0259\u02bb-\u02dd\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u0525\u1e00-\u1efb\u2000-\u2064\u20a0-\u20b5\u20b8-\u20ba\u20bd\u2116\u2122\u2190-\u2193\u2212\u25af\u25cf\u2713]/u;
