import { expect, test } from 'vitest';
import { checkFile } from '../../../functions/check-file/check-file.ts';
import { matterHash } from '../../../shared/files/upload-form.ts';
import { readAttachments } from '../../../shared/store/attachments.ts';
import { jpeg, pdf } from '../../shared/files/sample-files.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const matter = { debtorKey: exampleDebtorKey, creditorId: 'lindenhof', about: 'D-1' };
const metadata = { matter: Buffer.from(JSON.stringify(matter)).toString('base64url') };
const keyOf = (name: string, secret = 's1') => `incoming/${matterHash(matter)}/${secret}/${name}`;

async function bucket(scan: () => Promise<'clean' | 'harmful' | 'not scanned'> = async () => 'not scanned') {
  const stored = await storedCase(exampleFacts(), '2026-03-16T10:00:00.000Z');
  const files = memoryFiles();
  const deps = { cases: stored.deps.cases, files, clock: stored.clock, scan };
  return {
    ...{ stored, files },
    async send(key: string, bytes: Buffer, said: Record<string, string> = metadata) {
      files.objects.set(key, { bytes, metadata: said });
      return checkFile(deps, key);
    },
    check: (key: string) => checkFile(deps, key),
    listed: () => readAttachments(stored.deps.cases, exampleDebtorKey),
  };
}

test('a file that is fine is kept with its hash and a safe name, and what was sent is taken away', async () => {
  const { send, listed, files, stored } = await bucket();
  expect(await send(keyOf('..\\Lieferschein <1>.pdf'), pdf('<< /S /JavaScript >>'))).toMatchObject({
    kind: 'kept',
  });
  const [attachment] = await listed();
  expect(attachment).toMatchObject({
    ...{ about: 'D-1', name: 'Lieferschein 1.pdf' },
    kept: { type: 'application/pdf', flags: ['script'], scan: 'not scanned' },
  });
  expect([...files.objects.keys()]).toEqual([attachment?.kept?.key]);
  expect(files.objects.get(attachment?.kept?.key ?? '')?.bytes).toEqual(pdf('<< /S /JavaScript >>'));
  expect((await stored.facts()).profile.version).toBe(1);
});

test('a file that is not is taken away, and the case says why', async () => {
  const { send, listed, files } = await bucket();
  await send(keyOf('photo.pdf'), jpeg());
  expect(await listed()).toMatchObject([{ refused: 'not-what-it-says', name: 'photo' }]);
  expect(files.objects.size).toBe(0);
});

test('what a scanner calls harmful is not kept, and what it calls clean says so', async () => {
  const harmful = await bucket(async () => 'harmful');
  expect(await harmful.send(keyOf('a.jpg'), jpeg())).toMatchObject({ kind: 'refused', why: 'harmful' });
  const clean = await bucket(async () => 'clean');
  await clean.send(keyOf('a.jpg'), jpeg());
  expect((await clean.listed())[0]?.kept?.scan).toBe('clean');
});

test('the same event again changes nothing, nor does another file sent with the same form', async () => {
  const { send, check, listed, files } = await bucket();
  await send(keyOf('a.jpg'), jpeg());
  const before = await listed();
  expect(await check(keyOf('a.jpg'))).toEqual({ kind: 'nothing' });
  expect(await send(keyOf('a.jpg'), jpeg(9, 9))).toEqual({ kind: 'nothing' });
  expect(await listed()).toEqual(before);
  expect(files.objects.size).toBe(1);
});

test('nothing gets into a case that the form was not made for', async () => {
  const { send, check, listed, files } = await bucket();
  const other = Buffer.from(JSON.stringify({ ...matter, about: 'D-2' })).toString('base64url');
  expect(await send(keyOf('a.jpg'), jpeg(), { matter: other })).toEqual({ kind: 'nothing' });
  expect(await send(keyOf('b.jpg'), jpeg(), {})).toEqual({ kind: 'nothing' });
  expect(await send(keyOf('c.jpg'), jpeg(), { matter: '{' })).toEqual({ kind: 'nothing' });
  expect(await check('kept/x/y')).toEqual({ kind: 'nothing' });
  expect(await listed()).toEqual([]);
  expect(files.objects.size).toBe(0);
});

test('ten files are kept with a matter, and what comes after is told', async () => {
  const { send, listed } = await bucket();
  for (let n = 0; n < 60; n += 1) await send(keyOf('a.jpg', `s${n}`), jpeg());
  const all = await listed();
  expect(all.filter(({ kept }) => kept !== undefined)).toHaveLength(10);
  expect(all).toHaveLength(40);
  expect(all.find(({ refused }) => refused !== undefined)?.refused).toBe('too-many');
});
