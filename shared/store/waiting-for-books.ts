import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Creditor } from '../config/stage.ts';
import { localDateAt } from '../domain/time.ts';
import { findPolicy, newestPolicy } from '../policy/ladders.ts';
import type { Policy } from '../policy/policy.ts';
import { isStale } from '../policy/rules/stale-data.ts';
import { readBooks } from './books.ts';
import { casesTable } from './cases.names.ts';
import { allLookShards, type Cases } from './cases.ts';
import { queryPages } from './query.ts';

/** Payment data that is too old, and how many open invoices wait for newer. */
export type StaleBooks = { knownUntil?: string; waiting: number };

const foundSchema = z.object({ policyId: z.string(), policyVersion: z.int() });

/**
 * Whether a creditor's payment data is too old to collect by; undefined when it is not, or when no invoice waits for
 * it. With `most`, counting stops there.
 */
export async function staleBooks(
  cases: Cases,
  policies: readonly Policy[],
  creditor: Creditor,
  now: Temporal.Instant,
  most = Number.POSITIVE_INFINITY,
): Promise<StaleBooks | undefined> {
  const days = newestPolicy(policies, creditor.policy).paymentDataDays;
  const { paymentsKnownUntil } = await readBooks(cases, creditor.id);
  if (days === undefined || !isStale(paymentsKnownUntil, days, localDateAt(now, creditor.timeZone)))
    return undefined;
  let waiting = 0;
  for (const shard of allLookShards()) {
    if (waiting >= most) break;
    waiting += await countWaiting(cases, policies, creditor.id, shard);
  }
  if (waiting === 0) return undefined;
  return { waiting, ...(paymentsKnownUntil === undefined ? {} : { knownUntil: paymentsKnownUntil }) };
}

/** Every open invoice stands in the index of what must be looked at. */
async function countWaiting(
  cases: Cases,
  policies: readonly Policy[],
  creditorId: string,
  shard: string,
): Promise<number> {
  const { name, partitionKey } = casesTable.lookIndex;
  const open = queryPages(cases, {
    IndexName: name,
    KeyConditionExpression: `${partitionKey} = :shard`,
    FilterExpression: 'creditorId = :creditor AND #state = :open AND amountOutstanding > :nothing',
    ProjectionExpression: 'policyId, policyVersion',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ...{ ':shard': shard, ':creditor': creditorId, ':open': 'open', ':nothing': 0 },
    },
  });
  let count = 0;
  for await (const page of open) {
    count += page
      .map((item) => foundSchema.parse(item))
      .filter(({ policyId, policyVersion }) => {
        const policy = findPolicy(policies, policyId, policyVersion);
        return policy?.paymentDataDays !== undefined;
      }).length;
  }
  return count;
}
