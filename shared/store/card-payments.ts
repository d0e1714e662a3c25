import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Told } from '../card/stripe-news.ts';
import { type CardNews, cardNewsSchema } from '../domain/card-news.ts';
import { currencySchema, minorUnitsSchema } from '../domain/money.ts';
import { paidSetSchema, payerCode } from '../domain/paid-set.ts';
import { instantSchema } from '../domain/time.ts';
import type { Cases, Key } from './cases.ts';
import { payerPartition } from './payer-partition.ts';
import { readPartition } from './query.ts';

/** What a debtor went off to pay by card. */
const checkoutSchema = z.object({
  checkoutId: z.string(),
  creditorId: z.string(),
  debtorKey: z.string(),
  set: paidSetSchema,
  amount: minorUnitsSchema.positive(),
  currency: currencySchema,
  at: instantSchema,
});
export type Checkout = z.infer<typeof checkoutSchema>;

/** Its id begins with the payer's code, so that it is found and erased with the payer's references. */
function checkoutKey(creditorId: string, checkoutId: string): Key {
  return { pk: payerPartition(creditorId, checkoutId.split('-', 1)[0] ?? ''), sk: `CHECKOUT#${checkoutId}` };
}

/** The id of a checkout: the same for the same payer and `said`. */
export function checkoutIdOf(payer: { creditorId: string; debtorKey: string }, saidHash: string): string {
  return `${payerCode(payer)}-${saidHash.slice(0, 32)}`;
}

/** Keeps what a checkout is for, before anybody can pay it. */
export async function keepCheckout({ db, table }: Cases, checkout: Checkout): Promise<void> {
  const Item = { ...checkoutKey(checkout.creditorId, checkout.checkoutId), ...checkout };
  await db.send(new PutCommand({ TableName: table, Item }));
}

/** What a checkout was for; undefined for one that is not ours, or whose debtor was erased. */
export async function findCheckout(
  { db, table }: Cases,
  creditorId: string,
  checkoutId: string,
): Promise<Checkout | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: table, Key: checkoutKey(creditorId, checkoutId), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : checkoutSchema.parse(Item);
}

const newsPartition = (creditorId: string, cardId: string) => `CARD#${creditorId}#${cardId}`;

/** Keeps a piece of news once, by its event's id. False: it was told before. */
export async function keepNews(
  { db, table }: Cases,
  creditorId: string,
  told: Told,
  at: string,
): Promise<boolean> {
  const { cardId, eventId, news } = told;
  const Item = { pk: newsPartition(creditorId, cardId), sk: `NEWS#${eventId}`, news, at };
  try {
    await db.send(
      new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** All that was told of a card payment so far, strongly consistent. */
export async function readNews(cases: Cases, creditorId: string, cardId: string): Promise<CardNews[]> {
  const rows = await readPartition(cases, newsPartition(creditorId, cardId));
  return rows.map((row) => z.object({ news: cardNewsSchema }).parse(row).news);
}
