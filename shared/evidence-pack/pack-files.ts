import { createHash } from 'node:crypto';
import type { Contact, Evidence } from '../domain/records.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import type { Row } from '../policy/verify/finding.ts';
import type { Case } from '../store/situation.ts';
import { exportedRows } from './pack-decisions.ts';
import { packDocument } from './pack-document.ts';
import { chainFile, packOf, speaksOfOthers } from './pack-of.ts';

/** A file of a pack. */
export type PackFile = { name: string; type: string; bytes: Buffer };

/** A paper that was fetched from where finance put it. */
export type Paper = { kind: Evidence['kind']; type: string; bytes: Buffer };

/** All files of the pack about the debt of a case: for people, for machines, the papers, and the chain of decisions. */
export async function packFiles(
  one: Case,
  { handover, rows, papers }: { handover: Contact; rows: readonly Row[]; papers: readonly Paper[] },
): Promise<PackFile[]> {
  const filed = papers.map((paper): PackFile => ({ ...paper, name: `documents/${nameOf(paper)}` }));
  const chain: PackFile[] = speaksOfOthers(one.facts)
    ? []
    : [{ name: chainFile, type: 'application/jsonl', bytes: Buffer.from(exportedRows(rows)) }];
  const pack = packOf(one, {
    ...{ handover, rows },
    papers: new Map(papers.map((paper) => [paper.kind, `documents/${nameOf(paper)}`])),
    files: [...filed, ...chain].map(listed),
  });
  const pdf = await writePdf(packDocument(pack, one.zone), one.now);
  const json = Buffer.from(`${JSON.stringify(pack, undefined, 2)}\n`);
  return [
    { name: 'pack.pdf', type: 'application/pdf', bytes: pdf },
    { name: 'pack.json', type: 'application/json', bytes: json },
    ...[...filed, ...chain].map(({ name, type, bytes }) => ({ name, type, bytes })),
  ];
}

/** A file as it is listed: with what shows that it is unchanged. */
export function listed({ name, type, bytes }: PackFile) {
  return { name, type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

function nameOf({ kind, type }: Paper): string {
  return `${kind}.${endings[type] ?? 'bin'}`;
}
