import { DeleteCommand, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantSchema } from '../domain/time.ts';
import { paperFaultSchema } from '../files/file-verdict.ts';
import type { Cases, Key } from './cases.ts';
import { writeTogether } from './commit.ts';

/** A file that somebody wants to put in, or has: what is known of it while it is read and after. */
export const uploadSchema = z.object({
  uploadId: z.string(),
  creditorId: z.string(),
  /** `evidence`: no rows but a paper, listed only when it was refused. */
  rowsAre: z.enum(['invoices', 'payments', 'evidence']),
  /** Of invoices: all that are open, or some of them; absent: whoever put it in did not say. */
  list: z.enum(['full', 'delta']).optional(),
  /** When it was begun at the desk, or taken in. */
  startedAt: instantSchema,
  /** Who began it at the desk; absent: it was put into the bucket in another way. */
  by: z.string().optional(),
  /** The upload whose rows it corrects. */
  corrects: z.string().optional(),
  /** Once it was read: the object, the batch, and what became of it. */
  file: z.string().optional(),
  batch: z.string().optional(),
  outcome: z.enum(['imported', 'refused', 'incomplete']).optional(),
  /** Of a paper: why it is not on file. */
  why: paperFaultSchema.optional(),
  /** Rows by what became of them. */
  rows: z.record(z.string(), z.int()).optional(),
});
export type StoredUpload = z.infer<typeof uploadSchema>;

const partitionOf = (creditorId: string) => `UPLOADS#${creditorId}`;
const keyOf = ({ creditorId, uploadId }: Pick<StoredUpload, 'creditorId' | 'uploadId'>): Key => ({
  pk: partitionOf(creditorId),
  sk: uploadId,
});

/** The id of an upload: sorted by time; it is also the folder its file is put into. `name`: letters, digits, hyphens. */
export function uploadIdOf(startedAt: string, name: string): string {
  return `${String(Date.parse(startedAt)).padStart(15, '0')}-${name}`;
}

/** The upload that an object's key belongs to, if it was begun at the desk: `invoices/<creditor>/[full/]<upload>/<file>`. */
export function uploadIdIn(key: string): string | undefined {
  const folders = key.split('/').slice(2, -1);
  return folders.find((folder) => /^\d{15}-[\w-]+$/.test(folder));
}

/** Notes that somebody wants to put in a file. */
export async function beginUpload(cases: Cases, upload: StoredUpload): Promise<void> {
  const taken = await writeTogether(cases, [
    { kind: 'put', item: { ...keyOf(upload), ...upload }, ifAbsent: true },
  ]);
  if (taken.length > 0) throw new Error(`the upload ${upload.uploadId} exists`);
}

/** Notes what became of a file; said again it changes nothing. Who began it stays. */
export async function noteReported({ db, table }: Cases, upload: StoredUpload): Promise<void> {
  const { uploadId: _id, creditorId: _creditor, startedAt, ...reported } = upload;
  const said = Object.entries({ ...reported, uploadId: upload.uploadId, creditorId: upload.creditorId });
  const set = said.map((_, index) => `#s${index} = :s${index}`);
  await db.send(
    new UpdateCommand({
      TableName: table,
      Key: keyOf(upload),
      UpdateExpression: `SET ${set.join(', ')}, #begun = if_not_exists(#begun, :begun)`,
      ExpressionAttributeNames: {
        ...Object.fromEntries(said.map(([name], index) => [`#s${index}`, name])),
        '#begun': 'startedAt',
      },
      ExpressionAttributeValues: {
        ...Object.fromEntries(said.map(([, value], index) => [`:s${index}`, value])),
        ':begun': startedAt,
      },
    }),
  );
}

/** Takes an upload off the list: what it told of is so no more. */
export async function dropUpload(
  { db, table }: Cases,
  upload: Pick<StoredUpload, 'creditorId' | 'uploadId'>,
): Promise<void> {
  await db.send(new DeleteCommand({ TableName: table, Key: keyOf(upload) }));
}

/** One upload; undefined when there is none. */
export async function readUpload(
  { db, table }: Cases,
  upload: Pick<StoredUpload, 'creditorId' | 'uploadId'>,
): Promise<StoredUpload | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: table, Key: keyOf(upload), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : uploadSchema.parse(Item);
}

/** Uploads of a creditor, the newest first; `before` is the last one of the page before. */
export async function listUploads(
  { db, table }: Cases,
  { creditorId, before, most }: { creditorId: string; before?: string | undefined; most: number },
): Promise<{ uploads: StoredUpload[]; more: string | undefined }> {
  const page = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partitionOf(creditorId) },
      ScanIndexForward: false,
      Limit: most,
      ...(before === undefined ? {} : { ExclusiveStartKey: { pk: partitionOf(creditorId), sk: before } }),
    }),
  );
  const uploads = (page.Items ?? []).map((item) => uploadSchema.parse(item));
  return { uploads, more: page.LastEvaluatedKey === undefined ? undefined : uploads.at(-1)?.uploadId };
}
