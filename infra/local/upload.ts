import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type Engine, localRegion } from './engine.ts';

/** A client of the local AWS's buckets. */
export function bucketClient({ endpoint }: Engine): S3Client {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new S3Client({ endpoint, region: localRegion, credentials, forcePathStyle: true });
}

/** Puts a batch where finance puts it. */
export async function upload(
  s3: S3Client,
  Bucket: string,
  Key: string,
  Body: Uint8Array | string,
): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
}
