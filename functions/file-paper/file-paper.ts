import { createHash } from 'node:crypto';
import type { Clock } from '../../shared/clock/clock.ts';
import type { Stage } from '../../shared/config/stage.ts';
import { type Debt, debtKeyOf, debtSchema } from '../../shared/domain/debt.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import type { Evidence } from '../../shared/domain/records.ts';
import { instantText } from '../../shared/domain/time.ts';
import { type FileBucket, fetchObject } from '../../shared/files/file-bucket.ts';
import { mostBytes, type PaperFault } from '../../shared/files/file-verdict.ts';
import { lookAtPaper } from '../../shared/files/look-at-paper.ts';
import { senderOf } from '../../shared/files/paper-form.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import { evidenceItem } from '../../shared/store/items.ts';
import { debtRows } from '../../shared/store/query.ts';
import { noteReported, uploadIdOf } from '../../shared/store/uploads.ts';
import { type NamedPaper, paperPlace } from './paper-place.ts';

export type Deps = {
  cases: Cases;
  inbox: FileBucket;
  stage: Pick<Stage, 'creditors'>;
  clock: Pick<Clock, 'now'>;
};

type Document = NonNullable<Evidence['document']>;

export type Filed = { kind: 'filed'; debts: number } | { kind: 'refused'; why: PaperFault | 'gone' };

/**
 * Puts a paper that finance uploaded under `evidence/<creditor>/<invoice>/<kind>.pdf` or
 * `evidence/<creditor>/<invoice>-<kind>.pdf`, or sent from the desk to
 * `evidence/<creditor>/<invoice>/<kind>/<any name>.pdf`, on file with its invoice, or all instalments of it: from then on
 * it proves the claim, and the debtor may take it away. What is no invoice of ours, or no file we take, is refused, stays
 * where it is, and stands on the desk's list of files with the reason. `putAt`: when it was put there.
 */
export async function filePaper(deps: Deps, key: string, putAt: string): Promise<Filed> {
  const place = paperPlace(key, deps.stage);
  // What some programs make where a folder is begun.
  if (key.endsWith('/')) return { kind: 'refused', why: 'gone' };
  if (place === undefined) return { kind: 'refused', why: 'unknown-place' };
  const { creditorId } = place;
  const filed = await tryToFile(deps, key, place);
  if (filed.kind === 'refused' && filed.why !== 'gone')
    await listRefused(deps, { key, putAt, creditorId, why: filed.why });
  return filed;
}

/** Tries a paper again that was refused because its invoice was not known; fetched only once that one is. */
export async function fileAgain(deps: Deps, key: string): Promise<Filed> {
  const place = paperPlace(key, deps.stage);
  const found = place && (await invoiceNamed(deps, place));
  return place === undefined || found === undefined
    ? { kind: 'refused', why: 'unknown-invoice' }
    : tryToFile(deps, key, place);
}

type Place = NonNullable<ReturnType<typeof paperPlace>>;

async function tryToFile(deps: Deps, key: string, place: Place): Promise<Filed> {
  const { cases, inbox, clock } = deps;
  if (place.named.length === 0) return { kind: 'refused', why: 'unknown-place' };
  const found = await fetchObject(inbox, key, mostBytes);
  if (found === undefined) return { kind: 'refused', why: 'gone' };
  if (found.bytes === 'too-large') return { kind: 'refused', why: 'too-large' };
  const looked = lookAtPaper(found.bytes, key);
  if (looked.kind === 'fault') return { kind: 'refused', why: looked.why };
  const filedBy = senderOf(found.metadata);
  const document: Document = {
    ...{ key, type: looked.type, bytes: found.size, filedAt: instantText(clock.now()) },
    hash: createHash('sha256').update(found.bytes).digest('hex'),
    ...(found.version === undefined ? {} : { version: found.version }),
    ...(filedBy === undefined ? {} : { filedBy }),
  };
  const invoice = await invoiceNamed(deps, place);
  if (invoice === undefined) return { kind: 'refused', why: 'unknown-invoice' };
  for (const debt of invoice.debts) await putOnFile(cases, debt, invoice.named, document);
  return { kind: 'filed', debts: invoice.debts.length };
}

/** The surest of what a place says that is an invoice of the creditor, with its debts. */
async function invoiceNamed({ cases }: Deps, { creditorId, named }: Place) {
  for (const one of named) {
    const rows = await debtRows(cases, debtKeyOf(creditorId, one.invoiceNumber));
    if (rows.length > 0) return { named: one, debts: rows.map((row) => debtSchema.parse(row)) };
  }
  return undefined;
}

async function putOnFile(
  cases: Cases,
  { debtorKey, debtKey }: Debt,
  named: NamedPaper,
  document: Document,
): Promise<void> {
  await decideAndCommit(cases, debtorKey, (facts) => {
    const evidence = withDocument({ ...named, debtKey, document }, facts);
    if (evidence === undefined) return { answer: false };
    const writes = [{ kind: 'put' as const, item: evidenceItem(debtorKey, evidence) }];
    return { answer: true, change: { seen: facts.profile.version, writes } };
  });
}

/** Finance find on the list of files why a paper is not on file. */
async function listRefused(
  { cases }: Deps,
  { key, putAt, creditorId, why }: { key: string; putAt: string; creditorId: string; why: PaperFault },
): Promise<void> {
  const startedAt = new Date(putAt).toISOString();
  const uploadId = uploadIdOf(startedAt, createHash('sha256').update(key).digest('hex').slice(0, 12));
  const upload = { uploadId, creditorId, rowsAre: 'evidence' as const, startedAt, file: key };
  await noteReported(cases, { ...upload, outcome: 'refused', why });
}

/** The paper as it stands on file from now on; undefined when these very bytes do already. */
function withDocument(
  { debtKey, kind, invoiceNumber, document }: NamedPaper & { debtKey: string; document: Document },
  { evidence }: Facts,
): Evidence | undefined {
  const known = evidence.find((one) => one.debtKey === debtKey && one.kind === kind);
  const { key, hash } = known?.document ?? {};
  if (key === document.key && hash === document.hash) return undefined;
  const reference = known?.reference ?? `${kind} of ${invoiceNumber}`;
  return { ...known, debtKey, kind, reference, document };
}
