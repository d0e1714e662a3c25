import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { type Tallied, tallyFigures } from './tally-figures.ts';

const { INBOX_BUCKET: bucket } = z.object({ INBOX_BUCKET: z.string().min(1) }).parse(process.env);
const deps = { ...caseDeps(process.env, new DynamoDBClient({})), inbox: { s3: new S3Client({}), bucket } };

/** Real milliseconds before the function's end at which no further part is begun. */
const reserve = 180_000;

/** A schedule asks every hour. */
export async function handler(
  _event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<Tallied> {
  return tallyFigures({ ...deps, timeIsUp: () => context.getRemainingTimeInMillis() < reserve });
}
