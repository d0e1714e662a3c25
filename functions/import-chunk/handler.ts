import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { chunkSchema } from '../../shared/intake/chunk.ts';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { type Imported, importChunk } from './import-chunk.ts';

const { INBOX_BUCKET, PARALLEL_DEBTORS } = z
  .object({ INBOX_BUCKET: z.string().min(1), PARALLEL_DEBTORS: z.coerce.number().int().min(1).default(4) })
  .parse(process.env);
const deps = {
  ...caseDeps(process.env, new DynamoDBClient({})),
  inbox: { s3: new S3Client({}), bucket: INBOX_BUCKET },
  parallel: PARALLEL_DEBTORS,
};

export async function handler(event: unknown): Promise<Imported> {
  const chunk = chunkSchema.parse(event);
  await deps.refresh();
  return importChunk(deps, chunk);
}
