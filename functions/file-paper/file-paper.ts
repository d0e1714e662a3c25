import { createHash } from 'node:crypto';
import type { Clock } from '../../shared/clock/clock.ts';
import type { Stage } from '../../shared/config/stage.ts';
import { debtKeyOf, debtSchema } from '../../shared/domain/debt.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { type Evidence, evidenceKindSchema } from '../../shared/domain/records.ts';
import { instantText } from '../../shared/domain/time.ts';
import { type FileBucket, fetchObject } from '../../shared/files/file-bucket.ts';
import { type FileFault, mostBytes } from '../../shared/files/file-verdict.ts';
import { lookAtFile } from '../../shared/files/look-at-file.ts';
import { senderOf } from '../../shared/files/paper-form.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import { evidenceItem } from '../../shared/store/items.ts';
import { debtRows } from '../../shared/store/query.ts';

export type Deps = {
  cases: Cases;
  inbox: FileBucket;
  stage: Pick<Stage, 'creditors'>;
  clock: Pick<Clock, 'now'>;
};

export type Filed =
  | { kind: 'filed'; debts: number }
  | { kind: 'refused'; why: FileFault | 'unknown-place' | 'unknown-invoice' | 'gone' };

/**
 * Puts a paper that finance uploaded under `documents/<creditor>/<invoice>/<kind>.pdf`, or sent from the desk to
 * `documents/<creditor>/<invoice>/<kind>/<any name>.pdf`, on file with its invoice: from
 * then on it proves the claim, and the debtor may take it away. What is no invoice of ours, or no file we take, is
 * refused and stays where it is.
 */
export async function filePaper({ cases, inbox, stage, clock }: Deps, key: string): Promise<Filed> {
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
  const debts = (await debtRows(cases, place.debtKey)).map((row) => debtSchema.parse(row));
  if (debts.length === 0) return { kind: 'refused', why: 'unknown-invoice' };
  for (const { debtorKey } of debts) {
    await decideAndCommit(cases, debtorKey, (facts) => {
      const evidence = withDocument({ ...place, document }, facts);
      if (evidence === undefined) return { answer: false };
      const writes = [{ kind: 'put' as const, item: evidenceItem(debtorKey, evidence) }];
      return { answer: true, change: { seen: facts.profile.version, writes } };
    });
  }
  return { kind: 'filed', debts: debts.length };
}

/** The paper as it stands on file from now on; undefined when these very bytes do already. */
function withDocument(
  { debtKey, kind, invoiceNumber, document }: Place & { document: NonNullable<Evidence['document']> },
  { evidence }: Facts,
): Evidence | undefined {
  const known = evidence.find((one) => one.debtKey === debtKey && one.kind === kind);
  const { key, hash } = known?.document ?? {};
  if (key === document.key && hash === document.hash) return undefined;
  return { debtKey, kind, reference: known?.reference ?? `${kind} of ${invoiceNumber}`, document };
}

type Place = { debtKey: string; kind: Evidence['kind']; invoiceNumber: string };

/** Which paper of which invoice a key names; an invoice number with a slash is written as in an address, `%2F`. */
function placeOf(key: string, { creditors }: Deps['stage']): Place | undefined {
  const [top, creditorId, number, name, file, more] = key.split('/');
  const kind = evidenceKindSchema.safeParse(
    file === undefined ? name?.replace(/\.[A-Za-z]+$/, '') : name,
  ).data;
  const invoiceNumber = decoded(number ?? '');
  const isOurs = creditors.some(({ id }) => id === creditorId);
  if (top !== 'documents' || !isOurs || kind === undefined || more !== undefined) return undefined;
  if (creditorId === undefined || invoiceNumber === undefined || invoiceNumber === '') return undefined;
  return { debtKey: debtKeyOf(creditorId, invoiceNumber), kind, invoiceNumber };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
