import * as z from 'zod';
import type { Facts } from '../../domain/facts.ts';
import { casesTable } from '../cases.names.ts';
import { type Cases, debtorPartition, registerShard } from '../cases.ts';
import { queryAll, queryPages } from '../query.ts';
import { factsOf } from '../read-facts.ts';

const listedSchema = z.object({ debtorKey: z.string() });
type Table = Pick<Cases, 'db' | 'table'>;

/** The keys of all debtors of one part of the register, in their order, some at a time. */
export async function* registeredDebtors(cases: Table, shard: number): AsyncGenerator<string[]> {
  const { name, partitionKey } = casesTable.lookIndex;
  const query = {
    IndexName: name,
    KeyConditionExpression: `${partitionKey} = :shard`,
    ExpressionAttributeValues: { ':shard': registerShard(shard) },
  };
  for await (const page of queryPages(cases, query)) {
    yield page.map((row) => listedSchema.parse(row).debtorKey);
  }
}

/** A debtor's facts for a count, at half the price of those a decision rests on; undefined where there are none. */
export async function factsToCount(cases: Table, debtorKey: string): Promise<Facts | undefined> {
  const rows = await queryAll(cases, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': debtorPartition(debtorKey) },
  });
  return factsOf(rows);
}
