import * as z from 'zod';
import { filePaper } from '../../functions/file-paper/file-paper.ts';
import type { Papers } from '../../shared/desk/deps/papers.ts';
import { fetchObject } from '../../shared/files/file-bucket.ts';
import { mostBytes } from '../../shared/files/file-verdict.ts';
import { lookAtPaper } from '../../shared/files/look-at-paper.ts';
import { paperFolder } from '../../shared/files/paper-form.ts';
import type { StoredCase } from './example/stored-case.ts';
import { memoryFiles } from './memory-files.ts';
import { serveApp } from './serve-app.ts';

const postSchema = z.object({ key: z.string(), by: z.string(), back: z.url(), file: z.file() });

/** A bucket that takes papers by a form, tells whoever files them, and leads back as S3 does. */
export async function paperBucket() {
  const files = memoryFiles();
  let stored: StoredCase | undefined;
  const served = await serveApp({
    async fetch(request) {
      const { key, by, back, file } = postSchema.parse(Object.fromEntries(await request.formData()));
      const whole = key.replace(`\${filename}`, file.name);
      files.objects.set(whole, { bytes: Buffer.from(await file.arrayBuffer()), metadata: { by } });
      if (stored !== undefined) {
        const { cases, stage, clock } = stored.deps;
        await filePaper({ cases, stage, clock, inbox: files }, whole, clock.now().toString());
      }
      const location = new URL(back);
      location.searchParams.set('key', whole);
      return new Response(null, { status: 303, headers: { Location: String(location) } });
    },
  });
  const papers = (now: StoredCase, deskUrl: string): Papers => {
    stored = now;
    return {
      sent: {},
      form: async (place, { by, path }) => ({
        url: served.url,
        fields: {
          key: `${paperFolder(place)}\${filename}`,
          by: Buffer.from(by).toString('base64url'),
          back: `${deskUrl}${path}`,
        },
      }),
      look: async (key) => {
        const found = await fetchObject(files, key, mostBytes);
        if (found === undefined) return undefined;
        return found.bytes === 'too-large'
          ? { kind: 'fault', why: 'too-large' }
          : lookAtPaper(found.bytes, key);
      },
      packLink: async () => '/',
      bookLink: async ({ key }) => `${served.url}/${key}`,
      link: async ({ key }) => `${served.url}/${key}`,
      sentLink: async ({ key }) => `${served.url}/${key}`,
    };
  };
  return { ...served, papers };
}
