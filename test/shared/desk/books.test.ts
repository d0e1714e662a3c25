import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { bucketPapers } from '../../../shared/desk/deps/papers.ts';
import { deskCase } from '../../support/desk-case.ts';
import { deskIntake } from '../../support/desk-intake.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { wordsOf } from '../pages/form-requests.ts';

const s3 = new S3Client({ region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
const papers = bucketPapers({ s3, inbox: 'inbox', sent: {}, deskUrl: '' });

/** A desk whose bucket holds these keys. */
async function booksDesk(keys: readonly string[]) {
  const { inbox, access: intake } = deskIntake();
  for (const key of keys) inbox.objects.set(key, Buffer.from(key));
  return deskCase(exampleFacts(), { intake, papers });
}

describe('the files for the books, at the desk', () => {
  it('stand by day, the newest first, those of this creditor that are there', async () => {
    const desk = await booksDesk([
      'feed/lindenhof/2026-03-20.csv',
      'feed/lindenhof/2026-03-21.csv',
      'feed/lindenhof/2026-03-21.jsonl',
      'write-back/lindenhof/2026-03-21/charges.csv',
      'write-back/lindenhof-2/2026-03-22/charges.csv',
      'feed/lindenhof/2025-12-01.csv',
    ]);
    const html = await (await desk.as('auditor').get('/books')).text();
    expect([...html.matchAll(/href="\/books\/([^"]*)"/g)].map(([, link]) => link)).toEqual([
      'lindenhof/2026-03-21/feed.csv',
      'lindenhof/2026-03-21/feed.jsonl',
      'lindenhof/2026-03-21/charges.csv',
      'lindenhof/2026-03-20/feed.csv',
    ]);
    expect(wordsOf(html)).toContain('interest and costs are proposals');
  });

  it('are led to by an address that ends soon and saves the file under a name that says what it is', async () => {
    const desk = await booksDesk([]);
    const Cookie = `session=${desk.as('auditor').cookies.get('session')}`;
    const led = await desk.app.request('/books/lindenhof/2026-03-21/charges.csv', { headers: { Cookie } });
    const location = new URL(led.headers.get('location') ?? '');
    expect([led.status, location.pathname]).toEqual([303, '/write-back/lindenhof/2026-03-21/charges.csv']);
    expect(Number(location.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(60);
    expect(location.searchParams.get('response-content-disposition')).toBe(
      'attachment; filename="lindenhof-2026-03-21-charges.csv"',
    );
  });

  it.each([
    '/books/lindenhof/2026-03-21/other.csv',
    '/books/nobody/2026-03-21/charges.csv',
    '/books/lindenhof/..%2F..%2Fmappings/charges.csv',
  ])('are no way to anything else: %s', async (path) => {
    const desk = await booksDesk([]);
    expect((await desk.as('administrator').get(path)).status).toBe(404);
  });

  it('are for nobody who is not signed in', async () => {
    const desk = await booksDesk([]);
    const led = await desk.app.request('/books/lindenhof/2026-03-21/charges.csv');
    expect([led.status, led.headers.get('location')]).toEqual([303, expect.not.stringContaining('X-Amz')]);
  });
});
