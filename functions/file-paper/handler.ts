import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { stageClock } from '../../shared/clock/clock.ts';
import { readStage } from '../../shared/config/read-stage.ts';
import { log } from '../../shared/log/log.ts';
import { casesFor } from '../../shared/store/case-deps.ts';
import { filePaper } from './file-paper.ts';
import { retryPapers } from './retry-papers.ts';

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

/** Finance put a paper into the inbox; or a batch is reported, and its invoices may be those of papers that wait. */
export async function handler(event: unknown): Promise<void> {
  const { time, detail } = eventSchema.parse(event);
  const { key } = detail.object;
  if (key.startsWith('reports/')) {
    if (key.endsWith('/report.json')) log('papers-retried', { filed: await retryPapers(deps, key) });
    return;
  }
  const filed = await filePaper(deps, key, time);
  // The name that a person gave the file may tell something.
  log('paper-filed', { ...filed, file: key.split('/').slice(0, 4).join('/') });
}
