import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Cases } from './cases.ts';
import type { Item } from './items.ts';

/** Writes up to 100 items together that change no fact, such as links and the history of answers. */
export async function putItems({ db, table }: Cases, items: readonly Item[]): Promise<void> {
  await db.send(
    new TransactWriteCommand({ TransactItems: items.map((Item) => ({ Put: { TableName: table, Item } })) }),
  );
}
