import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Cases } from './cases.ts';
import { linkKey } from './links.ts';

const hour = 3_600_000;
/** Answers to the identity question of one link within any hour; a number on an invoice is no password. */
const mostAnswers = 10;
/** Real milliseconds for which a browser stays admitted. */
export const sessionLasts = hour;

/** What a link knows of those who tried to open it. Instants are real milliseconds: people read in real time. */
const identitySchema = z.object({
  /** Answers ever given; a write rests on it. */
  answers: z.int().default(0),
  /** When the newest were given. */
  answeredAt: z.array(z.number()).default([]),
  /** Browsers that may read on, by the hash of their secret. */
  sessions: z.array(z.object({ hash: z.string(), until: z.number() })).default([]),
});

/** Whether a browser with this secret was admitted to this link and may still read. */
export async function isAdmitted(
  cases: Cases,
  token: string,
  { session, realNow }: { session: string; realNow: number },
): Promise<boolean> {
  const { sessions } = await readIdentity(cases, token);
  return sessions.some(({ hash, until }) => hash === hashOf(session) && realNow < until);
}

/**
 * Counts one answer to the identity question and, with `session`, admits that browser in the same write. False: there
 * were too many answers in the last hour; then nothing is written, were the answer right or wrong.
 */
export async function noteAnswer(
  cases: Cases,
  token: string,
  { session, realNow }: { session: string | undefined; realNow: number },
): Promise<boolean> {
  // A round fails only when another answer was counted meanwhile, so more rounds than answers are never needed.
  for (let round = 0; round <= mostAnswers; round += 1) {
    const { answers, answeredAt, sessions } = await readIdentity(cases, token);
    const recent = answeredAt.filter((at) => at > realNow - hour);
    if (recent.length >= mostAnswers) return false;
    const admitted = session === undefined ? [] : [{ hash: hashOf(session), until: realNow + sessionLasts }];
    const next = {
      answeredAt: [...recent, realNow],
      sessions: [...sessions.filter(({ until }) => realNow < until), ...admitted],
    };
    if (await writeIdentity(cases, token, answers, next)) return true;
  }
  return false;
}

async function readIdentity({ db, table }: Cases, token: string) {
  const { Item: item = {} } = await db.send(
    new GetCommand({ TableName: table, Key: linkKey(token), ConsistentRead: true }),
  );
  return identitySchema.parse(item);
}

async function writeIdentity(
  { db, table }: Cases,
  token: string,
  seen: number,
  next: Pick<z.infer<typeof identitySchema>, 'answeredAt' | 'sessions'>,
): Promise<boolean> {
  const unchanged = seen === 0 ? 'attribute_not_exists(#answers)' : '#answers = :seen';
  try {
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: linkKey(token),
        UpdateExpression: 'SET #answers = :next, answeredAt = :at, #sessions = :sessions',
        ConditionExpression: `attribute_exists(pk) AND ${unchanged}`,
        ExpressionAttributeNames: { '#answers': 'answers', '#sessions': 'sessions' },
        ExpressionAttributeValues: {
          ':next': seen + 1,
          ':at': next.answeredAt,
          ':sessions': next.sessions,
          ...(seen === 0 ? {} : { ':seen': seen }),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function hashOf(session: string): string {
  return createHash('sha256').update(session).digest('hex');
}
