import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { stageClock } from '../../shared/clock/clock.ts';
import { readStage } from '../../shared/config/read-stage.ts';
import { noScanner } from '../../shared/files/scan.ts';
import { log } from '../../shared/log/log.ts';
import { casesFor } from '../../shared/store/case-deps.ts';
import { checkFile } from './check-file.ts';

const { FILES_BUCKET } = z.object({ FILES_BUCKET: z.string().min(1) }).parse(process.env);
const deps = {
  cases: casesFor(process.env, new DynamoDBClient({})),
  files: { s3: new S3Client({}), bucket: FILES_BUCKET },
  clock: stageClock(readStage().clock),
  scan: noScanner,
};
const eventSchema = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

/** A file was put into the bucket; its name is in its key, so the key is not written down. */
export async function handler(event: unknown): Promise<void> {
  const checked = await checkFile(deps, eventSchema.parse(event).detail.object.key);
  log('file-checked', checked);
}
