import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { localRegion } from '../../../infra/local/engine.ts';
import { type LocalStage, startLocalStage } from '../../../infra/local/local-stage.ts';
import type { Mail } from '../../../infra/local/mailbox/mails.ts';
import { progressOn } from '../../../infra/local/progress.ts';
import { bucketClient, upload } from '../../../infra/local/upload.ts';
import { type Visitor, visitor } from './visitor.ts';
import { type Patience, waitFor } from './wait-for.ts';

/** A whole Forbear for a test: the stage of `npm start` at another speed, beside whatever else runs. */
export type TestStage = LocalStage & {
  cases: { db: DynamoDBDocumentClient; table: string; pause(): Promise<void> };
  /** Puts a file into the inbox, `invoices/lindenhof/march.csv`. */
  put(key: string, body: Uint8Array | string): Promise<void>;
  /** The first mail that fits, as soon as it is there. */
  mail(words: string, fits: (mail: Mail) => boolean, patience?: Patience): Promise<Mail>;
  /** A link of a mail as the test can call it: its page's address through the gateway. */
  callable(link: string): string;
  /** A browser of its own, for the pages. */
  visitor(): Visitor;
};

export type TestStageOptions = {
  name: string;
  daySeconds: number;
  begins: Temporal.Instant;
};

/** Deploys a stage for one test file; `stop()` takes it away again. */
export async function startTestStage(options: TestStageOptions): Promise<TestStage> {
  const stage = await startLocalStage({
    ...options,
    progress: progressOn((line) => process.stdout.write(`${line}\n`)),
  });
  const { engine, outputs, box, pagesForPrograms } = stage;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: localRegion, credentials });
  const s3 = bucketClient(engine);
  return {
    ...stage,
    cases: {
      db: DynamoDBDocumentClient.from(client),
      table: outputs.CasesTable,
      pause: async () => undefined,
    },
    put: (key, body) => upload(s3, outputs.InboxBucket, key, body),
    mail: (words, fits, patience) => waitFor(words, async () => box.mails().find(fits), patience),
    callable: (link) => link.replace(outputs.PagesUrl, pagesForPrograms),
    visitor: () => visitor(new URL(outputs.PagesUrl).origin),
  };
}
