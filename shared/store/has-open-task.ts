import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Cases, debtorPartition } from './cases.ts';

/** Whether a task whose id begins so is open, strongly consistent, without parsing any of the facts. */
export async function hasOpenTask(
  { db, table }: Cases,
  debtorKey: string,
  idBegins: string,
): Promise<boolean> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :task)',
        FilterExpression: '#state = :open',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':pk': debtorPartition(debtorKey),
          ':task': `TASK#${idBegins}`,
          ':open': 'open',
        },
        ExclusiveStartKey: from,
      }),
    );
    if ((page.Items ?? []).length > 0) return true;
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return false;
}
