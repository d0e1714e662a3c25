import type { Anchor } from '../../shared/policy/anchor.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { checkAgainst, checkAnchors, unknownDebtors } from '../../shared/policy/verify/check-anchors.ts';
import type { Finding } from '../../shared/policy/verify/finding.ts';
import { erasureIn, verifyChain } from '../../shared/policy/verify/verify-chain.ts';
import type { Partition } from './sources.ts';

export type Verification = {
  partitions: AsyncIterable<Partition>;
  /** The texts of the anchors by day; undefined when there are none to compare with. */
  anchors: ReadonlyMap<string, string> | undefined;
  policies: readonly Policy[];
  /** All debtors are there, so none that an anchor names may be missing. */
  whole: boolean;
  /** Gets every stored item that was read, as a line of an export. */
  write?: ((line: string) => void) | undefined;
};

export type Verified = {
  findings: Finding[];
  /** What is as it should be and can all the same not be decided again: erased by a named person. */
  notes: string[];
  debtors: number;
  records: number;
  anchors: Anchor[] | undefined;
};

/** Verifies debtor after debtor, each as it comes. */
export async function runVerify({
  partitions,
  anchors,
  policies,
  whole,
  write,
}: Verification): Promise<Verified> {
  const checked = anchors === undefined ? undefined : checkAnchors(anchors);
  const findings = [...(checked?.findings ?? [])];
  const notes: string[] = [];
  const met = new Set<string>();
  let records = 0;
  for await (const { debtorKey, rows } of partitions) {
    if (met.has(debtorKey)) findings.push({ debtorKey, what: 'stands in two places of the export' });
    met.add(debtorKey);
    for (const row of rows) write?.(JSON.stringify(row));
    records += rows.filter(({ sk }) => String(sk).startsWith('RECORD#')).length;
    findings.push(...verifyChain(debtorKey, rows, policies));
    const erased = erasureIn(debtorKey, rows);
    if (erased !== undefined)
      notes.push(
        `${debtorKey}: erased on ${erased.at.slice(0, 10)} by ${erased.person}: the ${erased.sequence - 1} decisions before stand by their hashes and cannot be decided again.`,
      );
    findings.push(...checkAgainst(checked?.anchors ?? [], debtorKey, rows));
  }
  const gone = whole ? unknownDebtors(checked?.anchors ?? [], [...met]) : 0;
  if (gone > 0)
    findings.push({
      what: `${gone} ${gone === 1 ? 'debtor is' : 'debtors are'} anchored and not there any more`,
    });
  return { findings, notes, debtors: met.size, records, anchors: checked?.anchors };
}

/** What was found, a line for each finding, and what it was found in. */
export function reportOf({ findings, notes, debtors, records, anchors }: Verified): string[] {
  const lines = findings.map(({ debtorKey, record, what }) => {
    const subject = record === undefined ? '' : `record ${record} `;
    return debtorKey === undefined ? what : `${debtorKey}: ${subject}${what}`;
  });
  const last = anchors?.at(-1)?.date;
  const compared =
    last === undefined
      ? 'No anchor was there to compare with: a chain cut short at its end would not show.'
      : `Compared with ${anchors?.length} anchors, the last of ${last}.`;
  const counted = `${debtors} ${debtors === 1 ? 'debtor' : 'debtors'}, ${records} ${records === 1 ? 'decision' : 'decisions'}`;
  const result =
    findings.length === 0
      ? `all as they were written, all ${notes.length === 0 ? '' : 'but the erased '}decided again alike`
      : `${findings.length} findings`;
  return [...lines, ...notes, `${counted}: ${result}. ${compared}`];
}
