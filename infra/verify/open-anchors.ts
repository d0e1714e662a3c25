import { readFileSync } from 'node:fs';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { AnchorBucket } from '../../shared/store/anchor-bucket.ts';

const noteSchema = z.object({
  AWS_ENDPOINT_URL: z.string(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  ANCHOR_BUCKET: z.string(),
});

/** The bucket of the stage that runs on this machine, as its note file says. */
export function localAnchors(noteFile: string): AnchorBucket {
  const note = noteSchema.parse(JSON.parse(readFileSync(noteFile, 'utf8')));
  const credentials = { accessKeyId: note.AWS_ACCESS_KEY_ID, secretAccessKey: note.AWS_SECRET_ACCESS_KEY };
  const s3 = new S3Client({
    ...{ endpoint: note.AWS_ENDPOINT_URL, region: note.AWS_REGION, credentials },
    forcePathStyle: true,
  });
  return { s3, bucket: note.ANCHOR_BUCKET };
}

/** The bucket of a stage on AWS; undefined when it is not named: then nothing is compared with anchors. */
export function remoteAnchors(env: Readonly<Record<string, string | undefined>>): AnchorBucket | undefined {
  const bucket = env['ANCHOR_BUCKET'];
  return bucket === undefined ? undefined : { s3: new S3Client({}), bucket };
}
