import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { logError } from '../../shared/log/log.ts';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { debtInputSchema } from '../../shared/store/situation.ts';
import { sesMailer } from './mailer.ts';
import { owedSchema, sendAnswer } from './send-answer.ts';
import { sendLater } from './send-later.ts';
import { type Deps, sendReminder } from './send-reminder.ts';

const env = z
  .object({
    PAGES_URL: z.url(),
    SEND_QUEUE_URL: z.string().min(1),
    MAIL_CONFIGURATION_SET: z.string().optional(),
  })
  .parse(process.env);
const base = caseDeps(process.env, new DynamoDBClient({}));
const sqs = new SQSClient({});
const ses = new SESv2Client({
  maxAttempts: 1,
  // Without the last a request that takes longer is only warned of, and the function dies waiting.
  requestHandler: { connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true },
});
const deps: Deps = {
  ...base,
  mailer: sesMailer(ses, {
    redirectTo: base.stage.redirectMailTo,
    configurationSet: env.MAIL_CONFIGURATION_SET,
  }),
  newToken: () => randomBytes(20).toString('base64url'),
  pagesUrl: env.PAGES_URL,
};

const queueEventSchema = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })),
});

/** The debt machine asks for the reminder that is due; the send queue brings answers that are owed. */
export async function handler(event: unknown): Promise<{ seconds: number } | SQSBatchResponse> {
  const queued = queueEventSchema.safeParse(event);
  if (queued.success) return sendAll(queued.data.Records);
  const input = debtInputSchema.parse(event);
  await base.refresh();
  return sendReminder(deps, input);
}

async function sendAll(records: { messageId: string; body: string }[]): Promise<SQSBatchResponse> {
  await base.refresh();
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of records) {
    try {
      const waiting = await sendAnswer(deps, owedSchema.parse(JSON.parse(body)));
      if (waiting !== undefined) await sendLater(sqs, env.SEND_QUEUE_URL, waiting);
    } catch (error) {
      logError('answer-not-sent', error, { messageId });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
