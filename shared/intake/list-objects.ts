import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Inbox } from './inbox.ts';

/** The keys under a prefix that come after a name there, in their order. */
export async function* listObjects(
  { s3, bucket }: Inbox,
  { prefix, after }: { prefix: string; after: string },
): AsyncGenerator<string> {
  let goesOn: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({
        ...{ Bucket: bucket, Prefix: prefix, StartAfter: `${prefix}${after}` },
        ...(goesOn === undefined ? {} : { ContinuationToken: goesOn }),
      }),
    );
    for (const { Key: key } of page.Contents ?? []) if (key !== undefined) yield key;
    goesOn = page.NextContinuationToken;
  } while (goesOn !== undefined);
}
