import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { headAfter, recordAfter, recordSortKey } from '../policy/chain.ts';
import type { Decision } from '../policy/decision-record.ts';
import { type Head, headSchema } from '../policy/head.ts';
import { type Kept, packed } from '../policy/kept.ts';
import { type Cases, decisionPartition, type Key } from './cases.ts';
import type { Write } from './commit.ts';
import type { Item } from './items.ts';

const headKey = (debtorKey: string): Key => ({ pk: decisionPartition(debtorKey), sk: 'HEAD' });

/** Where a debtor's chain ends now; undefined before its first decision. */
export async function readHead({ db, table }: Cases, debtorKey: string): Promise<Head | undefined> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: headKey(debtorKey), ConsistentRead: true }),
  );
  return item === undefined ? undefined : headSchema.parse(item);
}

/**
 * The writes that put a decision at the end of its debtor's chain, with its facts and its message where they are not
 * kept yet. They fail when the head is not the one that was seen.
 */
export function decisionWrites({ draft, facts, message }: Decision, seen: Head | undefined): Write[] {
  const { debtorKey } = draft;
  const record = recordAfter(seen, draft);
  const pk = decisionPartition(debtorKey);
  const head = headAfter(record);
  const kept = seen?.factsHash === facts.hash ? [] : contentItems(pk, 'FACTS', facts);
  const text = message === undefined ? [] : contentItems(pk, 'MESSAGE', message);
  return [
    { kind: 'put', item: { pk, sk: recordSortKey(record.sequence), ...record }, ifAbsent: true },
    seen === undefined
      ? { kind: 'put', item: { ...headKey(debtorKey), ...head }, ifAbsent: true }
      : { kind: 'update', key: headKey(debtorKey), set: head, onlyIf: { hash: seen.hash } },
    ...[...kept, ...text].map((item): Write => ({ kind: 'keep', item })),
  ];
}

/** Content under its hash; what does not fit one item is continued in further ones. */
function contentItems(pk: string, kind: 'FACTS' | 'MESSAGE', content: Kept): Item[] {
  return packed(content).map((part, index) => ({
    pk,
    sk: index === 0 ? `${kind}#${content.hash}` : `${kind}#${content.hash}#${index}`,
    content: part,
  }));
}
