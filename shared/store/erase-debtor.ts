import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { creditorOf } from '../config/read-stage.ts';
import { type ErasureVerdict, erasedFacts, erasureVerdict } from '../domain/erasure.ts';
import type { Facts } from '../domain/facts.ts';
import { profileSchema } from '../domain/profile.ts';
import { type ErasureWish, erasureOf } from '../policy/erasure-record.ts';
import { type Cases, type Key, outboxPartition } from './cases.ts';
import { commit, type Write } from './commit.ts';
import { factItems } from './items.ts';
import { linkKeys } from './link-list.ts';
import { payerKeys } from './payers.ts';
import { queryAll, readPartition, recordsOf } from './query.ts';
import { decisionRows } from './read-decisions.ts';
import { readFacts } from './read-facts.ts';
import { commitDecided, recordDecision } from './record-decision.ts';
import { forgetReplies } from './replies.ts';
import { forgetName, referenceKeys } from './search-items.ts';
import { forgetSentFiles, type SentBuckets, type SentFiles, sentFiles } from './sent-files.ts';
import type { CaseDeps } from './situation.ts';

/** Writes of one transaction that leave room for the profile's. */
const atOnce = 90;

const moved = 'Something about this customer changed meanwhile; nothing is lost, say it again.';

/**
 * Erases what is personal about a debtor, or refuses; either goes into the chain of decisions with the person's name and
 * reason, before anything is taken away. The decisions stay, by their hashes. Broken off half-way it is simply said
 * again. Throws a sentence when the customer is not known or changed meanwhile, or a bucket with their files is not named.
 */
export async function eraseDebtor(
  deps: CaseDeps & SentBuckets,
  debtorKey: string,
  wish: ErasureWish,
): Promise<ErasureVerdict> {
  const { cases, stage, clock } = deps;
  const facts = await readFacts(cases, debtorKey);
  if (facts === undefined) throw new Error(`There is no customer ${debtorKey}.`);
  const now = clock.now();
  const zones = facts.debts.map(({ creditorId }) => creditorOf(stage, creditorId).timeZone);
  const verdict = erasureVerdict(facts, { years: stage.retentionYears, zone: zones[0] ?? 'UTC', now });
  if (verdict.kind === 'refused') {
    await recordDecision(cases, erasureOf(facts, wish, verdict, now));
    return verdict;
  }
  const sent = await sentFiles(cases, debtorKey, deps);
  const left = erasedFacts(facts);
  const decision = erasureOf(left, wish, verdict, now);
  const { version: _version, ...profile } = left.profile;
  const forget = Object.keys(profileSchema.shape).filter((name) => !(name in left.profile));
  const seen = facts.profile.version;
  const writes = forgetName(facts.profile);
  const recorded = await commitDecided(cases, { debtorKey, seen, profile, forget, writes }, decision);
  if (!recorded.ok) throw new Error(moved);
  for (const key of referenceKeys(facts.debts)) await remove(cases, key);
  await overwrite(cases, left, seen + 1);
  await forgetContents(cases, facts, decision.facts.hash, sent);
  return verdict;
}

async function overwrite(cases: Cases, left: Facts, version: number): Promise<void> {
  const { debtorKey } = left.profile;
  const changed = factItems(left).filter(({ sk }) => !untouched.test(sk));
  const writes = changed.map((item): Write => ({ kind: 'put', item }));
  for (let from = 0; from < writes.length; from += atOnce) {
    const seen = version + from / atOnce;
    const { ok } = await commit(cases, { debtorKey, seen, writes: writes.slice(from, from + atOnce) });
    if (!ok) throw new Error(moved);
  }
}

/** The profile was written with the erasure; payments and promises hold nothing personal. */
const untouched = /^(PROFILE|PAYMENT|PROMISE)(#|$)/;

/**
 * Takes away every link, payment reference and owed message of the debtor, the files and mails they sent before the rows
 * that name them, and the kept facts and texts of all decisions.
 */
async function forgetContents(
  cases: Cases,
  { profile: { debtorKey }, debts }: Facts,
  keptHash: string,
  sent: SentFiles,
): Promise<void> {
  const rows = await decisionRows(cases, debtorKey);
  for (const key of await linkKeys(cases, debtorKey)) await remove(cases, key);
  for (const creditorId of new Set(debts.map((debt) => debt.creditorId)))
    for (const key of await payerKeys(cases, { creditorId, debtorKey })) await remove(cases, key);
  await forgetSentFiles(sent);
  await forgetReplies(cases, debtorKey);
  for (const kind of ['ATTACHMENT#', 'PACK#'])
    for (const key of await queryAll(cases, recordsOf(debtorKey, kind)))
      await remove(cases, keySchema.parse(key));
  for (const key of await readPartition(cases, outboxPartition(debtorKey)))
    await remove(cases, keySchema.parse(key));
  const personal = rows
    .map((row) => keySchema.parse(row))
    .filter(({ sk }) => /^(FACTS|MESSAGE)#/.test(sk) && !sk.startsWith(`FACTS#${keptHash}`));
  for (const key of personal) await remove(cases, key);
}

const keySchema = z.object({ pk: z.string(), sk: z.string() });

async function remove({ db, table }: Cases, { pk, sk }: Key): Promise<void> {
  await db.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
}
