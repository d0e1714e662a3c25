import { FileRefused } from '../intake/file-refused.ts';
import type { Source } from '../intake/source.ts';
import type { Element } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { xmlText } from '../xml/xml-text.ts';
import { readCii } from './cii.ts';
import type { EInvoice } from './e-invoice.ts';
import { readUbl } from './ubl.ts';

/** Its root, and what is only passed through. */
const containers = new Set(['Invoice', 'CreditNote', 'CrossIndustryInvoice', 'SupplyChainTradeTransaction']);

/** What an invoice asks for in total is in its head: lines pass by, and so do the files it carries. */
const passedBy = new Set([
  'InvoiceLine',
  'CreditNoteLine',
  'IncludedSupplyChainTradeLineItem',
  'AdditionalDocumentReference',
]);

/** Parts of a head; a real one has a few dozen. */
const mostParts = 2000;
/** Characters of one element: room for the papers that an invoice carries. */
const mostCharacters = 20_000_000;
/** Characters of the whole file. */
const mostText = 50_000_000;

/** Reads an e-invoice, UBL 2.1 or CII, in one pass; lines are not kept. Throws `FileRefused` where it is none. */
export async function readEInvoice(source: Source): Promise<EInvoice> {
  const parts: Element[] = [];
  let root: { name: string; line: number } | undefined;
  const sink = {
    open(path: readonly string[], line: number) {
      root ??= { name: path[0] ?? '', line };
    },
    element(path: readonly string[], element: Element) {
      if (path.length === 0) throw noEInvoice(element.name, element.line);
      if (passedBy.has(element.name)) return;
      parts.push(element);
      if (parts.length > mostParts) throw noEInvoice(element.name, element.line);
    },
  };
  await readXml(limited(xmlText(source)), containers, sink, { characters: mostCharacters });
  if (root === undefined) throw noEInvoice('none', 1);
  const whole: Element = { ...root, attributes: {}, text: '', children: parts };
  const isKnown = whole.name === 'CrossIndustryInvoice' ? 'ExchangedDocument' : 'ID';
  if (!parts.some(({ name }) => name === isKnown)) throw noEInvoice(whole.name, whole.line);
  return whole.name === 'CrossIndustryInvoice' ? readCii(whole) : readUbl(whole);
}

function noEInvoice(name: string, line: number): FileRefused {
  const sentence =
    name === 'CrossIndustryDocument'
      ? 'This is a ZUGFeRD 1 file, which is outdated. Please export it as ZUGFeRD 2, Factur-X or XRechnung.'
      : `This XML file is no e-invoice we read (UBL 2.1 or CII, as EN 16931 has them); it begins with ${name.slice(0, 60)}.`;
  return new FileRefused('not-an-e-invoice', sentence, line);
}

async function* limited(text: AsyncIterable<string>): AsyncGenerator<string> {
  let read = 0;
  for await (const piece of text) {
    read += piece.length;
    if (read > mostText) throw new FileRefused('file-too-large', 'No e-invoice is this large (50 MB).');
    yield piece;
  }
}
