import * as z from 'zod';
import { importChunk } from '../../functions/import-chunk/import-chunk.ts';
import { reportIntake } from '../../functions/report-intake/report-intake.ts';
import { splitFile } from '../../functions/split-file/split-file.ts';
import type { IntakeAccess } from '../../shared/desk/deps/file-deps.ts';
import { batchKeys, chunkSchema } from '../../shared/intake/chunk.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { memoryInbox } from '../functions/import-chunk/memory-inbox.ts';

/** A bucket in memory for the desk's files, with the intake that reads them. `bucketUrl`: where a browser sends them. */
export function deskIntake(
  bucketUrl = 'https://inbox.example/',
  deskUrl: () => string = () => 'http://localhost',
) {
  const inbox = memoryInbox();
  const begins = Date.parse('2026-03-23T09:00:00Z');
  let uploads = 0;
  let names = 0;
  const access: IntakeAccess = {
    inbox,
    form: async (folder, path) => ({
      url: bucketUrl,
      fields: { key: `${folder}\${filename}`, success_action_redirect: `${deskUrl()}${path}` },
    }),
    newName: () => {
      names += 1;
      return `name-${names}`;
    },
  };
  return {
    inbox,
    access,
    /** Takes in an object that was put into the bucket, as the machine does. */
    async takeIn(deps: CaseDeps, key: string): Promise<void> {
      const all = { ...deps, inbox, parallel: 2 };
      uploads += 1;
      const size = inbox.objects.get(key)?.length ?? 0;
      const upload = {
        time: new Date(begins + uploads * 1000).toISOString(),
        key,
        size,
        etag: key,
        sequencer: '1',
        version: undefined,
      };
      const { batch } = await splitFile(all, upload);
      const manifest: unknown = JSON.parse(inbox.objects.get(batchKeys(batch).manifest)?.toString() ?? '[]');
      for (const chunk of z.array(chunkSchema).parse(manifest)) await importChunk(all, chunk);
      await reportIntake(all, batch);
    },
  };
}

const postSchema = z.object({ key: z.string(), success_action_redirect: z.url(), file: z.file() });

/** What a bucket does with a signed form: it keeps the file and leads back. */
export async function takeForm(
  request: Request,
  objects: Map<string, Buffer>,
  taken: (key: string) => Promise<void>,
): Promise<Response> {
  const {
    key,
    success_action_redirect: back,
    file,
  } = postSchema.parse(Object.fromEntries(await request.formData()));
  const whole = key.replace(`\${filename}`, file.name);
  objects.set(whole, Buffer.from(await file.arrayBuffer()));
  await taken(whole);
  const location = new URL(back);
  location.searchParams.set('key', whole);
  return new Response(null, { status: 303, headers: { Location: String(location) } });
}
