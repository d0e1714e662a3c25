import { describe, expect, test } from 'vitest';
import { allPages } from '../../../shared/pages/all-pages.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { visitId } from '../../../shared/pages/visit-cookie.ts';
import { type FakeStore, fakePagesDeps } from './fake-pages-deps.ts';
import { open, post, visitor, wordsOf } from './form-requests.ts';
import { oneInvoice } from './sample-facts.ts';

const stop = { choice: 'stop' };

describe('a link', () => {
  test('shows nothing itself: the token goes into a cookie and leaves the address at once', async () => {
    const app = createPages(fakePagesDeps());
    const exchanged = await app.request('/t/pay');
    expect(exchanged.status).toBe(303);
    expect(await exchanged.text()).toBe('');
    expect(exchanged.headers.get('Location')).toBe(`../v/${visitId('pay')}/pay`);
    expect(exchanged.headers.get('Referrer-Policy')).toBe('no-referrer');
    const browser = visitor(app);
    const html = await (await browser.get('/t/pay')).text();
    expect(browser.at()).toBe(`/v/${visitId('pay')}/pay`);
    expect(html).not.toMatch(/"\/t\/|\?token/);
  });

  test('leads to every page of the same matter, offered as plain links', async () => {
    const browser = visitor(createPages(fakePagesDeps()));
    const html = await (await browser.get('/t/why')).text();
    // To pay something else is reached from the page to pay.
    const offered = allPages.filter(({ path }) => path !== 'files' && path !== 'pay-other');
    for (const { path, title, guarded } of offered) {
      expect(html).toContain(`href="${path}"`);
      const page = await browser.get(path);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(guarded ? 'name="number"' : `<h1>${title.en}</h1>`);
    }
    // A file belongs to an objection or a claim of payment, of which there is none yet.
    expect(html).not.toContain('href="files"');
  });

  test('of which several are open in one browser keeps them apart', async () => {
    const browser = visitor(createPages(fakePagesDeps()));
    await browser.get('/t/pay');
    await browser.get('/t/person-pay');
    expect(browser.cookies.size).toBe(2);
    expect(wordsOf(await (await browser.get(`/v/${visitId('pay')}/pay`)).text())).toContain('RE-2041');
    expect(wordsOf(await (await browser.get(`/v/${visitId('person-pay')}/pay`)).text())).not.toContain('RE-');
  });

  test('does not crowd out a browser: the oldest of twenty give way', async () => {
    const tokens = Array.from({ length: 25 }, (_, index) => `token-${index}`);
    const { findLink } = fakePagesDeps();
    const app = createPages(fakePagesDeps(undefined, { findLink: () => findLink('pay') }));
    const browser = visitor(app);
    for (const token of tokens) await browser.get(`/t/${token}`);
    expect(browser.cookies.size).toBe(20);
    expect((await browser.get(`/v/${visitId('token-24')}/pay`)).status).toBe(200);
    expect((await browser.get(`/v/${visitId('token-0')}/pay`)).status).toBe(404);
  });

  test.each(['0000000000000000', 'pay', visitId('pay')])(
    'that this browser did not open shows nothing (%s)',
    async (id) => {
      const response = await createPages(fakePagesDeps()).request(`/v/${id}/pay`);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(/Linden|RE-2041|€/);
    },
  );

  test('cannot be guessed by another visit’s name: the cookie must hold its very token', async () => {
    const headers = { Cookie: `visit-${visitId('pay')}=why` };
    const response = await createPages(fakePagesDeps()).request(`/v/${visitId('pay')}/pay`, { headers });
    expect(wordsOf(await response.text())).toContain('Please open the link again');
  });
});

describe('a link to stop', () => {
  test.each(['stop', 'expired-stop', 'person-stop'])('%s opens that page and nothing else', async (token) => {
    const browser = visitor(createPages(fakePagesDeps()));
    const html = await (await browser.get(`/t/${token}`)).text();
    expect(html).not.toContain('href="pay"');
    for (const { path } of allPages.filter((page) => page.path !== 'stop')) {
      const response = await browser.get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(/RE-2041|€/);
    }
  });
});

describe('when everything between debtor and creditor is closed', () => {
  const closed = () => {
    const facts = oneInvoice();
    const debts = facts.debts.map((debt) => ({ ...debt, state: 'closed' as const, amountOutstanding: 0 }));
    return { ...facts, debts };
  };
  const dead = async () => (await open(createPages(fakePagesDeps()), '/t/unknown')).text();

  test.each(['pay', 'promise', 'dispute', 'why'])('the %s link is as dead as any other', async (token) => {
    const response = await open(createPages(fakePagesDeps(closed())), `/t/${token}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(await dead());
  });

  test('a browser that had opened it before sees no more either', async () => {
    const facts = oneInvoice();
    const deps = fakePagesDeps(facts);
    const browser = visitor(createPages(deps));
    await browser.get('/t/pay');
    facts.debts = closed().debts;
    expect(await (await browser.get('pay')).text()).toBe(await dead());
  });

  test('e-mail can still be stopped', async () => {
    const deps = fakePagesDeps(closed());
    await post(createPages(deps), '/t/stop', stop);
    expect(deps.writes.map(({ name }) => name)).toEqual(['stopEmail']);
  });

  test.each(['payment-thanks', 'dispute-answer'])(
    'the links of the %s that says so still work',
    async (stepId) => {
      const facts = closed();
      const contacts = facts.contacts.map((contact) => ({ ...contact, stepId }));
      expect((await open(createPages(fakePagesDeps({ ...facts, contacts })), '/t/why')).status).toBe(200);
    },
  );

  test('another creditor’s closed books close nothing here', async () => {
    const facts = oneInvoice();
    const debts = [...facts.debts, ...closed().debts.map((debt) => ({ ...debt, creditorId: 'other' }))];
    expect((await open(createPages(fakePagesDeps({ ...facts, debts })), '/t/pay')).status).toBe(200);
  });
});

describe('a form', () => {
  const send = (deps: FakeStore, path: string, headers: Record<string, string>, fields = stop) =>
    createPages(deps).request(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  const here = `/v/${visitId('pay')}/stop`;
  const Cookie = `visit-${visitId('pay')}=pay`;

  test.each([
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { Origin: 'http://pages.localhost', 'Sec-Fetch-Site': 'same-site' }],
    ['a page without origin', { Origin: 'null' }],
    ['nowhere', {}],
  ])('from %s does nothing', async (_, headers) => {
    const deps = fakePagesDeps();
    const response = await send(deps, here, { Cookie, ...headers });
    expect(response.status).toBe(403);
    expect(wordsOf(await response.text())).toContain('That came from another place');
    expect(deps.writes).toEqual([]);
    expect(deps.faults).toEqual([]);
  });

  test.each([{ Origin: 'http://localhost' }, { 'Sec-Fetch-Site': 'same-origin' }])(
    'from our own page is taken (%o)',
    async (headers) => {
      const deps = fakePagesDeps();
      expect((await send(deps, here, { Cookie, ...headers })).status).toBe(200);
      expect(deps.writes).toHaveLength(1);
    },
  );

  const objection = { choice: 'dispute', debtKey: 'linden#RE-2041', reason: 'PRICE', extent: 'whole' };

  test('of which there were too many within an hour is not taken, and kindly refused', async () => {
    const asked: unknown[] = [];
    const deps = fakePagesDeps(undefined, {
      withinLimits: async (answer) => {
        asked.push(answer);
        return false;
      },
    });
    const response = await post(createPages(deps), '/t/dispute', objection);
    expect(response.status).toBe(429);
    const html = await response.text();
    expect(wordsOf(html)).toContain('Please wait a little');
    expect(html).not.toMatch(/Linden|RE-2041/);
    const links = await post(createPages(deps), '/t/expired-pay', { choice: 'fresh-link' });
    expect(links.status).toBe(429);
    expect(deps.writes).toEqual([]);
    expect(asked).toEqual([{ token: 'dispute', client: 'unknown' }, { client: 'unknown' }]);
    const stopped = await post(createPages(deps), '/t/pay', objection);
    expect(stopped.status).toBe(429);
    await post(createPages(deps), '/t/stop', stop);
    expect(deps.writes.map(({ name }) => name)).toEqual(['stopEmail']);
  });
});
