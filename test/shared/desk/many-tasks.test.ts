import { beforeAll, describe, expect, it } from 'vitest';
import { queues } from '../../../shared/store/items.ts';
import type { OpenDesk } from '../../support/desk-case.ts';
import { deskOfMany, type Reads } from '../../support/desk-of-many.ts';
import { wordsOf } from '../pages/form-requests.ts';

const tasks = 6000;
let desk: OpenDesk;
let reads: Reads;
beforeAll(async () => {
  ({ desk, reads } = await deskOfMany(tasks));
});

async function open(path: string): Promise<string> {
  Object.assign(reads, { queries: 0, items: 0 });
  const answer = await desk.as('collector').get(path);
  expect([answer.status, desk.faults]).toEqual([200, []]);
  return answer.text();
}

const further = (html: string) =>
  /href="([^"]*after=[^"]*)"[^>]*>The next/.exec(html)?.[1]?.replaceAll('&amp;', '&');

describe('thousands of open tasks', () => {
  it('cost Today no more than what it shows and what it counts', async () => {
    const page = wordsOf(await open('/'));
    expect(page).toMatch(/Calls more than 500/);
    expect(page).toMatch(/Mara Lind at least/);
    // Seven lists counted up to 501, 26 of the person's own, and the customers of 25.
    expect(reads.items).toBeLessThanOrEqual(7 * 501 + 26 + 3 * 25 + 10);
    expect(reads.queries).toBeLessThanOrEqual(60);
  });

  it.each([...queues.map((queue) => `/lists/${queue}`), '/lists/all', '/lists/all?owner=Mara+Lind'])(
    'cost a page of %s what it shows, the first as the tenth',
    async (first) => {
      let at: string | undefined = first;
      for (let page = 1; page <= 10 && at !== undefined; page += 1) {
        const html = await open(at);
        // Of each list one more than is shown is read; then the customers.
        expect(reads.items).toBeLessThanOrEqual((first === '/lists/all' ? 7 : 1) * 26 + 2 * 25 + 10);
        at = further(html);
      }
    },
  );

  it('are all met, each once, on the way through a list', async () => {
    const seen: string[] = [];
    let at: string | undefined = '/lists/disputes';
    while (at !== undefined) {
      const html = await open(at);
      seen.push(
        ...[...html.matchAll(/href="(\/tasks\/[^"]+)" data-stop/g)].flatMap(([, task]) => task ?? []),
      );
      at = further(html);
    }
    expect(seen).toHaveLength(tasks / 8);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('begin again where an address tells no place of a list', async () => {
    for (const after of ['x', '!!', Buffer.from('[["a"]]').toString('base64url')]) {
      expect(wordsOf(await open(`/lists/calls?after=${after}`))).toContain('Oldest first');
    }
  });
});
