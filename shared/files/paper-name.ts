import type { EvidenceKind } from '../domain/records.ts';

/** How the trade calls each paper in the five languages, folded: lower case, no marks, words set apart by a blank. */
const words: Readonly<Record<EvidenceKind, readonly string[]>> = {
  order: [
    ...['order', 'purchase order', 'po', 'order confirmation', 'contract', 'bestellung', 'auftrag'],
    ...['auftragsbestatigung', 'vertrag', 'commande', 'bon de commande', 'contrat', 'bestelling'],
    ...['orderbevestiging', 'overeenkomst', 'pedido', 'orden de compra', 'contrato'],
  ],
  delivery: [
    ...['delivery', 'delivery note', 'proof of delivery', 'pod', 'lieferschein', 'abliefernachweis'],
    ...['livraison', 'bon de livraison', 'preuve de livraison', 'pakbon', 'leverbon', 'leveringsbon'],
    ...['afleverbewijs', 'albaran', 'nota de entrega', 'prueba de entrega'],
  ],
  invoice: ['invoice', 'rechnung', 'facture', 'factuur', 'factura'],
  terms: [
    ...['terms', 'terms and conditions', 'general terms', 'agb', 'conditions generales', 'cgv'],
    ...['algemene voorwaarden', 'voorwaarden', 'condiciones generales', 'condiciones'],
  ],
};

const kinds: readonly EvidenceKind[] = ['order', 'delivery', 'invoice', 'terms'];
const phrases = kinds
  .flatMap((kind) => words[kind].map((phrase) => ({ kind, phrase: phrase.split(' ') })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

/** Which paper a file's name, without its ending, calls itself; undefined when it says none. */
export function paperCalled(name: string): EvidenceKind | undefined {
  const called = piecesOf(name).map(({ folded }) => folded);
  return phrases.find(({ phrase }) => phrase.join(' ') === called.join(' '))?.kind;
}

/**
 * What a name such as `2026-0001-delivery-note` says: the invoice's number before or after the paper's name. Without
 * such words it is the invoice itself.
 */
export function paperNamed(name: string): { invoiceNumber: string; kind: EvidenceKind } {
  const pieces = piecesOf(name);
  for (const { kind, phrase } of phrases) {
    const rest = pieces.length - phrase.length;
    if (rest < 1) continue;
    const isAt = (from: number) => phrase.every((word, at) => pieces[from + at]?.folded === word);
    const [first, before] = [pieces[phrase.length], pieces[rest - 1]];
    if (isAt(rest) && before !== undefined) return { invoiceNumber: name.slice(0, before.end), kind };
    if (isAt(0) && first !== undefined) return { invoiceNumber: name.slice(first.start), kind };
  }
  return { invoiceNumber: name, kind: 'invoice' };
}

/** The words of a name with their places in it. */
function piecesOf(name: string): { folded: string; start: number; end: number }[] {
  return [...name.matchAll(/[^\s_-]+/g)].map(({ 0: word, index }) => ({
    folded: word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
