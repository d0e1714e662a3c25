import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Bytes of a mail that are read; of a longer one only the beginning, and no file is taken out. */
const mostBytes = 20 * 1024 * 1024;

/** A mail as it lies in the bucket; `cut`: longer than anyone reads. */
export type RawMail = { bytes: Uint8Array; cut: boolean };

/** The bucket into which the mail service puts what comes in, and its files beside it. */
export type MailBucket = {
  read(key: string): Promise<RawMail>;
  keepFile(key: string, bytes: Uint8Array): Promise<void>;
};

/** The bucket on S3. */
export function s3MailBucket(s3: Pick<S3Client, 'send'>, bucket: string): MailBucket {
  return {
    async read(key) {
      const Range = `bytes=0-${mostBytes}`;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range }));
      if (!isStream(Body)) throw new Error(`nothing can be read of ${key}`);
      const parts: Uint8Array[] = [];
      for await (const part of Body) parts.push(part);
      const bytes = Buffer.concat(parts);
      const cut = bytes.length > mostBytes;
      return { bytes: cut ? bytes.subarray(0, mostBytes) : bytes, cut };
    },
    async keepFile(key, bytes) {
      const asFile = { ContentType: 'application/octet-stream', ContentDisposition: 'attachment' };
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ...asFile }));
    },
  };
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
