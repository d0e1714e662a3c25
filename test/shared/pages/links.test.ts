import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPages } from '../../../shared/pages/all-pages.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { visitId } from '../../../shared/pages/visit-cookie.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { open, post, wordsOf } from './form-requests.ts';
import { manyInvoices } from './sample-facts.ts';

const purposes = ['pay', 'promise', 'dispute', 'why', 'stop'];

describe('opening a link changes nothing', () => {
  test('EM-10, scenario 36: a mail scanner that opens every link twice, by GET and HEAD, writes nothing', async () => {
    const deps = fakePagesDeps(manyInvoices());
    const app = createPages(deps);
    for (const token of [...purposes, ...purposes]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        for (const query of ['', '?item=0', '?next=1', '?choice=stop&List-Unsubscribe=One-Click']) {
          const exchanged = await app.request(`/t/${token}${query}`, { method });
          const Cookie = (exchanged.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
          for (const { path } of allPages) {
            await app.request(`/v/${visitId(token)}/${path}${query}`, { method, headers: { Cookie } });
          }
        }
      }
    }
    expect(deps.writes).toEqual([]);
    expect(deps.faults).toEqual([]);
  });

  test.each(purposes)('an empty POST to the %s link writes nothing either', async (token) => {
    const deps = fakePagesDeps(manyInvoices());
    const response = await post(createPages(deps), `/t/${token}`, {});
    expect(response.status).toBe(200);
    expect(deps.writes).toEqual([]);
  });
});

describe('every link that does not work gives the same answer', () => {
  const answerTo = async (path: string, init?: RequestInit) => {
    const response = await createPages(fakePagesDeps()).request(path, init);
    return `${response.status} ${[...response.headers].join('|')} ${await response.text()}`;
  };

  test('EM-12: unknown, expired, mutated, or of a debtor that is gone', async () => {
    const unknown = await answerTo('/t/unknown');
    expect(unknown).toContain('404');
    for (const purpose of purposes.filter((name) => name !== 'stop')) {
      expect(await answerTo(`/t/expired-${purpose}`)).toBe(unknown);
      expect(
        await answerTo(`/t/expired-${purpose}`, {
          method: 'POST',
          body: new URLSearchParams({ choice: purpose }),
        }),
      ).toBe(unknown);
    }
    const gone = createPages(fakePagesDeps(undefined, { readFacts: async () => undefined }));
    const response = await gone.request('/t/pay');
    expect(response.status).toBe(404);
    expect(unknown.endsWith(await response.text())).toBe(true);
  });

  test('whatever is typed in its place', async () => {
    const unknown = await answerTo('/t/unknown');
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), async (token) => {
        fc.pre(token.isWellFormed() && !purposes.includes(token) && token !== '.' && token !== '..');
        expect(await answerTo(`/t/${encodeURIComponent(token)}`)).toBe(unknown);
      }),
    );
  });

  test('EM-12: it names nobody and no amount', async () => {
    const page = await answerTo('/t/unknown');
    expect(page).not.toMatch(/Linden|RE-2041|€|Okafor/);
  });
});

describe('every answer is safe to show in a browser', () => {
  test.each(['/', '/t/pay', '/t/why', '/t/unknown'])('%s', async (path) => {
    const { headers } = await open(createPages(fakePagesDeps()), path);
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.has('Set-Cookie')).toBe(false);
  });

  test.each(purposes)(
    'EM-11: the %s page has no script, no style attribute, and nothing from elsewhere',
    async (token) => {
      const html = await (await open(createPages(fakePagesDeps(manyInvoices())), `/t/${token}`)).text();
      expect(html).not.toMatch(/<script|style=|\son\w+=|src=/i);
      expect(html.match(/href="https?:[^"]*"/g)).toBeNull();
      expect(html).not.toContain('buchhaltung');
    },
  );
});

describe('when something goes wrong', () => {
  test('a fault says so without inventing an outcome, and the operators hear of it', async () => {
    const deps = fakePagesDeps(undefined, {
      openDispute: async () => {
        throw new Error('the table is away');
      },
    });
    const response = await post(createPages(deps), '/t/dispute', {
      choice: 'dispute',
      debtKey: 'linden#RE-2041',
      reason: 'PRICE',
      extent: 'whole',
    });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('We cannot say whether your answer reached us');
    expect(deps.faults).toHaveLength(1);
  });

  test('a form of more than 64 KB is not read', async () => {
    const deps = fakePagesDeps();
    const response = await post(createPages(deps), '/t/dispute', { text: 'x'.repeat(70_000) });
    expect(response.status).toBe(413);
    expect(deps.writes).toEqual([]);
  });
});

describe('scenario 65: an expired link', () => {
  const ask = { choice: 'fresh-link' };

  test('scenario 65: gives the neutral page with a button; whoever presses it hears the same for any link', async () => {
    const deps = fakePagesDeps();
    const app = createPages(deps);
    const answers = new Set<string>();
    for (const path of ['/t/expired-pay', '/t/expired-person-why', '/t/unknown', '/elsewhere', '/']) {
      const response = await post(app, path, ask);
      answers.add(`${response.status} ${[...response.headers].join('|')} ${await response.text()}`);
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('the address that we have on file');
    expect([...answers][0]).not.toMatch(/Linden|RE-2041|€|alpenblick/i);
    expect(deps.writes).toEqual([
      { name: 'oweFreshLink', with: 'expired-pay' },
      { name: 'oweFreshLink', with: 'expired-person-why' },
    ]);
  });

  test('scenario 65: opening it, or posting anything else to it, sends nothing', async () => {
    const deps = fakePagesDeps();
    const app = createPages(deps);
    for (const method of ['GET', 'HEAD']) await app.request('/t/expired-pay?choice=fresh-link', { method });
    expect(wordsOf(await (await app.request('/t/expired-pay')).text())).toContain('Send me new links');
    await post(app, '/t/expired-pay', { choice: 'identify', number: 'RE-2041' });
    await post(app, '/t/pay', ask);
    expect(deps.writes).toEqual([]);
  });

  test('scenario 65: stopping e-mail still works', async () => {
    const deps = fakePagesDeps();
    const app = createPages(deps);
    expect(wordsOf(await (await open(app, '/t/expired-stop')).text())).toContain('Stop e-mails');
    await post(app, '/t/expired-stop', { choice: 'stop' });
    expect(deps.writes.map(({ name }) => name)).toEqual(['stopEmail']);
  });
});
