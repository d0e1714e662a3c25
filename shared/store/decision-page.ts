import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { recordSortKey } from '../policy/chain.ts';
import { unpacked } from '../policy/kept.ts';
import { type KeptMessage, keptMessageSchema } from '../policy/kept-message.ts';
import { type DecisionRecord, decisionRecordSchema } from '../policy/record-schema.ts';
import { type Cases, decisionPartition } from './cases.ts';
import { queryAll } from './query.ts';

/** Some decisions about a debtor, newest first; `more`: there are older ones. */
export type DecisionPage = { records: DecisionRecord[]; more: boolean };

/** The newest decisions about a debtor, or those before one of them, by key. */
export async function readDecisionPage(
  { db, table }: Cases,
  debtorKey: string,
  { before, most }: { before?: number | undefined; most: number },
): Promise<DecisionPage> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      ...{ TableName: table, ScanIndexForward: false, Limit: most + 1 },
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': decisionPartition(debtorKey),
        ':first': recordSortKey(1),
        ':last': before === undefined ? 'RECORD#~' : recordSortKey(Math.max(0, before - 1)),
      },
    }),
  );
  const records = Items.slice(0, most).map((item) => decisionRecordSchema.parse(item));
  return { records, more: Items.length > most };
}

/** The text of a message as it was kept when it left; undefined when it was erased. */
export async function readKeptMessage(
  cases: Cases,
  debtorKey: string,
  hash: string,
): Promise<KeptMessage | undefined> {
  const rows = await queryAll(cases, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :message)',
    ExpressionAttributeValues: { ':pk': decisionPartition(debtorKey), ':message': `MESSAGE#${hash}` },
  });
  const parts = rows
    .map(({ sk, content }) => ({ part: Number(String(sk).split('#')[2] ?? 0), content: String(content) }))
    .sort((a, b) => a.part - b.part);
  const json = parts.length === 0 ? undefined : unpacked(parts.map(({ content }) => content));
  return json === undefined ? undefined : keptMessageSchema.parse(JSON.parse(json));
}
