import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** The bucket of uploads, working copies and reports. */
export type Inbox = { s3: Pick<S3Client, 'send'>; bucket: string };

/** An object's bytes, piece by piece; undefined when there is no such object. */
export async function openObject(
  { s3, bucket }: Inbox,
  key: string,
  version?: string,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  try {
    const found = await s3.send(
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(version === undefined ? {} : { VersionId: version }),
      }),
    );
    if (found.Body instanceof Readable) return found.Body;
    throw new Error(`no stream for ${key}`);
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** A small object's text; undefined when there is no such object. */
export async function readObject(inbox: Inbox, key: string): Promise<string | undefined> {
  const body = await openObject(inbox, key);
  if (body === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** An object's lines, one after the other; undefined when there is no such object. */
export async function readLines(inbox: Inbox, key: string): Promise<AsyncIterable<string> | undefined> {
  const body = await openObject(inbox, key);
  if (body === undefined) return undefined;
  return createInterface({ input: Readable.from(body), crlfDelay: Number.POSITIVE_INFINITY });
}

/** Writes a text as an object. */
export async function writeObject({ s3, bucket }: Inbox, key: string, text: string): Promise<void> {
  await s3.send(
    new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: contentType(key) }),
  );
}

/** Writes a file on disk as an object, streaming. */
export async function writeFile({ s3, bucket }: Inbox, key: string, path: string): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: createReadStream(path),
      ContentLength: statSync(path).size,
      ContentType: contentType(key),
    }),
  );
}

function contentType(key: string): string {
  if (key.endsWith('.json')) return 'application/json';
  return key.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8';
}
