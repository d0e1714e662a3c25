import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { casesFor } from '../../shared/store/case-deps.ts';
import { wakeDebts } from './wake-debts.ts';

const deps = { cases: casesFor(process.env, new DynamoDBClient({})), sfn: new SFNClient({}) };

const recordSchema = z.object({
  dynamodb: z.object({
    NewImage: z.object({
      debtorKey: z.object({ S: z.string() }),
      version: z.object({ N: z.coerce.number() }),
    }),
  }),
});
const eventSchema = z.object({ Records: z.array(recordSchema) });

/** Reads the table's stream, filtered to changed profiles. */
export async function handler(event: unknown): Promise<{ woken: number }> {
  const { Records: records } = eventSchema.parse(event);
  return wakeDebts(
    deps,
    records.map(({ dynamodb: { NewImage } }) => ({
      debtorKey: NewImage.debtorKey.S,
      version: NewImage.version.N,
    })),
  );
}
