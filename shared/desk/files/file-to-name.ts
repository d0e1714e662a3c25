import { instantText } from '../../domain/time.ts';
import type { BatchReport } from '../../intake/batch-report.ts';
import { FileRefused } from '../../intake/file-refused.ts';
import { readMappingFile } from '../../intake/mapping.ts';
import { mappingKeyOf } from '../../intake/mapping-key.ts';
import { storedMappingId } from '../../intake/profiles-for.ts';
import { type ProposedMapping, proposeMapping } from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { type StoredUpload, uploadIdOf } from '../../store/uploads.ts';
import type { DeskRequest } from '../desk-page.ts';
import { readMapping } from './read-mapping.ts';

export type StoredMapping = ReturnType<typeof readMappingFile>;

/** A file whose columns a person can name. */
export type ToName = {
  upload: StoredUpload;
  report: BatchReport;
  head: string;
  /** Where the mapping for files with its header lies. */
  key: string;
  proposal: ProposedMapping;
  /** Nobody had named them when it was read. */
  isUnknown: boolean;
  /** What was said of such files before. */
  stored: StoredMapping | undefined;
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
  const isUnknown = reading.kind === 'refused' && unknown.has(reading.code);
  const wasNamed =
    reading.kind === 'read' ? reading.profile === storedMappingId : namedWrongly.has(reading.code);
  if (upload.rowsAre !== 'invoices' || !(isUnknown || wasNamed)) return undefined;
  const head = await deps.files.head(report.file);
  const key = head === undefined ? undefined : mappingKeyOf(upload.creditorId, head);
  const proposal = head === undefined ? undefined : proposeMapping(head);
  if (head === undefined || key === undefined || proposal === undefined) return undefined;
  const file = { upload, report, head, key, isUnknown };
  const stored = mappingIn(await deps.files.mapping(key));
  if (stored === undefined) return isUnknown ? { ...file, proposal, stored } : undefined;
  const columns = proposal.columns.map((column) => ({
    ...column,
    fields: stored.columns[column.name] ?? [],
  }));
  return { ...file, proposal: { ...proposal, columns }, stored };
}

function mappingIn(json: string | undefined): StoredMapping | undefined {
  try {
    return json === undefined ? undefined : readMappingFile(json);
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

/** Stores what was chosen for every file with this header, and puts the file in again. Gives the new upload. */
export async function storeMapping(
  { deps, person, now }: DeskRequest,
  { upload, report, head, key, proposal }: ToName,
  form: Form,
): Promise<StoredUpload | FieldError[]> {
  const startedAt = instantText(now);
  const read = readMapping(form, { head, proposal }, { storedBy: person.name, storedAt: startedAt });
  if (!('mapping' in read)) return read.errors;
  await deps.files.storeMapping(key, read.mapping);
  const again: StoredUpload = {
    uploadId: uploadIdOf(startedAt, deps.files.newName()),
    ...{ creditorId: upload.creditorId, rowsAre: upload.rowsAre, startedAt },
    ...{ by: person.name, corrects: upload.uploadId },
    ...(upload.list === undefined ? {} : { list: upload.list }),
  };
  await deps.files.takeAgain(again, report.file);
  return again;
}
