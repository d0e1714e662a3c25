import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { isSamePerson, triageOf } from '../domain/dispute-stage.ts';
import type { Facts } from '../domain/facts.ts';
import { addDays, instantOf, instantSchema, instantText, isBefore, startOfDay } from '../domain/time.ts';
import { sha256 } from '../policy/canonical.ts';
import type { Cases, Key } from './cases.ts';
import type { Item } from './items.ts';
import { resolverLinkSort } from './link-list.ts';

const resolverLinkSchema = z.object({
  debtorKey: z.string(),
  creditorId: z.string(),
  disputeId: z.string(),
  /** The person it was sent to; what comes in by it is said to be theirs. */
  resolver: z.string().min(1),
  /** When they were asked. Asked again, or another asked, it opens nothing any more. */
  askedAt: instantSchema,
  expiresAt: instantSchema,
});
export type ResolverLink = z.infer<typeof resolverLinkSchema>;

/** Days that a resolver's link works beyond the day by which the customer is to be answered. */
const daysBeyond = 14;

/** When a link that is sent now ends to work. */
export function resolverLinkExpiry(answerBy: string, zone: string, now: Temporal.Instant): string {
  const last = startOfDay(addDays(answerBy, daysBeyond), zone);
  const soonest = now.add({ hours: 24 * daysBeyond });
  return instantText(isBefore(last, soonest) ? soonest : last);
}

function keyOf(token: string): Key {
  return { pk: `LINK#${sha256(token)}`, sk: resolverLinkSort };
}

/** The item that makes a resolver's token work. Only the token's hash is stored. */
export function resolverLinkItem(token: string, link: ResolverLink): Item {
  return { ...keyOf(token), ...link };
}

/** What a resolver's token is for; undefined for one that we never gave out or whose time is over. */
export async function findResolverLink(
  { db, table }: Cases,
  token: string,
  now: Temporal.Instant,
): Promise<ResolverLink | undefined> {
  const found = await db.send(new GetCommand({ TableName: table, Key: keyOf(token), ConsistentRead: true }));
  if (found.Item === undefined) return undefined;
  const link = resolverLinkSchema.parse(found.Item);
  return isBefore(now, instantOf(link.expiresAt)) ? link : undefined;
}

/**
 * Whether a resolver's link still opens its dispute: that is open, they are the one who looks into it, and they were not
 * asked anew since. It is derived from the facts, so the very write that answers the customer ends the link.
 */
export function opensDispute({ disputeId, resolver, askedAt }: ResolverLink, { disputes }: Facts): boolean {
  const dispute = disputes.find((one) => one.disputeId === disputeId);
  if (dispute?.state !== 'open') return false;
  const triage = triageOf(dispute);
  return triage !== undefined && isSamePerson(triage.resolver, resolver) && triage.at === askedAt;
}
