import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Payer, payerCode } from '../domain/paid-set.ts';
import { sha256 } from '../policy/canonical.ts';
import type { Cases, Key } from './cases.ts';
import { writeTogether } from './commit.ts';
import { payerPartition } from './payer-partition.ts';

/** The account itself is never stored, only its hash. */
const hashOf = (account: string) => sha256(account.replace(/\s/g, '').toUpperCase());
const accountPartition = (creditorId: string, hash: string) => `ACCOUNT#${creditorId}#${hash}`;
const accountPrefix = 'ACCOUNT#';

const rowSchema = z.object({ debtorKey: z.string() });

/** An account that more debtors than this paid from is a bank's or an agent's, and says nothing. */
const mostDebtors = 5;

/** The debtors who paid this creditor from an account before; none where it is an account of many. */
export async function findByAccount(cases: Cases, creditorId: string, account: string): Promise<string[]> {
  const { Items: items = [] } = await cases.db.send(
    new QueryCommand({
      TableName: cases.table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': accountPartition(creditorId, hashOf(account)) },
      Limit: mostDebtors + 1,
    }),
  );
  return items.length > mostDebtors ? [] : items.map((item) => rowSchema.parse(item).debtorKey);
}

/** Notes that a debtor paid from an account, beside its references, so that its erasure finds it. Harmless to repeat. */
export async function noteAccount(cases: Cases, payer: Payer, account: string): Promise<void> {
  const hash = hashOf(account);
  const { creditorId, debtorKey } = payer;
  await writeTogether(cases, [
    { kind: 'put', item: { pk: accountPartition(creditorId, hash), sk: `PAYER#${debtorKey}`, debtorKey } },
    {
      kind: 'put',
      item: {
        pk: payerPartition(creditorId, payerCode(payer)),
        sk: `${accountPrefix}${hash}#${debtorKey}`,
        debtorKey,
      },
    },
  ]);
}

/** The other key under which an account is found, of a row among a debtor's references. */
export function accountKeyOf({ creditorId, debtorKey }: Payer, sk: string): Key | undefined {
  if (!sk.startsWith(accountPrefix)) return undefined;
  const hash = sk.slice(accountPrefix.length).split('#')[0] ?? '';
  return { pk: accountPartition(creditorId, hash), sk: `PAYER#${debtorKey}` };
}
