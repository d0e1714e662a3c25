import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { Debt } from '../domain/debt.ts';
import { instantText } from '../domain/time.ts';
import type { Decision } from '../policy/decision-record.ts';
import { type Cases, debtItemKey, lookShardOf } from './cases.ts';
import { type Commit, type Committed, tryCommit, type Write, writeTogether } from './commit.ts';
import { decisionWrites, readHead } from './decision-items.ts';

/** Rounds of two calls each: enough for a hundred debts of one debtor that are decided on at once. */
const mostRounds = 40;

/** When an open debt must be looked at again should nobody else do so. */
export type Look = { debt: Debt; lookAt: Temporal.Instant };

/**
 * Keeps a decision that changes no fact, and beside it (`more`) what changes none either; for an open debt it notes in
 * the same transaction when the sweep must look. Throws when the chain never stood still: the caller is tried again.
 */
export async function recordDecision(
  cases: Cases,
  decision: Decision,
  { look, more = [] }: { look?: Look | undefined; more?: readonly Write[] } = {},
): Promise<void> {
  let looks = look === undefined ? [] : [lookWrite(look)];
  for (let round = 1; round <= mostRounds; round += 1) {
    const head = await readHead(cases, decision.draft.debtorKey);
    const failed = await writeTogether(cases, [...looks, ...more, ...decisionWrites(decision, head)]);
    if (failed.length === 0) return;
    // The debt was closed meanwhile: nobody need look at it.
    if (failed.includes(0)) looks = [];
    await cases.pause(Math.min(round, 5));
  }
  throw new Error(`the decisions about ${decision.draft.debtorKey} never stood still`);
}

/**
 * Commits a change together with the decision behind it, or neither. Where only the chain moved and no fact did, the
 * record is put behind the new head: the decision stands, and a claim is not lost to a sibling that was looked at.
 */
export async function commitDecided(cases: Cases, change: Commit, decision: Decision): Promise<Committed> {
  for (let round = 1; round <= mostRounds; round += 1) {
    const head = await readHead(cases, change.debtorKey);
    const writes = [...change.writes, ...decisionWrites(decision, head)];
    const tried = await tryCommit(cases, { ...change, writes });
    if (tried.ok) return tried;
    if (tried.failed.some((place) => place < change.writes.length)) return { ok: false };
    await cases.pause(Math.min(round, 5));
  }
  return { ok: false };
}

/** Notes when the sweep must look at an open debt should nobody else do so. Changes no fact; a closed debt is left alone. */
export async function lookAgainAt({ db, table }: Cases, debt: Debt, lookAt: Temporal.Instant): Promise<void> {
  const update = new UpdateCommand({
    TableName: table,
    Key: debtItemKey(debt.debtorKey, debt.debtKey),
    UpdateExpression: 'SET lookAt = :lookAt, lookShard = :shard',
    ConditionExpression: '#state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':lookAt': instantText(lookAt),
      ':shard': lookShardOf(debt.debtKey),
      ':open': 'open',
    },
  });
  try {
    await db.send(update);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

function lookWrite({ debt, lookAt }: Look): Write {
  return {
    // Stryker disable next-line StringLiteral: a write of no other kind is an update
    kind: 'update',
    key: debtItemKey(debt.debtorKey, debt.debtKey),
    set: { lookAt: instantText(lookAt), lookShard: lookShardOf(debt.debtKey) },
    onlyIf: { state: 'open' },
  };
}
