import { describe, expect, test } from 'vitest';
import { creditor } from '../../../shared/messages/examples/example-invoices.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { open, post, visitor, wordsOf } from './form-requests.ts';
import { manyInvoices, oneInvoice } from './sample-facts.ts';

const guarded = ['pay', 'promise', 'dispute', 'why'];
const secrets =
  /Birke|Alpenblick|alpenblick|RE-|C-1001|PO 7713|LS-88120|1,249|[€$]|EUR|USD|remind|overdue|owe/i;

describe('scenario 64: a forwarded link opened by a stranger', () => {
  test.each(guarded)(
    'scenario 64: the %s page asks first, and names no debtor, amount or invoice',
    async (purpose) => {
      const deps = fakePagesDeps(manyInvoices());
      const app = createPages(deps);
      for (const query of ['', '?item=0', '?number=RE-2041&choice=identify']) {
        const response = await open(app, `/t/person-${purpose}${query}`);
        const html = await response.text();
        expect(response.status).toBe(200);
        expect(wordsOf(html)).toContain('An invoice number or your customer number');
        expect(html.replace(/<footer>.*<\/footer>/s, '')).not.toMatch(secrets);
        expect(response.headers.has('Set-Cookie')).toBe(false);
      }
      expect(deps.writes).toEqual([]);
    },
  );

  test.each([
    ['dispute', { choice: 'dispute', debtKey: 'linden#RE-2041', reason: 'DAMAGED', extent: 'whole' }],
    ['promise', { choice: 'promise', promisedOn: '2026-12-04', extent: 'all' }],
  ])('scenario 64: a stranger cannot act on the %s page either', async (purpose, form) => {
    const deps = fakePagesDeps(oneInvoice());
    const html = await (await post(createPages(deps), `/t/person-${purpose}`, form)).text();
    expect(html).not.toMatch(/RE-2041|€/);
    expect(deps.writes).toEqual([]);
  });

  test('scenario 64: every answer that does not open the page gives the same page, with what is wrong on top', async () => {
    const wrong = fakePagesDeps();
    const tired = fakePagesDeps(undefined, { noteAnswer: async () => false });
    const pages = [
      await post(createPages(wrong), '/t/person-pay', { number: 'RE-1', choice: 'identify' }),
      await post(createPages(wrong), '/t/person-pay', { number: '<b>x</b>', choice: 'identify' }),
      await post(createPages(tired), '/t/person-pay', { number: 'RE-2041', choice: 'identify' }),
    ];
    const answers = await Promise.all(
      pages.map(async (page) => `${page.status} ${[...page.headers].join()} ${await page.text()}`),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^422 .*There is a problem.*href="#number".*We do not recognise this number/s);
    expect(answers[0]).not.toMatch(/<b>|set-cookie/i);
  });

  test('nothing typed is no answer: the page says what is missing, and does not count it', async () => {
    const deps = fakePagesDeps();
    const response = await post(createPages(deps), '/t/person-pay', { number: ' ', choice: 'identify' });
    expect(response.status).toBe(422);
    expect(wordsOf(await response.text())).toContain('Enter an invoice number or your customer number');
    expect(deps.writes).toEqual([]);
  });
});

describe('the person the mail was for', () => {
  const identify = async (overHttps = false) => {
    const app = createPages(fakePagesDeps(manyInvoices(), { overHttps }));
    const browser = visitor(app);
    await browser.get('/t/person-pay');
    const response = await browser.post('pay', { number: 'c - 1001', choice: 'identify' });
    return { app, browser, response };
  };

  test('reads on after one right number, and need not repeat it', async () => {
    const { browser, response } = await identify();
    expect(response.status).toBe(200);
    expect(wordsOf(await response.text())).toContain('RE-2041');
    const again = await browser.get('/t/person-pay');
    expect(wordsOf(await again.text())).toContain('RE-2041');
  });

  test('is shown the very invoice that was asked for', async () => {
    const { app } = await identify();
    const form = { number: 'RE-1987', choice: 'identify' };
    const words = wordsOf(await (await post(app, '/t/person-dispute?item=0', form)).text());
    expect(words).toContain('What is wrong?');
  });

  test('is asked again at another link: its cookie is for that one only', async () => {
    const { browser } = await identify();
    const other = await browser.get('/t/person-why');
    expect(wordsOf(await other.text())).toContain('An invoice number or your customer number');
  });

  test('has a cookie that no script reads, no other site sends, and that does not tell the token', async () => {
    for (const overHttps of [false, true]) {
      const { app, browser } = await identify(overHttps);
      const [visit = '', reader = ''] = [...browser.cookies.keys()];
      const host = overHttps ? '__Host-' : '';
      expect(visit).toMatch(new RegExp(`^${host}visit-[0-9a-f]{16}$`));
      expect(reader).toBe(visit.replace('visit', 'reader'));
      expect(browser.cookies.get(reader)).toBe('a-secret-of-this-browser');
      const Cookie = `${visit}=person-pay`;
      const body = new URLSearchParams({ number: 'c - 1001', choice: 'identify' });
      const headers = { Cookie, 'Sec-Fetch-Site': 'same-origin' };
      const answer = await app.request(browser.at(), { method: 'POST', body, headers });
      const [, ...attributes] = (answer.headers.get('Set-Cookie') ?? '').split('; ');
      const secure = overHttps ? ['Secure'] : [];
      expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', ...secure]);
    }
  });

  test('opts out without any question, by the button, by one click, and from an expired link', async () => {
    const deps = fakePagesDeps(oneInvoice());
    const app = createPages(deps);
    expect(wordsOf(await (await open(app, '/t/person-stop')).text())).toContain('Stop e-mails');
    await post(app, '/t/person-stop', { choice: 'stop' });
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    await app.request('/t/person-stop', { method: 'POST', body });
    await post(app, '/t/expired-person-stop', { choice: 'stop' });
    expect(deps.writes.map(({ name }) => name)).toEqual(['stopEmail', 'stopEmail', 'stopEmail']);
  });
});

test('whose mailbox it is not is shown the way out without an answer, and no other page', async () => {
  const app = createPages(fakePagesDeps());
  const linksOf = async (path: string, browser = visitor(app)) => {
    await browser.get('/t/person-pay');
    const [, menu = ''] =
      /<nav class="menu".*?>(.*?)<\/nav>/s.exec(await (await browser.get(path)).text()) ?? [];
    return [...menu.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  };
  expect(await linksOf('pay')).toEqual(['wrong-person', 'stop']);
  expect(await linksOf('wrong-person')).toEqual(['wrong-person', 'stop']);
  const known = visitor(app);
  await known.get('/t/person-pay');
  await known.post(known.at(), { number: 'RE-2041', choice: 'identify' });
  expect(await linksOf('wrong-person', known)).toContain('statement');
});

describe('who is asked', () => {
  test.each([
    'sole-trader',
    'partnership',
    'guarantor',
    'consumer',
    'unknown',
    'company',
    'public-body',
  ] as const)('a %s, by default and where the creditor asks everybody', async (kind) => {
    const facts = { ...oneInvoice(), profile: { ...oneInvoice().profile, kind } };
    const asked = async (identityStep: 'persons' | 'everybody') => {
      const deps = fakePagesDeps(facts, { creditors: [{ ...creditor, identityStep }] });
      return !(await (await open(createPages(deps), '/t/pay')).text()).includes('RE-2041');
    };
    expect(await asked('persons')).toBe(kind !== 'company' && kind !== 'public-body');
    expect(await asked('everybody')).toBe(true);
  });
});
