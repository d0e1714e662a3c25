import { type FileBucket, removeObject } from '../files/file-bucket.ts';
import { readAttachments } from './attachments.ts';
import type { Cases } from './cases.ts';
import { readPacks } from './packs.ts';
import { readReplies } from './replies.ts';

/** The buckets with what debtors sent: files of their own, and mails with the files in them; and with packs about them. */
export type SentBuckets = {
  files?: FileBucket | undefined;
  mails?: FileBucket | undefined;
  /** What was made of the case for an agency. */
  packs?: FileBucket | undefined;
};

/** What to take away, by bucket; given only where the buckets are at hand. */
export type SentFiles = readonly { bucket: FileBucket; key: string }[];

/** All that a debtor sent and that is no row of the table. Throws a sentence when a bucket with some of it is not named. */
export async function sentFiles(
  cases: Cases,
  debtorKey: string,
  { files, mails, packs }: SentBuckets,
): Promise<SentFiles> {
  const kept = (await readAttachments(cases, debtorKey)).flatMap((one) => one.kept?.key ?? []);
  const written = (await readReplies(cases, debtorKey)).flatMap((one) => [
    ...one.files.flatMap(({ key }) => key ?? []),
    one.mailKey,
  ]);
  const made = (await readPacks(cases, debtorKey))
    .filter(({ state }) => state === 'ready')
    .flatMap((pack) => pack.files.map(({ name }) => `${pack.prefix}${name}`));
  return [
    ...within(files, kept, 'FILES_BUCKET'),
    ...within(mails, written, 'MAIL_BUCKET'),
    ...within(packs, made, 'PACKS_BUCKET'),
  ];
}

function within(bucket: FileBucket | undefined, keys: readonly string[], name: string): SentFiles {
  if (keys.length === 0) return [];
  if (bucket === undefined)
    throw new Error(`There are files of this customer: set ${name} to the bucket that they lie in.`);
  return keys.map((key) => ({ bucket, key }));
}

/** Takes them away; what is gone already stays gone. Older versions follow by the bucket's own rule. */
export async function forgetSentFiles(sent: SentFiles): Promise<void> {
  for (const { bucket, key } of sent) await removeObject(bucket, key);
}
