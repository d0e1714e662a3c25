import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Waiting } from './send-answer.ts';

/** Seconds that SQS lets a message wait at most; one that waits longer goes round once more. */
const longestDelay = 900;

/** Lets the queue bring an owed message again, when its hour has come or as late as the queue can. */
export async function sendLater(
  sqs: Pick<SQSClient, 'send'>,
  queueUrl: string,
  { owed, seconds }: Waiting,
): Promise<void> {
  await sqs.send(
    new SendMessageCommand({
      ...{ QueueUrl: queueUrl, MessageBody: JSON.stringify(owed) },
      DelaySeconds: Math.min(longestDelay, seconds),
    }),
  );
}
