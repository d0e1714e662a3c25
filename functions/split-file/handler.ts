import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { virtualMilliseconds } from '../../shared/clock/virtual-time.ts';
import { readStage } from '../../shared/config/read-stage.ts';
import { type Split, splitFile } from './split-file.ts';
import { uploadEventSchema } from './upload.ts';

const { INBOX_BUCKET } = z.object({ INBOX_BUCKET: z.string().min(1) }).parse(process.env);
const stage = readStage();
const deps = {
  inbox: { s3: new S3Client({}), bucket: INBOX_BUCKET },
  stage,
  clock: { now: () => ({ epochMilliseconds: virtualMilliseconds(stage.clock) }) },
};

export async function handler(event: unknown): Promise<Split> {
  return splitFile(deps, uploadEventSchema.parse(event));
}
