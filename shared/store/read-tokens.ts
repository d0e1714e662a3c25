import * as z from 'zod';
import type { Cases } from './cases.ts';
import { queryAll, recordsOf } from './query.ts';

const waitingSchema = z.object({ token: z.string(), tokenSeen: z.int() });

/** The task tokens of a debtor's debts that wait for people. Tokens never reach a log, a link, a mail or a page. */
export async function readTokens(
  cases: Cases,
  debtorKey: string,
): Promise<{ token: string; tokenSeen: number }[]> {
  const waiting = await queryAll(cases, {
    ...recordsOf(debtorKey, 'DEBT#'),
    FilterExpression: 'attribute_exists(#token)',
    ProjectionExpression: '#token, tokenSeen',
    ExpressionAttributeNames: { '#token': 'token' },
  });
  return waiting.map((item) => waitingSchema.parse(item));
}
