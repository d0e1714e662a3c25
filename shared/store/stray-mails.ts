import * as z from 'zod';
import { instantSchema } from '../domain/time.ts';
import type { Cases } from './cases.ts';
import { type Write, writeTogether } from './commit.ts';
import { readPartition } from './query.ts';

const partition = 'STRAYMAIL';

/** A mail that came in and belongs to no mail of ours, as far as anybody can tell. */
const strayMailSchema = z.object({
  mailId: z.string(),
  receivedAt: instantSchema,
  /** `unknown`: its address was never given out · `unreadable`: it cannot be read as a mail. */
  why: z.enum(['unknown', 'unreadable']),
  /** Where the whole mail lies in the mail bucket. */
  mailKey: z.string(),
  /** The named person who has dealt with it. */
  doneBy: z.string().optional(),
});
export type StrayMail = z.infer<typeof strayMailSchema>;

/** Keeps a mail aside for a person, once. What stands in it stays in its bucket. */
export async function keepAside(cases: Cases, mail: StrayMail): Promise<void> {
  const item: Write = { kind: 'keep', item: { pk: partition, sk: mail.mailId, ...mail } };
  await writeTogether(cases, [item]);
}

/** The mails that wait for a person, oldest first. */
export async function readStrayMails(cases: Cases): Promise<StrayMail[]> {
  const rows = await readPartition(cases, partition);
  return rows
    .map((row) => strayMailSchema.parse(row))
    .filter(({ doneBy }) => doneBy === undefined)
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

/** Notes that a named person has dealt with a mail; false when there is no such mail. The mail stays in its bucket. */
export async function settleStrayMail(cases: Cases, mailId: string, doneBy: string): Promise<boolean> {
  const key = { pk: partition, sk: mailId };
  const failed = await writeTogether(cases, [{ kind: 'update', key, set: { doneBy }, onlyIf: { mailId } }]);
  return failed.length === 0;
}
