import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { casesTable } from './cases.names.ts';
import type { Cases } from './cases.ts';

const hour = 3_600_000;
/** Answers of one link within one hour of the clock; a person who corrects a form again and again stays below. */
const mostOfLink = 60;
/** Answers from one network address, behind which a whole office may sit. */
const mostOfClient = 300;

/**
 * Counts an answer that a link, if any, and a network address gave, and tells whether both are still within what people
 * do in an hour. What it counts by is kept as a hash and forgotten two hours later.
 */
export async function withinLimits(
  cases: Cases,
  { token, client }: { token?: string; client: string },
  realNow: number,
): Promise<boolean> {
  const allowed = await count(cases, `client ${client}`, mostOfClient, realNow);
  return allowed && (token === undefined || (await count(cases, `link ${token}`, mostOfLink, realNow)));
}

async function count({ db, table }: Cases, of: string, most: number, realNow: number): Promise<boolean> {
  const ofHour = Math.floor(realNow / hour);
  try {
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: `LIMIT#${createHash('sha256').update(`${ofHour} ${of}`).digest('hex')}`, sk: 'LIMIT' },
        UpdateExpression: 'SET #forgetAt = :forgetAt ADD #answers :one',
        ConditionExpression: 'attribute_not_exists(#answers) OR #answers < :most',
        ExpressionAttributeNames: { '#forgetAt': casesTable.forgetAt, '#answers': 'answers' },
        ExpressionAttributeValues: { ':forgetAt': (ofHour + 2) * 3600, ':one': 1, ':most': most },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
