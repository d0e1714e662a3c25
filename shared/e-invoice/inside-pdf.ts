import { inflateSync } from 'node:zlib';
import { lookAtPdf } from '../files/look-at-pdf.ts';
import { pdfStreams } from '../files/pdf-streams.ts';
import { FileRefused } from '../intake/file-refused.ts';
import { type Source, wholeOf } from '../intake/source.ts';

/** Bytes of a PDF that is opened for the invoice in it. */
const mostOfPdf = 25_000_000;
/** Bytes of that invoice. */
const mostOfXml = 20_000_000;

/** The names under which Factur-X, ZUGFeRD and XRechnung put the invoice into a PDF. */
const names = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml']);

/**
 * The e-invoice that a PDF carries. The library that opens it is loaded only for a PDF. Throws `FileRefused` where it
 * is too large, cannot be opened, or carries none or several.
 */
export async function insidePdf(source: Source): Promise<Uint8Array> {
  const pdf = await wholeOf(source, mostOfPdf);
  if (pdf === undefined) throw tooLarge();
  const looked = lookAtPdf(pdf);
  if (looked.kind === 'fault') throw looked.why === 'too-much-inside' ? tooLarge() : unusable();
  if (!isModest(pdf)) throw tooLarge();
  const found = (await attachmentsOf(pdf)).filter(({ name }) => names.has(name.toLowerCase()));
  const [one, another] = found;
  if (one === undefined) {
    const sentence =
      'This PDF carries no e-invoice (factur-x.xml). Please export it as Factur-X or ZUGFeRD, or upload the XML.';
    throw new FileRefused('not-an-e-invoice', sentence);
  }
  if (another !== undefined)
    throw new FileRefused('not-an-e-invoice', 'This PDF carries more than one e-invoice.');
  if (one.data.length > mostOfXml) throw tooLarge();
  return one.data;
}

async function attachmentsOf(pdf: Uint8Array): Promise<{ name: string; data: Uint8Array }[]> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
    return document.getAttachments();
  } catch {
    throw unusable();
  }
}

/**
 * Whether no stream of the document unfolds to more than an invoice may be, so that the library, which unpacks without
 * a limit, can be let at it. Packed twice is not how invoices are kept.
 */
function isModest(pdf: Buffer): boolean {
  const text = pdf.toString('latin1');
  for (const { at, begin, end } of pdfStreams(text)) {
    // From the object's beginning, however many words like "stream" its dictionary holds.
    const dictionary = text.slice(Math.max(text.lastIndexOf('obj', at), 0), at);
    const packings = dictionary.match(/\/(?:FlateDecode|Fl)(?![A-Za-z])/g)?.length ?? 0;
    // Names in hex may hide a packing; LZW is of the last century.
    const isPacked = packings > 0 || dictionary.includes('#');
    if (packings > 1 || /\/LZW/.test(dictionary)) return false;
    if (isPacked && !unfoldsWithin(pdf.subarray(begin, end))) return false;
  }
  return true;
}

function unfoldsWithin(packed: Buffer): boolean {
  try {
    inflateSync(packed, { maxOutputLength: mostOfXml });
    return true;
  } catch (error) {
    return !(error instanceof RangeError);
  }
}

function unusable(): FileRefused {
  const sentence = 'This PDF is damaged or locked. Please export it again, without a password.';
  return new FileRefused('not-an-e-invoice', sentence);
}

function tooLarge(): FileRefused {
  return new FileRefused(
    'file-too-large',
    'The PDF, or the invoice in it, is larger than any we read (25 MB).',
  );
}
