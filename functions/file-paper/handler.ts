import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { stageClock } from '../../shared/clock/clock.ts';
import { readStage } from '../../shared/config/read-stage.ts';
import { log } from '../../shared/log/log.ts';
import { casesFor } from '../../shared/store/case-deps.ts';
import { filePaper } from './file-paper.ts';

const { INBOX_BUCKET } = z.object({ INBOX_BUCKET: z.string().min(1) }).parse(process.env);
const stage = readStage();
const deps = {
  cases: casesFor(process.env, new DynamoDBClient({})),
  inbox: { s3: new S3Client({}), bucket: INBOX_BUCKET },
  ...{ stage, clock: stageClock(stage.clock) },
};
const eventSchema = z.object({
  time: z.iso.datetime({ offset: true }),
  detail: z.object({ object: z.object({ key: z.string() }) }),
});

/** Finance put a paper into the inbox. */
export async function handler(event: unknown): Promise<void> {
  const { time, detail } = eventSchema.parse(event);
  const filed = await filePaper(deps, detail.object.key, time);
  // The name that a person gave the file may tell something.
  log('paper-filed', { ...filed, file: detail.object.key.split('/').slice(0, 4).join('/') });
}
