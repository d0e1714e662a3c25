import type { MailBucket } from '../../../functions/receive-reply/mail-bucket.ts';

/** The mail bucket in memory: what the mail service put there, and what is kept beside it. */
export function memoryBucket() {
  const objects = new Map<string, Uint8Array>();
  const bucket: MailBucket = {
    async read(key) {
      const bytes = objects.get(key);
      if (bytes === undefined) throw new Error(`no such object: ${key}`);
      return { bytes, cut: false };
    },
    async keepFile(key, bytes) {
      objects.set(key, bytes);
    },
  };
  return { bucket, objects };
}
