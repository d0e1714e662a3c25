import type { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { creditor } from '../../../shared/messages/examples/example-invoices.ts';
import { allPages } from '../../../shared/pages/all-pages.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { languages } from '../../../shared/pages/languages.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { visitor } from './form-requests.ts';
import { debt, oneInvoice } from './sample-facts.ts';

const most = 40 * 1024;
const creditors = [{ ...creditor, colour: '#7a1f5c' }];
const twoHundred = Array.from({ length: 200 }, (_, index) =>
  debt({
    invoiceNumber: `RE-2026-${index + 10_000}`,
    reference: `PO ${index * 7919}`,
    invoiceTotal: 4_711 + index * 997,
  }),
);

/** The bytes that travel to a browser for one address. */
async function transferred(app: Hono, path: string, Cookie: string): Promise<number> {
  const headers = { Cookie, 'Accept-Encoding': 'gzip' };
  const response = await app.request(path, { headers });
  expect(response.headers.get('Content-Encoding')).toBe('gzip');
  return (await response.arrayBuffer()).byteLength;
}

describe.each([
  ['one invoice', oneInvoice()],
  ['two hundred invoices', { ...oneInvoice(), debts: twoHundred }],
])('with %s', (_, facts) => {
  test.each(allPages.map(({ path }) => path))(
    'the page %s and all it needs weigh at most 40 KB, in every language',
    async (path) => {
      const app = createPages(fakePagesDeps(facts, { creditors }));
      const style =
        (await transferred(app, '/style.css', '')) +
        (await (await app.request('/theme/linden')).text()).length;
      for (const language of languages) {
        const browser = visitor(app);
        await browser.get('/t/pay');
        await browser.get(`${path}?lang=${language}`);
        const cookies = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
        expect(style + (await transferred(app, browser.at(), cookies))).toBeLessThanOrEqual(most);
      }
    },
  );
});

test('the stylesheet is the classless base and our own', async () => {
  const style = await createPages(fakePagesDeps()).request('/style.css');
  expect(style.headers.get('Content-Type')).toContain('text/css');
  const rules = await style.text();
  expect(rules).toContain('--accent:#0d47a1');
  expect(rules).toContain('.error');
});
