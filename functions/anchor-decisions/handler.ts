import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { stageClock } from '../../shared/clock/clock.ts';
import { readStage } from '../../shared/config/read-stage.ts';
import { casesFor } from '../../shared/store/case-deps.ts';
import { anchorDecisions } from './anchor-decisions.ts';

const { ANCHOR_BUCKET } = z.object({ ANCHOR_BUCKET: z.string().min(1) }).parse(process.env);
const deps = {
  cases: casesFor(process.env, new DynamoDBClient({})),
  clock: stageClock(readStage().clock),
  anchors: { s3: new S3Client({}), bucket: ANCHOR_BUCKET },
};

/** A schedule asks every hour. */
export async function handler(): Promise<{ anchored: number }> {
  return anchorDecisions(deps);
}
