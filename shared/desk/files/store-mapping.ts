import { instantText } from '../../domain/time.ts';
import type { BatchReport } from '../../intake/batch-report.ts';
import { mappingKeyOf } from '../../intake/mapping-key.ts';
import { type ProposedMapping, proposeMapping } from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { type StoredUpload, uploadIdOf } from '../../store/uploads.ts';
import type { DeskRequest } from '../desk-page.ts';
import { readMapping } from './read-mapping.ts';

/** A file whose columns a person must name. */
export type Unknown = { upload: StoredUpload; report: BatchReport; head: string; proposal: ProposedMapping };

/** The file of a page and what its columns seem to mean; undefined where no mapping would mend it. */
export async function unknownFile(
  { deps }: DeskRequest,
  upload: StoredUpload,
  report: BatchReport,
): Promise<Unknown | undefined> {
  const head = upload.rowsAre === 'invoices' ? await deps.files.unknownHead(report) : undefined;
  const proposal = head === undefined ? undefined : proposeMapping(head);
  return head === undefined || proposal === undefined ? undefined : { upload, report, head, proposal };
}

/** Stores what was chosen for every file with this header, and puts the file in again. Gives the new upload. */
export async function storeMapping(
  { deps, person, now }: DeskRequest,
  { upload, report, head, proposal }: Unknown,
  form: Form,
): Promise<StoredUpload | FieldError[]> {
  const startedAt = instantText(now);
  const read = readMapping(form, { head, proposal }, { storedBy: person.name, storedAt: startedAt });
  const key = mappingKeyOf(upload.creditorId, head);
  if (!('mapping' in read) || key === undefined) return read.errors;
  await deps.files.storeMapping(key, read.mapping);
  const again: StoredUpload = {
    uploadId: uploadIdOf(startedAt, deps.files.newName()),
    ...{ creditorId: upload.creditorId, rowsAre: upload.rowsAre, startedAt },
    ...{ by: person.name, corrects: upload.uploadId },
  };
  await deps.files.takeAgain(again, report.file);
  return again;
}
