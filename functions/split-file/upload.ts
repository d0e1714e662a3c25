import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Creditor } from '../../shared/config/stage.ts';
import type { Refusal } from '../../shared/intake/file-refused.ts';

/** The event of S3 through EventBridge that an object was created. */
export const uploadEventSchema = z
  .object({
    time: z.iso.datetime({ offset: true }),
    detail: z.object({
      object: z.object({
        key: z.string().min(1),
        size: z.number().nonnegative().default(0),
        etag: z.string().default(''),
        sequencer: z.string().default(''),
        'version-id': z.string().optional(),
      }),
    }),
  })
  .transform(({ time, detail: { object } }) => ({
    time,
    key: object.key,
    size: object.size,
    etag: object.etag,
    sequencer: object.sequencer,
    version: object['version-id'],
  }));
export type Upload = z.infer<typeof uploadEventSchema>;

/** A name for this version of the object: readable, sorted by time, the same whenever its event is delivered again. */
export function batchOf({ time, key, etag, sequencer }: Upload): string {
  const stamp = new Date(time)
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .replace('T', '-');
  const name = (key.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').toLowerCase();
  const slug =
    name
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'file';
  const hash = createHash('sha256').update(`${key}\n${etag}\n${sequencer}`).digest('hex').slice(0, 8);
  return `${stamp}-${slug}-${hash}`;
}

/** Whose file it is, what its rows are, and whether they are all that is open or some of it. */
export type Owner = { kind: 'invoices' | 'payments'; creditor: Creditor; list: 'full' | 'delta' };

const lists = ['full', 'delta'] as const;

/**
 * Whose file it is and what it holds: `invoices/<creditor>/<file>`, the folder left out where there is one creditor. A
 * folder `full` or `delta` after it says whether the file is the whole list; without one the creditor's setting does.
 */
export function whoseFile(key: string, creditors: readonly Creditor[]): Owner | Refusal {
  const [prefix, first, second] = key.split('/').slice(0, -1);
  const kind = prefix === 'payments' ? 'payments' : 'invoices';
  const [only] = creditors;
  const named = creditors.find(({ id }) => id === first);
  const isAlone = creditors.length === 1 && (first === undefined || isList(first));
  const creditor = named ?? (isAlone ? only : undefined);
  if (creditor !== undefined) {
    const said = lists.find((one) => one === (named === undefined ? first : second));
    return { kind, creditor, list: kind === 'payments' ? 'delta' : (said ?? creditor.ledgerFiles) };
  }
  const folders = creditors.map(({ id }) => `${kind}/${id}/`).join(', ');
  const sentence = `Nobody knows whose file this is. Please upload it to one of: ${folders}.`;
  return { kind: 'refused', code: 'no-creditor', sentence };
}

function isList(folder: string): boolean {
  return lists.some((one) => one === folder);
}
