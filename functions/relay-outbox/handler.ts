import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { outboxSchema } from '../../shared/store/outbox.ts';
import { relayOutbox } from './relay-outbox.ts';

const env = z.object({ SEND_QUEUE_URL: z.string().min(1), BUS_NAME: z.string().min(1) }).parse(process.env);
const deps = {
  sqs: new SQSClient({}),
  events: new EventBridgeClient({}),
  queueUrl: env.SEND_QUEUE_URL,
  busName: env.BUS_NAME,
};

const eventSchema = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ NewImage: z.record(z.string(), z.any()) }) })),
});
const keySchema = z.object({ pk: z.string(), sk: z.string() });

/** Reads the table's stream, filtered to new outbox items. */
export async function handler(event: unknown): Promise<void> {
  const { Records: records } = eventSchema.parse(event);
  const items = records.map(({ dynamodb }) => unmarshall(dynamodb.NewImage));
  await relayOutbox(
    deps,
    items.map((item) => ({ key: keySchema.parse(item), outbox: outboxSchema.parse(item) })),
  );
}
