import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { codedAmount, currencySchema, minorUnitsSchema } from '../domain/money.ts';
import { localDateSchema } from '../domain/time.ts';
import { sha256 } from '../policy/canonical.ts';
import { booksKey } from './books.ts';
import type { Cases, Key } from './cases.ts';
import { readPartition } from './query.ts';

const balanceSchema = z.object({
  on: localDateSchema,
  currency: currencySchema,
  minorUnits: minorUnitsSchema,
});
type Balance = z.infer<typeof balanceSchema>;

/** A bank statement that was taken in: its account, and what it began and ended with. */
export type TakenStatement = { account: string; opening: Balance; closing: Balance };

/** Between two balances something is missing. */
const gapSchema = z.object({ before: balanceSchema, after: balanceSchema });
type Gap = z.infer<typeof gapSchema>;
const lastSchema = z.object({ closing: balanceSchema, gaps: z.array(gapSchema), changes: z.int() });
type Last = z.infer<typeof lastSchema>;

const statementPrefix = 'STATEMENT#';

/** The last statement of an account is noted beside the creditor's books, under the account's hash. */
function lastKey(creditorId: string, account: string): Key {
  return { pk: booksKey(creditorId).pk, sk: `${statementPrefix}${sha256(account)}` };
}

/**
 * Notes a statement among those of its account, and gives a sentence for each place where one is missing, and with it
 * perhaps somebody's payment: until it is uploaded, whatever comes after. Harmless to repeat.
 */
export async function followStatement(
  { db, table }: Cases,
  creditorId: string,
  { account, opening, closing }: TakenStatement,
): Promise<string[]> {
  const Key = lastKey(creditorId, account);
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  const last = item === undefined ? undefined : lastSchema.parse(item);
  const next = last === undefined ? { closing, gaps: [] } : followed(last, opening, closing);
  const put = new PutCommand({
    TableName: table,
    Item: { ...Key, ...next, changes: (last?.changes ?? 0) + 1 },
    ConditionExpression: 'attribute_not_exists(pk) OR changes = :seen',
    ExpressionAttributeValues: { ':seen': last?.changes ?? 0 },
  });
  await db.send(put);
  return next.gaps.map(gapSentence);
}

/**
 * Where statements of a creditor's accounts are missing, each with the day up to which they are known, and what to do. What
 * comes after does not count as known.
 */
export async function missingStatements(
  cases: Cases,
  creditorId: string,
): Promise<{ knownUntil: string; says: string }[]> {
  const rows = await readPartition(cases, booksKey(creditorId).pk);
  return rows
    .filter(({ sk }) => typeof sk === 'string' && sk.startsWith(statementPrefix))
    .flatMap((row) => lastSchema.parse(row).gaps)
    .sort((a, b) => a.before.on.localeCompare(b.before.on))
    .map((gap) => ({ knownUntil: gap.before.on, says: gapSentence(gap) }));
}

function followed(last: Last, opening: Balance, closing: Balance): { closing: Balance; gaps: Gap[] } {
  if (closing.on > last.closing.on) {
    const gaps = isSame(last.closing, opening)
      ? last.gaps
      : [...last.gaps, { before: last.closing, after: opening }];
    return { closing, gaps };
  }
  const gaps = last.gaps.map(({ before, after }) =>
    isSame(before, opening)
      ? { before: closing, after }
      : { before, after: isSame(after, closing) ? opening : after },
  );
  const isOpen = ({ before, after }: Gap) => !isSame(before, after);
  return { closing: last.closing, gaps: gaps.filter(isOpen) };
}

function isSame(before: Balance, after: Balance): boolean {
  return before.currency === after.currency && before.minorUnits === after.minorUnits;
}

function gapSentence({ before, after }: Gap): string {
  const amount = ({ currency, minorUnits }: Balance) => codedAmount(minorUnits, currency);
  return (
    `A statement ended on ${before.on} with ${amount(before)}, the next one begins with ${amount(after)}. ` +
    'One between them is missing: please upload it. Until then payments do not count as known.'
  );
}
