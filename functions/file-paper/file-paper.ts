import { createHash } from 'node:crypto';
import type { Clock } from '../../shared/clock/clock.ts';
import type { Stage } from '../../shared/config/stage.ts';
import { debtKeyOf, debtSchema } from '../../shared/domain/debt.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { type Evidence, evidenceKindSchema } from '../../shared/domain/records.ts';
import { instantText } from '../../shared/domain/time.ts';
import { type FileBucket, fetchObject } from '../../shared/files/file-bucket.ts';
import { mostBytes, type PaperFault } from '../../shared/files/file-verdict.ts';
import { lookAtFile } from '../../shared/files/look-at-file.ts';
import { papersPrefix, senderOf } from '../../shared/files/paper-form.ts';
import { paperCalled, paperNamed } from '../../shared/files/paper-name.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import { evidenceItem } from '../../shared/store/items.ts';
import { debtRows } from '../../shared/store/query.ts';
import { noteReported, type StoredUpload, uploadIdOf } from '../../shared/store/uploads.ts';

export type Deps = {
  cases: Cases;
  inbox: FileBucket;
  stage: Pick<Stage, 'creditors'>;
  clock: Pick<Clock, 'now'>;
};

export type Filed = { kind: 'filed'; debts: number } | { kind: 'refused'; why: PaperFault | 'gone' };

/**
 * Puts a paper that finance uploaded under `evidence/<creditor>/<invoice>/<kind>.pdf` or
 * `evidence/<creditor>/<invoice>-<kind>.pdf`, or sent from the desk to
 * `evidence/<creditor>/<invoice>/<kind>/<any name>.pdf`, on file with its invoice, or all instalments of it: from then on it proves the claim, and
 * the debtor may take it away. What is no invoice of ours, or no file we take, is refused, stays where it is, and stands
 * on the desk's list of files with the reason. `putAt`: when it was put there.
 */
export async function filePaper(deps: Deps, key: string, putAt: string): Promise<Filed> {
  const filed = await tryToFile(deps, key);
  if (filed.kind === 'refused' && filed.why !== 'gone')
    await listRefused(deps, { key, putAt, why: filed.why });
  return filed;
}

async function tryToFile({ cases, inbox, stage, clock }: Deps, key: string): Promise<Filed> {
  const place = placeOf(key, stage);
  if (place === undefined) return { kind: 'refused', why: 'unknown-place' };
  const found = await fetchObject(inbox, key, mostBytes);
  if (found === undefined) return { kind: 'refused', why: 'gone' };
  if (found.bytes === 'too-large') return { kind: 'refused', why: 'too-large' };
  const looked = lookAtFile(found.bytes, key);
  if (looked.kind === 'fault') return { kind: 'refused', why: looked.why };
  const filedBy = senderOf(found.metadata);
  const document: NonNullable<Evidence['document']> = {
    ...{ key, type: looked.type, bytes: found.size, filedAt: instantText(clock.now()) },
    hash: createHash('sha256').update(found.bytes).digest('hex'),
    ...(filedBy === undefined ? {} : { filedBy }),
  };
  const debts = (await debtRows(cases, place.invoice)).map((row) => debtSchema.parse(row));
  if (debts.length === 0) return { kind: 'refused', why: 'unknown-invoice' };
  for (const { debtorKey, debtKey } of debts) {
    await decideAndCommit(cases, debtorKey, (facts) => {
      const evidence = withDocument({ ...place, debtKey, document }, facts);
      if (evidence === undefined) return { answer: false };
      const writes = [{ kind: 'put' as const, item: evidenceItem(debtorKey, evidence) }];
      return { answer: true, change: { seen: facts.profile.version, writes } };
    });
  }
  return { kind: 'filed', debts: debts.length };
}

/** Finance find on the list of files why a paper is not on file; one in nobody's folder is told in the log only. */
async function listRefused(
  { cases, stage }: Deps,
  { key, putAt, why }: { key: string; putAt: string; why: StoredUpload['why'] },
): Promise<void> {
  const creditor = stage.creditors.find(({ id }) => id === key.split('/')[1]);
  if (creditor === undefined) return;
  const startedAt = new Date(putAt).toISOString();
  const uploadId = uploadIdOf(startedAt, createHash('sha256').update(key).digest('hex').slice(0, 12));
  const upload = { uploadId, creditorId: creditor.id, rowsAre: 'evidence' as const, startedAt, file: key };
  await noteReported(cases, { ...upload, outcome: 'refused', why });
}

/** The paper as it stands on file from now on; undefined when these very bytes do already. */
function withDocument(
  {
    debtKey,
    kind,
    invoiceNumber,
    document,
  }: Place & Pick<Evidence, 'debtKey'> & { document: NonNullable<Evidence['document']> },
  { evidence }: Facts,
): Evidence | undefined {
  const known = evidence.find((one) => one.debtKey === debtKey && one.kind === kind);
  const { key, hash } = known?.document ?? {};
  if (key === document.key && hash === document.hash) return undefined;
  return { debtKey, kind, reference: known?.reference ?? `${kind} of ${invoiceNumber}`, document };
}

const papersFolder = papersPrefix.slice(0, -1);

type Place = { invoice: string; kind: Evidence['kind']; invoiceNumber: string };

/**
 * Which paper of which invoice a key names; an invoice number with a slash is written as in an address, `%2F`. A name
 * without a folder of its own says both: `2026-0001-delivery-note.pdf`.
 */
function placeOf(key: string, { creditors }: Deps['stage']): Place | undefined {
  const [top, creditorId = '', first = '', name, file, more] = key.split('/');
  if (top !== papersFolder || more !== undefined || !creditors.some(({ id }) => id === creditorId))
    return undefined;
  const said = name === undefined ? paperNamed(withoutEnding(first)) : namedIn(first, name, file);
  const invoiceNumber = decoded(said.invoiceNumber);
  if (said.kind === undefined || invoiceNumber === undefined || invoiceNumber === '') return undefined;
  return { invoice: debtKeyOf(creditorId, invoiceNumber), kind: said.kind, invoiceNumber };
}

function namedIn(invoiceNumber: string, name: string, file: string | undefined) {
  const kind =
    file === undefined ? paperCalled(withoutEnding(name)) : evidenceKindSchema.safeParse(name).data;
  return { invoiceNumber, kind };
}

function withoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z]+$/, '');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
