import { createHash } from 'node:crypto';
import type { Clock } from '../../shared/clock/clock.ts';
import { instantText } from '../../shared/domain/time.ts';
import { type FileBucket, fetchObject, keepObject, removeObject } from '../../shared/files/file-bucket.ts';
import { type FileFault, mostBytes } from '../../shared/files/file-verdict.ts';
import { type Looked, lookAtFile } from '../../shared/files/look-at-file.ts';
import { safeName } from '../../shared/files/safe-name.ts';
import type { Scan } from '../../shared/files/scan.ts';
import { incomingPrefix, type Matter, matterHash, matterOf } from '../../shared/files/upload-form.ts';
import { type Attachment, listAttachment, readAttachments } from '../../shared/store/attachments.ts';
import type { Cases } from '../../shared/store/cases.ts';

export type Deps = { cases: Cases; files: FileBucket; clock: Pick<Clock, 'now'>; scan: Scan };

export type Checked =
  | { kind: 'kept' | 'refused'; attachmentId: string; why?: FileFault }
  | { kind: 'nothing' };

/** Files kept with one matter, and looked at for one matter. */
const mostKept = 10;
const mostLookedAt = 40;

/**
 * Looks at a file that a debtor sent, before anybody sees it: keeps the very bytes it looked at under a key of their
 * own, or lists why not. Either way what was sent is taken away. The same event again changes nothing.
 */
export async function checkFile({ cases, files, clock, scan }: Deps, key: string): Promise<Checked> {
  if (!key.startsWith(incomingPrefix)) return { kind: 'nothing' };
  const incoming = await fetchObject(files, key, mostBytes);
  if (incoming === undefined) return { kind: 'nothing' };
  const matter = matterOf(incoming.metadata);
  if (matter === undefined || !key.startsWith(`${incomingPrefix}${matterHash(matter)}/`)) {
    await removeObject(files, key);
    return { kind: 'nothing' };
  }
  const attachmentId = createHash('sha256').update(key).digest('hex').slice(0, 24);
  const { debtorKey, creditorId, about } = matter;
  const name = key.split('/').slice(3).join('/');
  const listed = (await readAttachments(cases, debtorKey)).filter((one) => one.about === about);
  if (listed.some((one) => one.attachmentId === attachmentId)) {
    // Sent with the same form again, or an event that came twice: what was listed stands.
    await removeObject(files, key);
    return { kind: 'nothing' };
  }
  const looked = await look(incoming.bytes, name, listed, scan);
  const receivedAt = instantText(clock.now());
  const base = { attachmentId, creditorId, about, bytes: incoming.size, receivedAt };
  if (looked.kind === 'fault') {
    if (listed.length < mostLookedAt)
      await listAttachment(cases, debtorKey, {
        ...base,
        name: safeName(name, 'application/pdf').replace(/\.pdf$/, ''),
        refused: looked.why,
      });
    await removeObject(files, key);
    return { kind: 'refused', attachmentId, why: looked.why };
  }
  const kept = await keep(files, matter, attachmentId, looked);
  await listAttachment(cases, debtorKey, { ...base, name: safeName(name, looked.type), kept });
  await removeObject(files, key);
  return { kind: 'kept', attachmentId };
}

type Fine = Extract<Looked, { kind: 'fine' }> & { bytes: Buffer; scan: 'clean' | 'not scanned' };

async function look(
  bytes: Buffer | 'too-large',
  name: string,
  listed: readonly Attachment[],
  scan: Scan,
): Promise<Fine | Extract<Looked, { kind: 'fault' }>> {
  if (bytes === 'too-large') return { kind: 'fault', why: 'too-large' };
  if (listed.filter(({ kept }) => kept !== undefined).length >= mostKept || listed.length >= mostLookedAt)
    return { kind: 'fault', why: 'too-many' };
  const looked = lookAtFile(bytes, name);
  if (looked.kind === 'fault') return looked;
  const found = await scan(bytes);
  return found === 'harmful' ? { kind: 'fault', why: 'harmful' } : { ...looked, bytes, scan: found };
}

async function keep(
  files: FileBucket,
  matter: Matter,
  attachmentId: string,
  { bytes, type, flags, scan }: Fine,
): Promise<NonNullable<Attachment['kept']>> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const key = `kept/${matterHash(matter)}/${attachmentId}-${hash.slice(0, 16)}`;
  await keepObject(files, key, { bytes, type });
  return { key, type, hash, flags, scan };
}
