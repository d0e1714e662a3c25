import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Facts } from '../domain/facts.ts';
import { type Cases, profileKey } from './cases.ts';
import { queryAll, recordsOf } from './query.ts';
import { storedRecords } from './stored-records.ts';

/** What a list says of a customer, and what says how much of it may be said. */
export type Listed = Pick<Facts, 'profile' | 'holds'>;

/** A customer as a list needs it, without the rest of the case; undefined when it is not known. */
export async function readListed(cases: Cases, debtorKey: string): Promise<Listed | undefined> {
  const { db, table } = cases;
  const [{ Item: item }, holds] = await Promise.all([
    db.send(new GetCommand({ TableName: table, Key: profileKey(debtorKey), ConsistentRead: true })),
    queryAll(cases, recordsOf(debtorKey, 'HOLD#')),
  ]);
  if (item === undefined) return undefined;
  return { profile: storedRecords.PROFILE(item), holds: holds.map((hold) => storedRecords.HOLD(hold)) };
}
