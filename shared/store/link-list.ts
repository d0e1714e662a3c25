import * as z from 'zod';
import { sha256 } from '../policy/canonical.ts';
import type { Cases, Key } from './cases.ts';
import type { Item } from './items.ts';
import { readPartition } from './query.ts';

const partitionOf = (debtorKey: string) => `LINKS#${debtorKey}`;
const listSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  links: z.array(z.string()),
  /** The sort key of the links themselves; absent: `LINK`. */
  sort: z.string().optional(),
});

/** The sort key of links that are not for a debtor but for somebody of the house who looks into a dispute. */
export const resolverLinkSort = 'RESOLVER';

/** Under which hashes the links of one mail are stored, so that they can be found again when all of a debtor's must go. */
export function linkListItem(
  debtorKey: string,
  contactId: string,
  tokens: readonly string[],
  sort?: string,
): Item {
  const list = { pk: partitionOf(debtorKey), sk: contactId, links: tokens.map(sha256) };
  return sort === undefined ? list : { ...list, sort };
}

/** The keys of every link that was ever given to a debtor, and of the lists themselves. */
export async function linkKeys(cases: Cases, debtorKey: string): Promise<Key[]> {
  const lists = await readPartition(cases, partitionOf(debtorKey));
  return lists.flatMap((item) => {
    const { pk, sk, links, sort = 'LINK' } = listSchema.parse(item);
    return [...links.map((hash) => ({ pk: `LINK#${hash}`, sk: sort })), { pk, sk }];
  });
}
