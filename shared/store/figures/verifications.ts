import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantSchema } from '../../domain/time.ts';
import { casesTable } from '../cases.names.ts';
import type { Cases } from '../cases.ts';

const verificationSchema = z.object({
  month: z.string(),
  at: instantSchema,
  /** Debtors about whom anything was decided in the month, and their decisions in it. */
  debtors: z.int().nonnegative(),
  decisions: z.int().nonnegative(),
  /** How many things were not as they were written, in all of these debtors' decisions. */
  findings: z.int().nonnegative(),
  /** Over where each of these chains stood as the month ended. */
  hash: z.string(),
});
/** What came of verifying the decisions of a month. */
export type Verification = z.infer<typeof verificationSchema>;

function keyOf(creditorId: string, month: string, part?: number) {
  const sk = part === undefined ? 'WHOLE' : `PART#${part.toString().padStart(2, '0')}`;
  return { pk: `VERIFIED#${creditorId}#${month}`, sk };
}

/** What came of verifying a month, or a part of its debtors; undefined while it is not done. */
export async function readVerification(
  { db, table }: Pick<Cases, 'db' | 'table'>,
  creditorId: string,
  month: string,
  part?: number,
): Promise<Verification | undefined> {
  const Key = keyOf(creditorId, month, part);
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  return item === undefined ? undefined : verificationSchema.parse(item);
}

/** Keeps it; that of a part for days only. */
export async function putVerification(
  { db, table }: Cases,
  creditorId: string,
  verification: Verification,
  part?: { number: number; realSeconds: number },
): Promise<void> {
  const until = part === undefined ? {} : { [casesTable.forgetAt]: part.realSeconds + 14 * 86_400 };
  const Item = { ...keyOf(creditorId, verification.month, part?.number), ...verification, ...until };
  await db.send(new PutCommand({ TableName: table, Item }));
}
