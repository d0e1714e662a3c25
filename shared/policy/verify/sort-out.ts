import { sha256 } from '../canonical.ts';
import { unpacked } from '../kept.ts';
import { type DecisionRecord, decisionRecordSchema } from '../record-schema.ts';
import type { Finding, Row } from './finding.ts';

/** A record with the item it was read from, over whose attributes its hash was taken. */
export type Read = { row: Row; record: DecisionRecord };

/** What one debtor's decisions consist of. */
export type SortedOut = {
  records: Read[];
  heads: Row[];
  /** The kept JSON by `FACTS#<hash>` and `MESSAGE#<hash>`; only what still has its hash. */
  contents: Map<string, string>;
  findings: Finding[];
};

const contentKey = /^((?:FACTS|MESSAGE)#([0-9a-f]{64}))(?:#\d+)?$/;

/** Tells the items of a debtor's decisions apart, and says which of them belong to nothing or cannot be read. */
export function sortOut(debtorKey: string, rows: readonly Row[]): SortedOut {
  const sorted: SortedOut = { records: [], heads: [], contents: new Map(), findings: [] };
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const sk = String(row['sk']);
    const content = contentKey.exec(sk)?.[1];
    if (row['pk'] !== `DECISION#${debtorKey}`) sorted.findings.push(stray(debtorKey, sk));
    else if (sk === 'HEAD') sorted.heads.push(row);
    else if (content !== undefined) parts.set(content, [...(parts.get(content) ?? []), row]);
    else if (sk.startsWith('RECORD#')) readRecord(debtorKey, row, sorted);
    else sorted.findings.push(stray(debtorKey, sk));
  }
  for (const [key, found] of parts) readContent(debtorKey, key, found, sorted);
  return sorted;
}

function stray(debtorKey: string, sk: string): Finding {
  return { debtorKey, what: `${sk} does not belong among the decisions` };
}

function readRecord(debtorKey: string, row: Row, { records, findings }: SortedOut): void {
  const { pk: _pk, sk, ...content } = row;
  const read = decisionRecordSchema.safeParse(content);
  if (read.success) records.push({ row, record: read.data });
  else {
    const field = read.error.issues[0]?.path.join('.') || 'as a whole';
    findings.push({ debtorKey, what: `${sk} cannot be read as a decision (${field})` });
  }
}

function readContent(debtorKey: string, key: string, rows: readonly Row[], into: SortedOut): void {
  const [kind = '', hash = ''] = key.split('#');
  const wholes = rows.map(({ sk }) => sk);
  const inOrder = wholes.every((sk, part) => sk === (part === 0 ? key : `${key}#${part}`));
  const plain = rows.every((row) => Object.keys(row).every((name) => ['pk', 'sk', 'content'].includes(name)));
  const json = unpacked(rows.map(({ content }) => String(content)));
  if (!inOrder || !plain || json === undefined || sha256(json) !== hash) {
    const what = kind === 'FACTS' ? 'the kept facts' : 'the kept message';
    into.findings.push({
      debtorKey,
      what: `${what} ${hash.slice(0, 12)} were edited: they do not have this hash`,
    });
  } else into.contents.set(key, json);
}
