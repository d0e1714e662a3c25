import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Money } from '../domain/book-money.ts';
import { paymentSchema } from '../domain/records.ts';
import { isBooked } from './booked-money.ts';
import { type Cases, type Key, unmatchedPartition } from './cases.ts';

/** Money that pays no known invoice, as it was told to us. */
export const unmatchedSchema = paymentSchema.omit({ debtKey: true }).extend({
  creditorId: z.string(),
  reference: z.string(),
  /** What it may pay, and why nobody can be certain; the customers it may be of rest meanwhile. */
  proposal: z
    .object({
      why: z.string(),
      invoiceNumbers: z.array(z.string()),
      debtorKeys: z.array(z.string()).optional(),
    })
    .optional(),
});
export type Unmatched = z.infer<typeof unmatchedSchema>;

/** Where money stands on the list: by the day it was booked, oldest first. */
export function unmatchedKey({
  creditorId,
  bookedOn,
  paymentId,
}: Pick<Unmatched, 'creditorId' | 'bookedOn' | 'paymentId'>): Key {
  return { pk: unmatchedPartition(creditorId), sk: `${bookedOn}#${paymentId}` };
}

/** Puts money that pays no known invoice on the creditor's list, once; what a person placed or sent back stays off it. */
export async function listUnmatched(
  cases: Cases,
  creditorId: string,
  payment: Money,
  said: Pick<Unmatched, 'reference' | 'proposal'>,
): Promise<void> {
  if (await isBooked(cases, creditorId, payment.paymentId)) return;
  const keys = unmatchedKey({ creditorId, ...payment });
  try {
    await cases.db.send(
      new PutCommand({
        TableName: cases.table,
        Item: { ...keys, creditorId, ...said, ...payment },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** Takes money off the list that was listed before and is booked now. */
export async function unlistUnmatched(
  { db, table }: Cases,
  creditorId: string,
  payment: Money,
): Promise<void> {
  await db.send(new DeleteCommand({ TableName: table, Key: unmatchedKey({ creditorId, ...payment }) }));
}

/** A part of a creditor's list, the oldest money first; `goesOn`: the key after which the next part begins. */
export async function readUnmatched(
  { db, table }: Cases,
  creditorId: string,
  { most, after }: { most: number; after?: string | undefined },
): Promise<{ money: Unmatched[]; goesOn: string | undefined }> {
  const pk = unmatchedPartition(creditorId);
  const page = await db.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      Limit: most,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  const last: unknown = page.LastEvaluatedKey?.['sk'];
  return {
    money: (page.Items ?? []).map((item) => unmatchedSchema.parse(item)),
    goesOn: typeof last === 'string' ? last : undefined,
  };
}

/** Money that still stands on a creditor's list; undefined when it does not. */
export async function findUnmatched(
  { db, table }: Cases,
  named: Pick<Unmatched, 'creditorId' | 'bookedOn' | 'paymentId'>,
): Promise<Unmatched | undefined> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: unmatchedKey(named), ConsistentRead: true }),
  );
  return item === undefined ? undefined : unmatchedSchema.parse(item);
}
