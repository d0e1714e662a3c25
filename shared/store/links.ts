import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { hoursAfter, instantOf, instantSchema, instantText, isBefore } from '../domain/time.ts';
import { sha256 } from '../policy/canonical.ts';
import type { Cases, Key } from './cases.ts';
import type { Item } from './items.ts';

export const linkPurposes = ['pay', 'promise', 'dispute', 'why', 'stop'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

const linkSchema = z.object({
  purpose: z.enum(linkPurposes),
  debtorKey: z.string(),
  creditorId: z.string(),
  contactId: z.string(),
  /** The mailbox the link was sent to. */
  address: z.string().optional(),
  expiresAt: instantSchema,
});
export type Link = z.infer<typeof linkSchema>;

/** Days a link works; a stop link works for good. */
const linkDays = 30;

/** When a link that is made now ends to work. */
export function linkExpiry(now: Temporal.Instant): string {
  return instantText(hoursAfter(now, 24 * linkDays));
}

/** Where the item of a token lies. */
export function linkKey(token: string): Key {
  return { pk: `LINK#${sha256(token)}`, sk: 'LINK' };
}

/** The item that makes a token work. Only the token's hash is stored. */
export function linkItem(token: string, link: Link): Item {
  return { ...linkKey(token), ...link };
}

/** What a token is for, and whether its time is over; undefined for a token we never gave out. */
export async function findLink(
  { db, table }: Cases,
  token: string,
  now: Temporal.Instant,
): Promise<(Link & { expired: boolean }) | undefined> {
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: linkKey(token) }));
  if (item === undefined) return undefined;
  const link = linkSchema.parse(item);
  return { ...link, expired: !isBefore(now, instantOf(link.expiresAt)) };
}
