import { instantText } from '../../domain/time.ts';
import type { BatchReport } from '../../intake/batch-report.ts';
import { FileRefused } from '../../intake/file-refused.ts';
import { readMappingFile } from '../../intake/mapping.ts';
import { mappingKeyOf } from '../../intake/mapping-key.ts';
import { type PaymentMapping, readPaymentMappingFile } from '../../intake/payment-mapping.ts';
import type { Field } from '../../intake/profile.ts';
import { storedMappingId } from '../../intake/profiles-for.ts';
import { type ProposedBankMapping, proposeBankMapping } from '../../intake/propose-bank-mapping.ts';
import { type ProposedMapping, proposeMapping } from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { type StoredUpload, uploadIdOf } from '../../store/uploads.ts';
import type { DeskRequest } from '../desk-page.ts';
import { readBankMapping } from './read-bank-mapping.ts';
import { readMapping } from './read-mapping.ts';

export type StoredMapping = ReturnType<typeof readMappingFile>;

/** What the columns of a file are or seem to be; `stored`: what was said of such files before. */
export type Named =
  | { kind: 'invoices'; proposal: ProposedMapping; stored: StoredMapping | undefined }
  | { kind: 'payments'; proposal: ProposedBankMapping; stored: PaymentMapping | undefined };

/** A file whose columns a person can name. */
export type ToName = {
  upload: StoredUpload;
  report: BatchReport;
  head: string;
  /** Where the mapping for files with its header lies. */
  key: string;
  /** Nobody had named them when it was read. */
  isUnknown: boolean;
  named: Named;
};

/** Refusals that say: nobody knows these columns. */
const unknown = new Set(['no-known-header', 'columns-missing']);
/** Refusals that can come of columns that were named wrongly. */
const namedWrongly = new Set(['mixed-date-orders', 'mixed-decimal-marks', 'column-twice', 'bad-mapping']);

/** The file of a page and what its columns are or seem to be; undefined where naming them would mend nothing. */
export async function fileToName(
  { deps }: DeskRequest,
  upload: StoredUpload,
  report: BatchReport,
): Promise<ToName | undefined> {
  const { reading } = report;
  const { rowsAre, creditorId } = upload;
  const isUnknown = reading.kind === 'refused' && unknown.has(reading.code);
  const wasNamed =
    reading.kind === 'read' ? reading.profile === storedMappingId : namedWrongly.has(reading.code);
  if (rowsAre === 'evidence' || !(isUnknown || wasNamed)) return undefined;
  const head = await deps.files.head(report.file);
  const key = head === undefined ? undefined : mappingKeyOf(creditorId, head, rowsAre);
  if (head === undefined || key === undefined) return undefined;
  const named = namedBy(rowsAre, head, await deps.files.mapping(key));
  if (named === undefined || (named.stored === undefined && !isUnknown)) return undefined;
  return { upload, report, head, key, isUnknown, named };
}

/** The columns as they were named before, else as they seem to be; undefined: it is no table. */
function namedBy(kind: Named['kind'], head: string, json: string | undefined): Named | undefined {
  if (kind === 'invoices') {
    const proposal = proposeMapping(head);
    const stored = mappingIn(json, readMappingFile);
    if (proposal === undefined) return undefined;
    const asStored = (name: string) => stored?.columns[name] ?? [];
    return { kind, stored, proposal: stored ? withFields(proposal, asStored) : proposal };
  }
  const proposal = proposeBankMapping(head);
  const stored = mappingIn(json, readPaymentMappingFile);
  if (proposal === undefined) return undefined;
  const asStored = (name: string) => [stored?.columns[name] ?? []].flat();
  return { kind, stored, proposal: stored ? withFields(proposal, asStored) : proposal };
}

/** What was said before is all there is: nothing is found missing in it. */
function withFields<F extends Field>(
  proposal: ProposedMapping<F>,
  fieldsOf: (name: string) => F[],
): ProposedMapping<F> {
  const columns = proposal.columns.map((column) => ({ ...column, fields: fieldsOf(column.name) }));
  return { ...proposal, columns, missing: [] };
}

function mappingIn<T>(json: string | undefined, read: (json: string) => T): T | undefined {
  try {
    return json === undefined ? undefined : read(json);
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

/** The new upload; none where what was read stays as it is, and only the next file is read so. */
export type Stored = { again: StoredUpload | undefined };

/**
 * Stores what was chosen for every file with this header, and puts the file in again. Payments that were read are not:
 * under other columns they could be taken for others, and be booked twice.
 */
export async function storeMapping(
  { deps, person, now }: DeskRequest,
  { upload, report, head, key, named }: ToName,
  form: Form,
): Promise<Stored | FieldError[]> {
  const startedAt = instantText(now);
  const who = { storedBy: person.name, storedAt: startedAt };
  const read =
    named.kind === 'invoices'
      ? readMapping(form, { head, proposal: named.proposal }, who)
      : readBankMapping(form, { head, proposal: named.proposal }, who);
  if (!('mapping' in read)) return read.errors;
  await deps.files.storeMapping(key, read.mapping);
  if (named.kind === 'payments' && report.reading.kind === 'read') return { again: undefined };
  const again: StoredUpload = {
    uploadId: uploadIdOf(startedAt, deps.files.newName()),
    ...{ creditorId: upload.creditorId, rowsAre: upload.rowsAre, startedAt },
    ...{ by: person.name, corrects: upload.uploadId },
    ...(upload.list === undefined ? {} : { list: upload.list }),
  };
  await deps.files.takeAgain(again, report.file);
  return { again };
}
