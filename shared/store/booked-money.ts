import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Cases, Key } from './cases.ts';
import type { Item } from './items.ts';

function bookedKey(creditorId: string, paymentId: string): Key {
  return { pk: `BOOKED#${creditorId}#${paymentId}`, sk: 'BOOKED' };
}

/** Written with the last booking of some money, so that the same money told again is known, whatever is open by then. */
export function bookedItem(creditorId: string, paymentId: string, debtorKey: string): Item {
  return { ...bookedKey(creditorId, paymentId), debtorKey };
}

/** Whether all of this money was booked before. Strongly consistent. */
export async function isBooked(
  { db, table }: Cases,
  creditorId: string,
  paymentId: string,
): Promise<boolean> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: bookedKey(creditorId, paymentId), ConsistentRead: true }),
  );
  return item !== undefined;
}
