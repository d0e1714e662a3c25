import { pdfFiles } from '../files/pdf-files.ts';
import { unfolded } from '../files/pdf-stream.ts';
import { pdfStructure } from '../files/pdf-structure.ts';
import { FileRefused } from '../intake/file-refused.ts';
import { type Source, wholeOf } from '../intake/source.ts';

/** Bytes of a PDF that is opened for the invoice in it. */
const mostOfPdf = 25_000_000;
/** Bytes of that invoice. */
const mostOfXml = 20_000_000;

/** The names under which Factur-X, ZUGFeRD and XRechnung put the invoice into a PDF. */
const names = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml']);
const locked = 'Encrypt';

/**
 * The e-invoice that a PDF carries. Throws `FileRefused` where it is too large, cannot be opened, or carries none or
 * several.
 */
export async function insidePdf(source: Source): Promise<Uint8Array> {
  const pdf = await wholeOf(source, mostOfPdf);
  if (pdf === undefined) throw tooLarge();
  const structure = pdfStructure(pdf, new Set([locked]));
  if (structure.kind === 'fault') throw structure.why === 'too-much-inside' ? tooLarge() : unusable();
  if (structure.names.has(locked)) throw unusable();
  const [one, another] = pdfFiles(structure).filter(({ name }) => names.has(name.toLowerCase()));
  if (one === undefined) {
    const sentence =
      'This PDF carries no e-invoice (factur-x.xml). Please export it as Factur-X or ZUGFeRD, or upload the XML.';
    throw new FileRefused('not-an-e-invoice', sentence);
  }
  if (another !== undefined)
    throw new FileRefused('not-an-e-invoice', 'This PDF carries more than one e-invoice.');
  const invoice = unfolded(one.stream.bytes, one.stream.said, mostOfXml);
  if (invoice === 'too-much') throw tooLarge();
  if (invoice === 'unreadable') throw unusable();
  return invoice;
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
