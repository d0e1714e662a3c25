import type { S3Client } from '@aws-sdk/client-s3';
import { downloadLink } from '../../files/download-link.ts';
import { fetchObject } from '../../files/file-bucket.ts';
import { mostBytes } from '../../files/file-verdict.ts';
import { type LookedAtPaper, lookAtPaper } from '../../files/look-at-paper.ts';
import { type PaperPlace, paperForm } from '../../files/paper-form.ts';
import { signedLink } from '../../files/signed-link.ts';
import type { UploadForm } from '../../files/upload-form.ts';
import type { SentBuckets } from '../../store/sent-files.ts';

/** The buckets behind the cases: papers that prove a claim, and what customers sent. */
export type Papers = {
  /** A form by which a browser sends a paper to the bucket itself; the person's name travels with it, signed. */
  form(place: PaperPlace, sender: { by: string; path: string }): Promise<UploadForm>;
  /** What a paper that was sent is, and whether it may be kept; undefined when it is not there. */
  look(key: string): Promise<LookedAtPaper | undefined>;
  /** A short-lived address of a paper on file. */
  link(paper: { key: string; type: string; name: string; version?: string | undefined }): Promise<string>;
  /** An address, of a minute, of a file that a day left for the books. */
  bookLink(file: { key: string; type: string; name: string }): Promise<string>;
  /** An address of a file of an evidence pack that works for so many seconds; undefined where no packs are at hand. */
  packLink(file: { key: string; type: string; name: string; seconds: number }): Promise<string | undefined>;
  /** A short-lived address of a file that a customer sent; undefined where these are not at hand. */
  sentLink(file: { key: string; type: string; name: string }): Promise<string | undefined>;
  sent: SentBuckets;
};

type PaperBuckets = { s3: S3Client; inbox: string; packs?: string; sent: SentBuckets; deskUrl: string };

/** The papers in the inbox; `deskUrl`: where the desk is, for the way back from the bucket. */
export function bucketPapers({ s3, inbox, packs, sent, deskUrl }: PaperBuckets): Papers {
  const bucket = { s3, bucket: inbox };
  return {
    sent,
    form: (place, { by, path }) => paperForm(bucket, place, { by, comeBackTo: `${deskUrl}${path}` }),
    link: (paper) => downloadLink(bucket, paper),
    bookLink: (file) => signedLink(bucket, { ...file, seconds: 60 }),
    sentLink: async (file) =>
      sent.files === undefined ? undefined : downloadLink({ s3, bucket: sent.files.bucket }, file),
    packLink: async (file) => (packs === undefined ? undefined : signedLink({ s3, bucket: packs }, file)),
    async look(key) {
      const found = await fetchObject(bucket, key, mostBytes);
      if (found === undefined) return undefined;
      return found.bytes === 'too-large'
        ? { kind: 'fault', why: 'too-large' }
        : lookAtPaper(found.bytes, key);
    },
  };
}

/** Where no buckets are at hand: nothing can be sent there, and nothing is there. */
export const noPapers: Papers = {
  sent: {},
  form: async () => ({ url: '', fields: {} }),
  look: async () => undefined,
  link: async () => '/',
  bookLink: async () => '/',
  sentLink: async () => undefined,
  packLink: async () => undefined,
};
