import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { s3MailBucket } from './mail-bucket.ts';
import { type Received, receiveReply } from './receive-reply.ts';

const env = z.object({ MAIL_BUCKET: z.string().min(1) }).parse(process.env);
const bucket = s3MailBucket(new S3Client({}), env.MAIL_BUCKET);
const deps = { ...caseDeps(process.env, new DynamoDBClient({})), bucket };

const eventSchema = z.object({
  detail: z.object({
    bucket: z.object({ name: z.literal(env.MAIL_BUCKET) }),
    object: z.object({ key: z.string() }),
  }),
});

/** The mail service has put a mail into the bucket. */
export async function handler(event: unknown): Promise<Received> {
  const { key } = eventSchema.parse(event).detail.object;
  await deps.refresh();
  return receiveReply(deps, key);
}
