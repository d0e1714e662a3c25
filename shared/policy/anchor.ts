import * as z from 'zod';
import { canonicalJson, sha256 } from './canonical.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const headLineSchema = z.object({
  /** Hash of the debtor's key: an anchor can be shown to anybody. */
  debtor: hash,
  /** The last record of the debtor's chain, and its hash. */
  sequence: z.int().positive(),
  hash,
});
export type AnchoredHead = z.infer<typeof headLineSchema>;

const firstLineSchema = z.object({
  /** The last whole day (UTC) it covers. */
  date: z.iso.date(),
  /** It names every chain that moved from here; absent in the very first anchor, which names all. */
  since: z.string().optional(),
  until: z.string(),
  /** The hash of the anchor before it; absent in the very first. */
  previous: hash.optional(),
  /** How many heads follow, and the hash over all their lines. */
  heads: z.int().nonnegative(),
  headsHash: hash,
});
type FirstLine = z.infer<typeof firstLineSchema>;

/** Where the chains of the debtors stood on a day; its own text is hashed into the next day's. */
export type Anchor = Omit<FirstLine, 'heads' | 'headsHash'> & { heads: readonly AnchoredHead[] };

/** What stands for a debtor in an anchor. */
export function debtorMark(debtorKey: string): string {
  return sha256(`The debtor ${debtorKey}`);
}

/** The anchor as the text that is stored: a line that tells what it covers, then one for each debtor, in their order. */
export function anchorText({ heads, ...covers }: Anchor): string {
  const lines = heads.map((head) => canonicalJson(head)).sort();
  const first: FirstLine = { ...covers, heads: lines.length, headsHash: sha256(lines.join('\n')) };
  return `${[canonicalJson(first), ...lines].join('\n')}\n`;
}

/** The anchor that a text holds; undefined when the text is not as an anchor is written. */
export function readAnchor(text: string): Anchor | undefined {
  try {
    const [first = '', ...lines] = text.trimEnd().split('\n');
    const { heads: _count, headsHash: _hash, ...covers } = firstLineSchema.parse(JSON.parse(first));
    const anchor = { ...covers, heads: lines.map((line) => headLineSchema.parse(JSON.parse(line))) };
    return anchorText(anchor) === text ? anchor : undefined;
  } catch {
    return undefined;
  }
}
