import { type Anchor, debtorMark, readAnchor } from '../anchor.ts';
import { sha256 } from '../canonical.ts';
import type { Finding, Row } from './finding.ts';

/** The anchors that can be relied on, and what is wrong with the others. */
export type CheckedAnchors = { anchors: Anchor[]; findings: Finding[] };

/** Reads anchors, oldest first, each of which must carry the hash of the one before it. `texts` are by day. */
export function checkAnchors(texts: ReadonlyMap<string, string>): CheckedAnchors {
  const anchors: Anchor[] = [];
  const findings: Finding[] = [];
  let before: string | undefined;
  for (const [date, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const anchor = readAnchor(text);
    if (anchor === undefined || anchor.date !== date)
      findings.push({ what: `the anchor of ${date} was edited` });
    else anchors.push(anchor);
    if (anchor !== undefined && before !== undefined && anchor.previous !== before) {
      findings.push({
        what: `the anchor of ${date} does not follow the one before it: one was edited or taken away`,
      });
    }
    before = sha256(text);
  }
  return { anchors, findings };
}

/** Whether a debtor's chain still holds every record that was once anchored as its last. */
export function checkAgainst(anchors: readonly Anchor[], debtorKey: string, rows: readonly Row[]): Finding[] {
  const mark = debtorMark(debtorKey);
  const hashes = new Map(rows.map((row) => [row['sequence'], row['hash']]));
  return anchors.flatMap(({ date, heads }) =>
    heads
      .filter(({ debtor }) => debtor === mark)
      .filter(({ sequence, hash }) => hashes.get(sequence) !== hash)
      .map(({ sequence }) => ({
        debtorKey,
        record: sequence,
        what: hashes.has(sequence)
          ? `is not the record that was anchored on ${date}: the chain was written anew`
          : `was anchored on ${date} and is gone: the chain was cut short`,
      })),
  );
}

/** Debtors that an anchor names and that are not among these, as many as there are. */
export function unknownDebtors(anchors: readonly Anchor[], debtorKeys: readonly string[]): number {
  const known = new Set(debtorKeys.map(debtorMark));
  return new Set(
    anchors.flatMap(({ heads }) => heads.map(({ debtor }) => debtor)).filter((mark) => !known.has(mark)),
  ).size;
}
