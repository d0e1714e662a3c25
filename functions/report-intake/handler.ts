import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { casesFor } from '../../shared/store/case-deps.ts';
import { type Reported, reportIntake } from './report-intake.ts';

const { INBOX_BUCKET } = z.object({ INBOX_BUCKET: z.string().min(1) }).parse(process.env);
const deps = {
  inbox: { s3: new S3Client({}), bucket: INBOX_BUCKET },
  cases: casesFor(process.env, new DynamoDBClient({})),
};
const inputSchema = z.object({ batch: z.string().min(1) });

export async function handler(event: unknown): Promise<Reported> {
  return reportIntake(deps, inputSchema.parse(event).batch);
}
