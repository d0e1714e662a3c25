import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Cases, debtorPartition } from './cases.ts';

const waitingSchema = z.object({ token: z.string(), tokenSeen: z.int() });

/** The task tokens of a debtor's debts that wait for people. Tokens never reach a log, a link, a mail or a page. */
export async function readTokens(
  { db, table }: Cases,
  debtorKey: string,
): Promise<{ token: string; tokenSeen: number }[]> {
  const found: unknown[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :debts)',
        FilterExpression: 'attribute_exists(#token)',
        ProjectionExpression: '#token, tokenSeen',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':pk': debtorPartition(debtorKey), ':debts': 'DEBT#' },
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return found.map((item) => waitingSchema.parse(item));
}
