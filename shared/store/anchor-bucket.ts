import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** The bucket of the daily anchors, in which nothing can be changed or deleted before its time. */
export type AnchorBucket = { s3: Pick<S3Client, 'send'>; bucket: string };

const prefix = 'anchors/';
const keyOf = (date: string) => `${prefix}${date}.jsonl`;

/** The days that have an anchor, oldest first. */
export async function anchoredDays({ s3, bucket }: AnchorBucket): Promise<string[]> {
  const days: string[] = [];
  let from: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from }),
    );
    const found = (page.Contents ?? []).map(({ Key = '' }) => /^anchors\/(.+)\.jsonl$/.exec(Key)?.[1]);
    days.push(...found.flatMap((day) => day ?? []));
    from = page.NextContinuationToken;
  } while (from !== undefined);
  return days.sort();
}

/** The text of a day's anchor. */
export async function readAnchorText({ s3, bucket }: AnchorBucket, date: string): Promise<string> {
  const { Body: body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(date) }));
  if (body === undefined) throw new Error(`the anchor of ${date} is empty`);
  return body.transformToString('utf8');
}

/** Writes a day's anchor; false when the day has one already, which then stands. */
export async function writeAnchor(
  { s3, bucket }: AnchorBucket,
  date: string,
  text: string,
): Promise<boolean> {
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(date),
        Body: text,
        ContentType: 'application/jsonl',
        IfNoneMatch: '*',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'PreconditionFailed') return false;
    throw error;
  }
}
