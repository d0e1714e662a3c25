import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { log, logError } from '../../shared/log/log.ts';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { buildEvidencePack } from './build-evidence-pack.ts';
import { parkPack } from './park-pack.ts';

const env = z
  .object({
    PACKS_BUCKET: z.string().min(1),
    INBOX_BUCKET: z.string().min(1),
    /** How often a message is tried before it is set aside. */
    MOST_TRIES: z.coerce.number().int().positive(),
  })
  .parse(process.env);
const s3 = new S3Client({});
const deps = {
  ...caseDeps(process.env, new DynamoDBClient({})),
  packs: { s3, bucket: env.PACKS_BUCKET },
  inbox: { s3, bucket: env.INBOX_BUCKET },
};

const queuedSchema = z.object({
  Records: z.array(
    z.object({
      body: z.string(),
      attributes: z.object({ ApproximateReceiveCount: z.coerce.number().int() }),
    }),
  ),
});
const eventSchema = z.object({
  'detail-type': z.string(),
  detail: z.object({ debtorKey: z.string().min(1), debtKey: z.string().min(1) }),
});

/** An invoice went to an agency, came back from it, or its pack is wanted anew; one message at a time. */
export async function handler(event: unknown): Promise<void> {
  await deps.refresh();
  for (const { body, attributes } of queuedSchema.parse(event).Records) {
    const { 'detail-type': type, detail } = eventSchema.parse(JSON.parse(body));
    try {
      const { kind } = await buildEvidencePack(deps, { ...detail, anew: type === 'EvidencePackAsked' });
      log('evidence-pack-kept', { kind, because: type });
    } catch (error) {
      logError('evidence-pack-not-kept', error, { because: type });
      if (attributes.ApproximateReceiveCount >= env.MOST_TRIES) await parkPack(deps, detail);
      throw error;
    }
  }
}
