import { CopyObjectCommand } from '@aws-sdk/client-s3';
import type { Inbox } from './inbox.ts';

/** Puts a copy of an object beside it, byte for byte, under another key. */
export async function copyObject({ s3, bucket }: Inbox, from: string, to: string): Promise<void> {
  const source = [bucket, ...from.split('/')].map(encodeURIComponent).join('/');
  await s3.send(new CopyObjectCommand({ Bucket: bucket, Key: to, CopySource: source }));
}
