import * as z from 'zod';
import { instantSchema } from '../domain/time.ts';
import { fileFaultSchema, fileFlagSchema, fileTypeSchema } from '../files/file-verdict.ts';
import { type Cases, debtorPartition } from './cases.ts';
import { writeTogether } from './commit.ts';
import { queryAll, recordsOf } from './query.ts';

/** A file that a debtor sent with a matter: kept after the look at it, or refused and gone. */
const attachmentSchema = z.object({
  attachmentId: z.string(),
  creditorId: z.string(),
  /** The dispute, or the hold of what the debtor told us. */
  about: z.string(),
  /** Made safe to be shown and saved. */
  name: z.string(),
  bytes: z.int().nonnegative(),
  receivedAt: instantSchema,
  kept: z
    .object({
      key: z.string(),
      type: fileTypeSchema,
      /** SHA-256 in hex. */
      hash: z.string().length(64),
      /** What in it might do something by itself. */
      flags: z.array(fileFlagSchema),
      scan: z.enum(['clean', 'not scanned']),
    })
    .optional(),
  /** Why it is not kept. */
  refused: fileFaultSchema.optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** Every file that a debtor sent, oldest first. */
export async function readAttachments(cases: Cases, debtorKey: string): Promise<Attachment[]> {
  const rows = await queryAll(cases, recordsOf(debtorKey, 'ATTACHMENT#'));
  return rows
    .map((row) => attachmentSchema.parse(row))
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

/** Lists a file in the case. It is no fact that a rule reads, so no version rises. Once listed, it stays as it is. */
export async function listAttachment(cases: Cases, debtorKey: string, attachment: Attachment): Promise<void> {
  const key = { pk: debtorPartition(debtorKey), sk: `ATTACHMENT#${attachment.attachmentId}` };
  await writeTogether(cases, [{ kind: 'put', item: { ...key, debtorKey, ...attachment }, ifAbsent: true }]);
}
