import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import * as z from 'zod';
import { mostBytes } from './file-verdict.ts';

/** Whose matter a file belongs to. It travels with the file, under the signature of the form. */
export const matterSchema = z.object({
  debtorKey: z.string().min(1),
  creditorId: z.string().min(1),
  /** The dispute, or the hold of what the debtor told us. */
  about: z.string().min(1),
});
export type Matter = z.infer<typeof matterSchema>;

/** A form that a browser sends to the bucket itself, without a script. */
export type UploadForm = { url: string; fields: Record<string, string> };

/** Where files lie until somebody has looked at them. */
export const incomingPrefix = 'incoming/';
/** Seconds in which a file can be chosen and sent. */
const formLasts = 3600;
const matterField = 'x-amz-meta-matter';

/**
 * A form for one file of a matter. Its signature allows one unguessable key, no more bytes than we take, and no other
 * matter; it needs no call, so that showing it changes nothing. `secret`: at least 128 random bits, url-safe.
 */
export async function uploadForm(
  { s3, bucket }: { s3: S3Client; bucket: string },
  matter: Matter,
  { secret, comeBackTo }: { secret: string; comeBackTo: string },
): Promise<UploadForm> {
  const folder = `${incomingPrefix}${matterHash(matter)}/${secret}/`;
  const said = Buffer.from(JSON.stringify(matter)).toString('base64url');
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: bucket,
    // S3 puts the name of the chosen file in its place.
    Key: `${folder}\${filename}`,
    Fields: { [matterField]: said, success_action_redirect: comeBackTo },
    Conditions: [
      ['starts-with', '$key', folder],
      ['content-length-range', 1, mostBytes],
      ['eq', `$${matterField}`, said],
      ['eq', '$success_action_redirect', comeBackTo],
    ],
    Expires: formLasts,
  });
  return { url, fields };
}

/** The origin that such forms are sent to. */
export async function formTarget(files: { s3: S3Client; bucket: string }): Promise<string> {
  const none = { debtorKey: '-', creditorId: '-', about: '-' };
  const { url } = await uploadForm(files, none, { secret: '-', comeBackTo: 'https://localhost' });
  return new URL(url).origin;
}

/** The matter a file was sent with; undefined where nothing of ours was said. */
export function matterOf(metadata: Readonly<Record<string, string>>): Matter | undefined {
  const said = metadata['matter'];
  if (said === undefined) return undefined;
  try {
    return matterSchema.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

/** A name for a matter that tells nothing about it. */
export function matterHash({ debtorKey, about }: Matter): string {
  return createHash('sha256').update(`${debtorKey}\n${about}`).digest('hex').slice(0, 32);
}
