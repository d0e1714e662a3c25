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

/** Whose file it is and what it holds: `invoices/<creditor>/<file>`, the folder left out where there is one creditor. */
export function whoseFile(
  key: string,
  creditors: readonly Creditor[],
): { kind: 'invoices' | 'payments'; creditor: Creditor } | Refusal {
  const [prefix, ...rest] = key.split('/');
  const kind = prefix === 'payments' ? 'payments' : 'invoices';
  const folder = rest.length > 1 ? rest[0] : undefined;
  const [only] = creditors;
  const creditor =
    folder === undefined && creditors.length === 1 ? only : creditors.find(({ id }) => id === folder);
  if (creditor !== undefined) return { kind, creditor };
  const folders = creditors.map(({ id }) => `${kind}/${id}/`).join(', ');
  const sentence = `Nobody knows whose file this is. Please upload it to one of: ${folders}.`;
  return { kind: 'refused', code: 'no-creditor', sentence };
}
