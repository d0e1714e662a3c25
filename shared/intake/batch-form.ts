import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';

/** A form that a browser sends to the bucket itself, without a script. */
export type BatchForm = { url: string; fields: Record<string, string> };

/** The largest file that is taken, in bytes. */
export const largestBatch = 2_000_000_000;
/** Seconds in which a file can be chosen and sent. */
const formLasts = 3600;

/** A form for one batch: its signature allows one folder, and no more bytes than are taken in. It needs no call. */
export async function batchForm(
  { s3, bucket }: { s3: S3Client; bucket: string },
  { folder, comeBackTo }: { folder: string; comeBackTo: string },
): Promise<BatchForm> {
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: bucket,
    // S3 puts the name of the chosen file in its place.
    Key: `${folder}\${filename}`,
    Fields: { success_action_redirect: comeBackTo },
    Conditions: [
      ['starts-with', '$key', folder],
      ['content-length-range', 1, largestBatch],
      ['eq', '$success_action_redirect', comeBackTo],
    ],
    Expires: formLasts,
  });
  return { url, fields };
}

/** The origin that such forms are sent to. */
export async function batchTarget(inbox: { s3: S3Client; bucket: string }): Promise<string> {
  const { url } = await batchForm(inbox, { folder: '-/', comeBackTo: 'https://localhost' });
  return new URL(url).origin;
}
