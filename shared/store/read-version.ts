import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Cases, profileKey } from './cases.ts';

const versionSchema = z.object({ version: z.int() });

/** The version of a debtor's facts, strongly consistent, without reading the facts. */
export async function readVersion({ db, table }: Cases, debtorKey: string): Promise<number> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: profileKey(debtorKey), ConsistentRead: true }),
  );
  return versionSchema.parse(item).version;
}
