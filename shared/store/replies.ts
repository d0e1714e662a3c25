import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantSchema } from '../domain/time.ts';
import { sha256 } from '../policy/canonical.ts';
import type { Cases, Key } from './cases.ts';
import type { Write } from './commit.ts';
import type { Item } from './items.ts';
import { readPartition } from './query.ts';
import { type SentMail, sentMailSchema } from './sent-mail.ts';

/** Apart from the facts: what people wrote is long, and no rule reads it. */
const repliesPartition = (debtorKey: string): string => `REPLIES#${debtorKey}`;
const addressKey = (hash: string): Key => ({ pk: `LINK#${hash}`, sk: 'REPLY' });

const fileSchema = z.object({
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  /** Where it lies in the mail bucket; absent: not taken out of the mail. */
  key: z.string().optional(),
});

/** A mail that came to a reply address of ours. */
export const replySchema = z.object({
  replyId: z.string(),
  sort: z.enum(['person', 'automatic', 'bounce', 'harmful']),
  creditorId: z.string(),
  /** The contact that it answers. */
  contactId: z.string(),
  /** The task of the person who reads it; absent where nobody need. */
  taskId: z.string().optional(),
  receivedAt: instantSchema,
  from: z.string(),
  /** Whether it came from the mailbox that our mail went to. */
  sameMailbox: z.boolean(),
  subject: z.string(),
  /** The sender's own words, without what is quoted. */
  text: z.string(),
  suggestions: z.array(z.object({ matter: z.string(), words: z.array(z.string()) })),
  files: z.array(fileSchema),
  /** Where the whole mail lies in the mail bucket. */
  mailKey: z.string(),
});
export type Reply = z.infer<typeof replySchema>;

/** What makes a reply address work; only its token's hash is stored. */
export function replyAddressWrites(token: string, mail: SentMail): Write[] {
  const hash = sha256(token);
  const listed = { pk: repliesPartition(mail.debtorKey), sk: `ADDRESS#${hash}`, hash };
  return [
    { kind: 'put', item: { ...addressKey(hash), ...mail } },
    { kind: 'put', item: listed },
  ];
}

/** The mail that a reply address was given with; undefined for one we never gave. It works for good. */
export async function findAnsweredMail({ db, table }: Cases, token: string): Promise<SentMail | undefined> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: addressKey(sha256(token)), ConsistentRead: true }),
  );
  return item === undefined ? undefined : sentMailSchema.parse(item);
}

/** The item of a reply; the same one twice is kept once. */
export function replyItem(debtorKey: string, reply: Reply): Item {
  return { pk: repliesPartition(debtorKey), sk: `REPLY#${reply.replyId}`, debtorKey, ...reply };
}

/** Every mail a debtor has written to us, oldest first. */
export async function readReplies(cases: Cases, debtorKey: string): Promise<Reply[]> {
  const rows = await readPartition(cases, repliesPartition(debtorKey));
  return rows
    .filter(({ sk }) => String(sk).startsWith('REPLY#'))
    .map((row) => replySchema.parse(row))
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

const rowSchema = z.object({ pk: z.string(), sk: z.string(), hash: z.string().optional() });

/** Takes away what a debtor wrote, and the addresses it could be written to. */
export async function forgetReplies(cases: Cases, debtorKey: string): Promise<void> {
  const { db, table } = cases;
  for (const row of await readPartition(cases, repliesPartition(debtorKey))) {
    const { pk, sk, hash } = rowSchema.parse(row);
    if (hash !== undefined) await db.send(new DeleteCommand({ TableName: table, Key: addressKey(hash) }));
    await db.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
  }
}
