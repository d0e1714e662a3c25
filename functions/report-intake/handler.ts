import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { type Reported, reportIntake } from './report-intake.ts';

const { INBOX_BUCKET } = z.object({ INBOX_BUCKET: z.string().min(1) }).parse(process.env);
const deps = {
  ...caseDeps(process.env, new DynamoDBClient({})),
  inbox: { s3: new S3Client({}), bucket: INBOX_BUCKET },
};
const inputSchema = z.object({ batch: z.string().min(1) });

export async function handler(event: unknown): Promise<Reported> {
  const { batch } = inputSchema.parse(event);
  await deps.refresh();
  return reportIntake(deps, batch);
}
