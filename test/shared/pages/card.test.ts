import { describe, expect, test } from 'vitest';
import { currencySchema } from '../../../shared/domain/money.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { languages } from '../../../shared/pages/languages.ts';
import type { PagesDeps } from '../../../shared/pages/pages-deps.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { visitor, wordsOf } from './form-requests.ts';
import { debt, manyInvoices, oneInvoice } from './sample-facts.ts';

const card = { keyParameter: '/forbear/key', webhookSecretParameter: '/forbear/webhook' };
const checkout = 'https://checkout.stripe.com';

async function paying(facts = oneInvoice(), change: Partial<PagesDeps> = {}) {
  const fake = fakePagesDeps(facts);
  const creditors = fake.creditors.map((one) => ({ ...one, card }));
  const deps = { ...fake, creditors, formTargets: [checkout], ...change };
  const app = createPages(deps);
  const browser = visitor(app);
  const html = await (await browser.get('/t/pay')).text();
  const [, action = ''] = /action="(pay\?[^"]+)"/.exec(html) ?? [];
  const address = new URL(action.replaceAll('&amp;', '&'), `http://localhost${browser.at()}`);
  const send = (fields: Record<string, string>) =>
    app.request(address.pathname + address.search, {
      method: 'POST',
      body: new URLSearchParams({ choice: 'card', ...fields }),
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        Cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
      },
    });
  return { app, deps, writes: fake.writes, html, browser, send };
}

describe('paying by card', () => {
  test('is not offered by a creditor that takes no cards', async () => {
    const app = createPages(fakePagesDeps());
    const html = await (await visitor(app).get('/t/pay')).text();
    expect(html).not.toContain('value="card"');
  });

  test('leads with 303 to the card company, for the amount in the ledger, and the page may lead there', async () => {
    const { send, writes, html, app } = await paying();
    expect(html).toContain('Pay €1,249.50 by card or wallet');
    const answer = await send({ card: 'EUR', shown: '124950' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`${checkout}/c/pay/cs_1`);
    expect(writes).toMatchObject([
      {
        name: 'payByCard',
        with: {
          ...{
            amount: 124_950,
            currency: 'EUR',
            version: 7,
            creditorId: 'linden',
            debtorKey: 'linden~C-1001',
          },
          set: { kind: 'invoices', debtKeys: ['linden#RE-2041'] },
          paidUrl: 'http://localhost/paid?lang=en',
        },
      },
    ]);
    const policy = (await app.request('/')).headers.get('Content-Security-Policy');
    expect(policy).toContain(`form-action 'self' ${checkout}`);
  });

  test('tells the card company nothing that opens anything or names anybody', async () => {
    const { send, writes } = await paying();
    await send({ card: 'EUR', shown: '124950' });
    const { reference, backUrl, paidUrl } = Object(writes[0]?.with);
    expect(backUrl).toMatch(/^http:\/\/localhost\/v\/[0-9a-f]{16}\/pay\?set=\d{21}$/);
    expect(`${reference} ${backUrl} ${paidUrl}`).not.toMatch(/Alpenblick|C-1001|RE-2041|\/t\//);
  });

  test('an amount that changed since it was shown is shown again, and nothing is begun', async () => {
    const { send, writes } = await paying();
    for (const fields of [
      { card: 'EUR', shown: '124949' },
      { card: 'EUR', shown: '1' },
      { card: 'USD', shown: '124950' },
    ]) {
      const answer = await send(fields);
      expect(answer.status).toBe(200);
      expect(wordsOf(await answer.text())).toContain('The amount has changed in the meantime.');
    }
    expect(writes).toEqual([]);
  });

  test('when no card can be taken the page says so and still shows the transfer', async () => {
    const { send } = await paying(oneInvoice(), { payByCard: async () => ({ kind: 'unavailable' }) });
    const page = wordsOf(await (await send({ card: 'EUR', shown: '124950' })).text());
    expect(page).toContain('Paying by card is not possible at the moment.');
    expect(page).toContain('IBAN');
  });

  test('one button a currency, and none for a currency the card company counts otherwise', async () => {
    const { html } = await paying(manyInvoices());
    expect(html.match(/value="card"/g)).toHaveLength(2);
    const dinars = debt({ invoiceNumber: 'K-1', currency: currencyOf('KWD'), invoiceTotal: 5000 });
    expect((await paying({ ...oneInvoice(), debts: [dinars] })).html).not.toContain('value="card"');
  });

  test('looking at the page, or at the one it leads back to, begins and settles nothing', async () => {
    const { app, browser, writes } = await paying();
    await browser.get('pay');
    for (const method of ['GET', 'HEAD']) await app.request('/paid', { method });
    expect(writes).toEqual([]);
  });

  test.each(languages)('the page it leads back to claims nothing in %s', async (language) => {
    const { app } = await paying();
    const page = await (await app.request(`/paid?lang=${language}`)).text();
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).not.toMatch(/Alpenblick|RE-2041|€/);
    if (language === 'en') expect(wordsOf(page)).toContain('This page does not know it yet');
  });
});

function currencyOf(code: string) {
  return currencySchema.parse(code);
}
