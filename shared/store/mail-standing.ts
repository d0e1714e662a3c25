import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Creditor } from '../config/stage.ts';
import { isTooMany, type MailStanding, standingDays } from '../domain/mail-standing.ts';
import { addDays, instantText, localDateAt } from '../domain/time.ts';
import { eventItem } from '../events/event-item.ts';
import { booksKey, readBooks } from './books.ts';
import type { Cases } from './cases.ts';
import { writeTogether } from './commit.ts';
import type { Item } from './items.ts';
import { readPartition } from './query.ts';

const partitionOf = (creditorId: string) => `STANDING#${creditorId}`;
type Whose = Pick<Creditor, 'id' | 'timeZone'>;

/**
 * Counts a mail as delivered, at most once for a report. A call that breaks off half-way leaves it uncounted, which is the
 * stricter: fewer mails make each complaint weigh more.
 */
export async function countDelivered(
  cases: Cases,
  { id, timeZone }: Whose,
  report: { reportId: string; at: Temporal.Instant },
): Promise<void> {
  const day = localDateAt(report.at, timeZone);
  const once: Item = { pk: `FEEDBACK#${report.reportId}`, sk: 'COUNTED', at: instantText(report.at) };
  const counted = await writeTogether(cases, [{ kind: 'put', item: once, ifAbsent: true }]);
  if (counted.length > 0) return;
  await cases.db.send(
    new UpdateCommand({
      TableName: cases.table,
      Key: { pk: partitionOf(id), sk: `DAY#${day}` },
      UpdateExpression: 'ADD delivered :one',
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );
}

/**
 * Notes a complaint, once for a report, and slows the creditor's mails where there are too many. Said again it does no
 * more, so that a call which broke off half-way is simply made again.
 */
export async function noteComplaint(
  cases: Cases,
  creditor: Whose,
  report: { reportId: string; at: Temporal.Instant },
): Promise<{ slowed: boolean }> {
  const { reportId, at } = report;
  const complaint = { pk: partitionOf(creditor.id), sk: `COMPLAINT#${reportId}`, at: instantText(at) };
  await writeTogether(cases, [{ kind: 'put', item: complaint, ifAbsent: true }]);
  const standing = await readStanding(cases, creditor, at);
  if (!isTooMany(standing)) return { slowed: false };
  const day = localDateAt(at, creditor.timeZone);
  const place = { owner: `desk~${creditor.id}`, outboxId: `mail-slowed#${day}`, at: instantText(at) };
  const told = eventItem(place, { type: 'MailSlowed', detail: { creditorId: creditor.id, ...standing } });
  await writeTogether(cases, [
    { kind: 'keep', item: { ...booksKey(creditor.id), mailSlowedSince: day } },
    { kind: 'keep', item: told },
  ]);
  return { slowed: true };
}

const rowSchema = z.object({ sk: z.string(), at: z.string().default(''), delivered: z.int().default(0) });

/** Every complaint about a creditor's mails, with the report's id and when we were told. */
export async function complaintsOf(cases: Cases, creditorId: string) {
  const rows = (await readPartition(cases, partitionOf(creditorId))).map((row) => rowSchema.parse(row));
  return rows
    .filter(({ sk }) => sk.startsWith('COMPLAINT#'))
    .map(({ sk, at }) => ({ reportId: sk.slice('COMPLAINT#'.length), at }));
}

/** The mails delivered over the last days, and the complaints among them that no person has dealt with. */
export async function readStanding(
  cases: Cases,
  { id, timeZone }: Whose,
  now: Temporal.Instant,
): Promise<MailStanding> {
  const rows = (await readPartition(cases, partitionOf(id))).map((row) => rowSchema.parse(row));
  const first = addDays(localDateAt(now, timeZone), -standingDays);
  const from = instantText(now.subtract({ hours: 24 * standingDays }));
  const of = (kind: string) => rows.filter(({ sk }) => sk.startsWith(`${kind}#`));
  const resumed =
    of('RESUMED')
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  return {
    delivered: of('DAY')
      .filter(({ sk }) => sk.slice('DAY#'.length) >= first)
      .reduce((sum, { delivered }) => sum + delivered, 0),
    complained: of('COMPLAINT').filter(({ at }) => at >= from && at > resumed).length,
  };
}

/**
 * A named person says that the creditor's mails may ask again; false when they were not slowed. The complaints so far are
 * dealt with then, and who said so and why stays on record.
 */
export async function resumeMail(
  cases: Cases,
  creditor: Whose,
  said: { by: string; reason: string; at: Temporal.Instant },
): Promise<boolean> {
  const { by, reason } = said;
  const { mailSlowedSince } = await readBooks(cases, creditor.id);
  if (mailSlowedSince === undefined) return false;
  const at = instantText(said.at);
  const record = { pk: partitionOf(creditor.id), sk: `RESUMED#${at}`, at, by, reason };
  const failed = await writeTogether(cases, [
    {
      kind: 'update',
      key: booksKey(creditor.id),
      remove: ['mailSlowedSince'],
      onlyIf: { mailSlowedSince },
    },
    { kind: 'put', item: record },
  ]);
  return failed.length === 0;
}
