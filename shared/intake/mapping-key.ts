import { createHash } from 'node:crypto';
import { fold } from './profile.ts';
import { tableOf } from './table-of.ts';

/** Where the mapping for files with the header of this one lies; undefined: the text is no table. */
export function mappingKeyOf(
  creditorId: string,
  head: string,
  kind: 'invoices' | 'payments' = 'invoices',
): string | undefined {
  const table = tableOf(head);
  if (table === undefined) return undefined;
  const digest = createHash('sha256')
    .update(JSON.stringify(table.header.map(fold)))
    .digest('hex');
  return `mappings/${creditorId}/${digest.slice(0, 32)}${kind === 'payments' ? '.payments' : ''}.json`;
}
