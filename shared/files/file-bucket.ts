import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

/** A bucket that files are taken from and kept in. */
export type FileBucket = { s3: Pick<S3Client, 'send'>; bucket: string };

export type Incoming = {
  bytes: Buffer | 'too-large';
  size: number;
  metadata: Record<string, string>;
  /** Which version it was, where the bucket keeps them. */
  version?: string | undefined;
};

/**
 * An object, or one version of it, and what was said with it; undefined when it is gone. One above `most` bytes is not
 * fetched.
 */
export async function fetchObject(
  { s3, bucket }: FileBucket,
  key: string,
  most: number,
  of?: string,
): Promise<Incoming | undefined> {
  const at = { Bucket: bucket, Key: key, ...(of === undefined ? {} : { VersionId: of }) };
  try {
    const { ContentLength: size = 0, Metadata: metadata = {} } = await s3.send(new HeadObjectCommand(at));
    if (size > most) return { bytes: 'too-large', size, metadata };
    const { Body: body, VersionId: version } = await s3.send(new GetObjectCommand(at));
    const bytes = Buffer.from((await body?.transformToByteArray()) ?? []);
    // It may have been put again, larger, between the two calls.
    return { bytes: bytes.length > most ? 'too-large' : bytes, size: bytes.length, metadata, version };
  } catch (error) {
    if (error instanceof Error && gone.has(error.name)) return undefined;
    throw error;
  }
}

const gone = new Set(['NotFound', 'NoSuchKey', 'NoSuchVersion']);

/** Keeps bytes that were looked at; the same again changes nothing. */
export async function keepObject(
  { s3, bucket }: FileBucket,
  key: string,
  { bytes, type }: { bytes: Buffer; type: string },
): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      ...{ Bucket: bucket, Key: key, Body: bytes, ContentType: type },
      ContentDisposition: 'attachment',
    }),
  );
}

/** The keys of all objects whose keys begin so. */
export async function objectsUnder({ s3, bucket }: FileBucket, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let from: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from }),
    );
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
    from = page.NextContinuationToken;
  } while (from !== undefined);
  return keys;
}

/** Takes an object away. */
export async function removeObject({ s3, bucket }: FileBucket, key: string): Promise<void> {
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
}
