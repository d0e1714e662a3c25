import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMail } from '../../../shared/replies/read-mail.ts';
import { readableHtml } from '../../../shared/replies/readable-html.ts';
import { deliveryReport, multipart, rawMail } from '../../support/mail/raw-mail.ts';

const to = 'reply+x@replies.example';

test('every header in which a mail system writes the recipient is looked at', async () => {
  const headers = [
    'Delivered-To: a@replies.example',
    'X-Original-To: <b@replies.example>',
    'Cc: C <c@replies.example>',
  ];
  const { recipients } = await readMail(rawMail({ to: 'hidden@replies.example', headers }));
  expect([...recipients].sort()).toEqual(['a', 'b', 'c', 'hidden'].map((name) => `${name}@replies.example`));
});

test('an envelope recipient that stands in no other header is found in Received', async () => {
  const raw = Buffer.from(rawMail({ to })).toString().replace(`To: ${to}`, 'To: undisclosed-recipients:;');
  expect((await readMail(Buffer.from(raw))).recipients).toEqual([to]);
});

test('a delivery report is read, and is not kept as a file', async () => {
  const mail = await readMail(rawMail({ to, ...deliveryReport('Gone@Holm.example', '5.1.10') }));
  expect(mail.report).toEqual({ address: 'gone@holm.example', action: 'failed', status: '5.1.10' });
  expect(mail.files).toEqual([]);
});

test('files are taken out with their bytes', async () => {
  const body = multipart('mixed', [
    { head: 'Content-Type: text/plain', body: 'See the note.' },
    {
      head: 'Content-Type: application/pdf; name="note.pdf"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="note.pdf"',
      body: Buffer.from('%PDF-1.7 note').toString('base64'),
    },
  ]);
  const { files, text } = await readMail(rawMail({ to, ...body }));
  expect(text.trim()).toBe('See the note.');
  expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['note.pdf', '%PDF-1.7 note'],
  ]);
});

test('a mail without an id has one that is the same each time', async () => {
  const raw = Buffer.from(
    Buffer.from(rawMail({ to }))
      .toString()
      .replace(/Message-ID:.*\r\n/, ''),
  );
  const [first, again] = [await readMail(raw), await readMail(raw)];
  expect(first.messageId).toMatch(/^<[0-9a-f]{32}@nowhere>$/);
  expect(again.messageId).toBe(first.messageId);
});

test('HTML becomes text: lines stay, quotations are marked, scripts and hidden heads are gone', () => {
  const html =
    '<html><head><title>t</title><style>p{}</style></head><body><p>We never got it &amp; wait.</p>' +
    '<div>M&uuml;ller<br>GmbH &#8364;</div><script>alert(1)</script><!-- hidden -->' +
    '<blockquote><p>Your invoice</p></blockquote></body></html>';
  expect(readableHtml(html)).toBe('We never got it & wait.\nMüller\nGmbH €\n\n> Your invoice');
});

test('nothing of HTML is left, however broken it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', 'script', 'p', '/', '!--', '"', ' ', 'x', '\n') }),
      (html) => {
        expect(readableHtml(html)).not.toMatch(/<[a-z/!]/i);
      },
    ),
  );
});

test('any bytes at all can be read as a mail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect((await readMail(bytes)).messageId).not.toBe('');
    }),
    { numRuns: 200 },
  );
});
