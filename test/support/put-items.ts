import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Cases } from '../../shared/store/cases.ts';

/** Puts items into an in-memory table, however many. */
export async function putItems(
  db: Cases['db'],
  items: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  for (let at = 0; at < items.length; at += 25) {
    const Cases = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    await db.send(new BatchWriteCommand({ RequestItems: { Cases } }));
  }
}
