import * as z from 'zod';
import { instantSchema } from '../domain/time.ts';
import { sha256 } from '../policy/canonical.ts';
import { type Cases, debtorPartition } from './cases.ts';
import type { Item } from './items.ts';
import { queryAll, recordsOf } from './query.ts';

/** An evidence pack that was made for an agency. It lies in the bucket of packs while it is `ready`. */
export const packRecordSchema = z.object({
  /** The contact row of the handover. */
  packId: z.string().min(1),
  debtKey: z.string().min(1),
  creditorId: z.string().min(1),
  state: z.enum(['ready', 'withdrawn']),
  /** Where its files lie in the bucket. */
  prefix: z.string().min(1),
  files: z.array(
    z.object({
      name: z.string().min(1),
      type: z.string().min(1),
      bytes: z.int().nonnegative(),
      /** SHA-256 in hex. */
      sha256: z.string().length(64),
    }),
  ),
  builtAt: instantSchema,
  withdrawnAt: instantSchema.optional(),
});
export type PackRecord = z.infer<typeof packRecordSchema>;

/** Where everything made about a debt lies; it tells nothing about it. */
export function packFolder(debtorKey: string, debtKey: string): string {
  return `packs/${sha256(`${debtorKey}\n${debtKey}`).slice(0, 32)}/`;
}

export function packItem(debtorKey: string, pack: PackRecord): Item {
  return { pk: debtorPartition(debtorKey), sk: `PACK#${pack.packId}`, debtorKey, ...pack };
}

/** Every pack that was made about a debtor's debts, oldest first. */
export async function readPacks(
  cases: Pick<Cases, 'db' | 'table'>,
  debtorKey: string,
): Promise<PackRecord[]> {
  const rows = await queryAll(cases, recordsOf(debtorKey, 'PACK#'));
  return rows.map((row) => packRecordSchema.parse(row)).sort((a, b) => a.builtAt.localeCompare(b.builtAt));
}
