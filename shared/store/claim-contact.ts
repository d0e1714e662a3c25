import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { Contact } from '../domain/records.ts';
import { instantText } from '../domain/time.ts';
import type { Decision } from '../policy/decision-record.ts';
import { type Cases, debtorPartition } from './cases.ts';
import type { Committed, Write } from './commit.ts';
import { contactItem } from './items.ts';
import { commitDecided } from './record-decision.ts';

/**
 * Claims a contact before it is made: only if nothing about the debtor changed since the facts were read, and only
 * if nobody claimed the same step before. The decision behind it, with the text that is to leave, is kept in the same
 * transaction: a claim without its decision cannot be.
 */
export async function claimContact(
  cases: Cases,
  debtorKey: string,
  seen: number,
  contact: Contact,
  decision: Decision,
  more: readonly Write[],
): Promise<Committed> {
  const writes: Write[] = [{ kind: 'put', item: contactItem(debtorKey, contact), ifAbsent: true }, ...more];
  return commitDecided(cases, { debtorKey, seen, writes }, decision);
}

/**
 * Writes down how a claimed contact ended. A late answer may still turn an UNCERTAIN one into a certain one; what is
 * known for certain by then, such as that it bounced, stands.
 */
export async function settleContact(
  { db, table }: Cases,
  debtorKey: string,
  contactId: string,
  outcome: { status: 'SENT' | 'FAILED' | 'UNCERTAIN' | 'CANCELLED'; result: string },
  at: Temporal.Instant,
): Promise<void> {
  const settled = new UpdateCommand({
    TableName: table,
    Key: { pk: debtorPartition(debtorKey), sk: `CONTACT#${contactId}` },
    UpdateExpression: 'SET #status = :status, settledAt = :at, #result = :result REMOVE lookAt, lookShard',
    ConditionExpression: '#status IN (:reserved, :uncertain)',
    ExpressionAttributeNames: { '#status': 'status', '#result': 'result' },
    ExpressionAttributeValues: {
      ':status': outcome.status,
      ':at': instantText(at),
      ':result': outcome.result,
      ':reserved': 'RESERVED',
      ':uncertain': 'UNCERTAIN',
    },
  });
  try {
    await db.send(settled);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
