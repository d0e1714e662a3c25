import { CopyObjectCommand } from '@aws-sdk/client-s3';
import type { Inbox } from './inbox.ts';

/** Puts a copy of an object, or of one version of it, beside it, byte for byte, under another key. */
export async function copyObject(
  { s3, bucket }: Inbox,
  { key, version }: { key: string; version?: string | undefined },
  to: string,
): Promise<void> {
  const path = [bucket, ...key.split('/')].map(encodeURIComponent).join('/');
  const source = version === undefined ? path : `${path}?versionId=${encodeURIComponent(version)}`;
  await s3.send(new CopyObjectCommand({ Bucket: bucket, Key: to, CopySource: source }));
}
