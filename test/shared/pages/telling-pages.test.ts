import { describe, expect, test } from 'vitest';
import { currencySchema } from '../../../shared/domain/money.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { languages } from '../../../shared/pages/languages.ts';
import type { TellingNoted } from '../../../shared/store/tell-us.ts';
import { type FakeStore, fakePagesDeps } from './fake-pages-deps.ts';
import { visitor, wordsOf } from './form-requests.ts';
import { manyInvoices, oneInvoice } from './sample-facts.ts';

/** A browser that opened a link, at the page of that path. */
async function at(path: string, deps: FakeStore = fakePagesDeps(), link = '/t/pay') {
  const browser = visitor(createPages(deps));
  await browser.get(link);
  const page = await browser.get(path);
  return {
    deps,
    browser,
    html: await page.text(),
    send: async (fields: Record<string, string | string[]>) => {
      const answer = await browser.post('?', fields);
      return { status: answer.status, html: await answer.text() };
    },
    told: () => deps.writes.filter(({ name }) => name === 'tellUs').map(({ with: one }) => one),
  };
}

const telling = (fields: object) => [expect.objectContaining({ telling: expect.objectContaining(fields) })];
const good = {
  paid: { choice: 'paid', paidOn: '2026-11-20', reference: 'TX 77' },
  documents: { choice: 'documents', paper: ['invoice', 'terms'] },
  hardship: { choice: 'hardship', text: 'The shop is closed.' },
  'someone-else': { choice: 'someone-else', email: 'ap@alpenblick.example' },
};
type Path = keyof typeof good;
const paths = Object.keys(good).filter((path): path is Path => path in good);

describe.each(paths)('/%s', (path) => {
  /** Somebody-else asks companies too who they are. */
  const admitted = async (deps?: FakeStore) => {
    const here = await at(path, deps);
    if (path !== 'someone-else') return here;
    const { status } = await here.send({ choice: 'identify', number: 'RE-2041' });
    expect(status).toBe(200);
    return here;
  };

  test('shown by a GET changes nothing, in every language, and acts only on the choice of its button', async () => {
    const { deps, browser, send } = await admitted();
    const before = deps.writes.length;
    for (const language of languages) {
      const page = await browser.get(`${path}?lang=${language}`);
      expect(await page.text()).toContain(`<html lang="${language}"`);
    }
    const { choice: _choice, ...fields } = good[path];
    expect((await send(fields)).status).toBe(200);
    expect(deps.writes).toHaveLength(before);
  });

  test('noted: a number, what happens now, and the same again is the same', async () => {
    const { send, told } = await admitted();
    const first = await send(good[path]);
    expect(wordsOf(first.html)).toContain('H-3X9-1');
    const second = await send(good[path]);
    expect(wordsOf(second.html)).toContain('H-3X9-1');
    expect(told()).toHaveLength(1);
  });

  test('names a message that was under way, and what cannot be noted', async () => {
    const answers: TellingNoted[] = [
      { kind: 'noted', caseNumber: 'H-1', lookOn: '2026-11-26', messageUnderWay: true },
      { kind: 'refused', why: 'tooMany' },
      { kind: 'refused', why: 'alreadySettled' },
    ];
    const shown: string[] = [];
    for (const answer of answers) {
      const deps = fakePagesDeps(oneInvoice(), { tellUs: async () => answer });
      shown.push(wordsOf((await (await admitted(deps)).send(good[path])).html));
    }
    expect(shown[0]).toContain('already on its way');
    expect(shown[1]).toContain('Please call us');
    expect(shown[2]).toContain('settled');
  });

  test('keeps what was typed after an error, says it at the top and beside the field, and writes nothing', async () => {
    const { send, told } = await admitted(fakePagesDeps());
    const text = 'x'.repeat(2001);
    const { status, html } = await send({ ...good[path], text });
    expect(status).toBe(422);
    expect(html).toContain('There is a problem');
    expect(html).toContain('href="#text"');
    expect(html).toContain(text);
    expect(told()).toEqual([]);
  });
});

describe('already paid', () => {
  test('asks which of many invoices, and for a day up to today', async () => {
    const { html, send, told } = await at('paid', fakePagesDeps(manyInvoices()));
    const keys = [...html.matchAll(/name="debtKey" value="([^"]+)"/g)].flatMap(([, key]) => key ?? []);
    expect(keys.length).toBeGreaterThan(1);
    const none = await send({ ...good.paid, paidOn: '' });
    expect([none.html.includes('href="#debt-0"'), none.html.includes('href="#paidOn"')]).toEqual([
      true,
      true,
    ]);
    expect((await send({ ...good.paid, debtKey: keys, paidOn: '2026-11-23' })).status).toBe(422);
    await send({ ...good.paid, debtKey: keys.slice(0, 2) });
    expect(told()).toEqual(telling({ debtKeys: keys.slice(0, 2), paidOn: '2026-11-20', reference: 'TX 77' }));
  });
});

describe('already paid, and how much', () => {
  const amountOf = async (amount: string) => {
    const { send, told } = await at('paid');
    const { status, html } = await send({ ...good.paid, amount });
    return { status, html, told: told() };
  };

  test('may be said as people write it, also more than is open, or left out', async () => {
    expect((await amountOf('1.120,50')).told).toEqual(telling({ amount: 112_050 }));
    expect((await amountOf('EUR 2000')).told).toEqual(telling({ amount: 200_000 }));
    expect((await amountOf('')).told).toEqual(telling({ amount: undefined }));
  });

  test.each([
    ['most of it', 'Enter the amount as a number'],
    ['1.250', 'We are not sure how to read 1.250'],
    ['0', 'Enter an amount above zero'],
  ])('%s is asked again beside the field, and nothing is written', async (amount, message) => {
    const { status, html, told } = await amountOf(amount);
    expect(status).toBe(422);
    expect(html).toMatch(new RegExp(`<a href="#amount">[^<]*${message}`));
    expect(html).toContain('id="amount-error"');
    expect(html).toContain(`value="${amount}"`);
    expect(told).toEqual([]);
  });

  test('is one amount of one currency', async () => {
    const facts = manyInvoices();
    const [first, second, ...others] = facts.debts;
    if (first === undefined || second === undefined) throw new Error('too few invoices');
    const debts = [first, { ...second, currency: currencySchema.parse('CHF') }, ...others];
    const { html, send, told } = await at('paid', fakePagesDeps({ ...facts, debts }));
    expect(wordsOf(html)).toContain('How much did you pay?');
    const debtKey = [first.debtKey, second.debtKey];
    const both = await send({ ...good.paid, debtKey, amount: '20' });
    expect(both.html).toContain('id="amount-error"');
    expect(wordsOf(both.html)).toContain('choose invoices of one currency only');
    expect(told()).toEqual([]);
    await send({ ...good.paid, debtKey: [second.debtKey], amount: '20' });
    expect(told()).toEqual(telling({ debtKeys: [second.debtKey], amount: 2000 }));
  });
});

describe('documents', () => {
  const document = {
    ...{ key: 'evidence/linden/RE-2041/invoice.pdf', type: 'application/pdf', bytes: 9 },
    ...{ hash: 'a'.repeat(64), version: 'v3', filedAt: '2026-11-01T09:00:00.000Z' },
  };
  const facts = oneInvoice();
  const [debt] = facts.debts;
  const evidence = [
    { debtKey: debt?.debtKey ?? '', kind: 'invoice' as const, reference: 'RE-2041', document },
    { debtKey: debt?.debtKey ?? '', kind: 'order' as const, reference: 'PO 4' },
  ];

  test('that are on file are led to, and only those', async () => {
    const deps = fakePagesDeps({ ...facts, evidence });
    const { html } = await at('documents', deps);
    expect(html).toContain('?take=0-invoice');
    expect(html).not.toContain('?take=0-order');
    const app = createPages(deps);
    const browser = visitor(app);
    await browser.get('/t/pay');
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const visit = browser.at().replace(/pay$/, '');
    const led = await app.request(`${visit}documents?take=0-invoice`, { headers: { Cookie: cookie } });
    expect([led.status, led.headers.get('Location')]).toEqual([
      303,
      'https://files.example/evidence/linden/RE-2041/invoice.pdf?versionId=v3',
    ]);
    const order = await app.request(`${visit}documents?take=0-order`, { headers: { Cookie: cookie } });
    expect(order.status).toBe(200);
  });

  test('are led to from the answer when all that was asked for is there', async () => {
    const { send } = await at('documents', fakePagesDeps({ ...facts, evidence }));
    const { html } = await send({ choice: 'documents', paper: 'invoice' });
    expect(wordsOf(html)).toContain('The documents are here');
  });
});

describe('hardship', () => {
  test('names free advice to a person, by country, and to no company', async () => {
    const person = await at('hardship', fakePagesDeps(), '/t/person-pay');
    const { html } = await person.send({ choice: 'identify', number: 'RE-2041' });
    expect(html).toContain('https://www.schuldenberatung.at');
    expect((await at('hardship')).html).not.toContain('schuldenberatung');
  });
});

describe('wrong person', () => {
  test('asks nobody who they are, shows nothing of the debtor, and thanks in the same words', async () => {
    const { html, send, told } = await at('wrong-person', fakePagesDeps(), '/t/person-pay');
    const done = await send({ choice: 'wrong-person' });
    for (const shown of [html, done.html]) {
      for (const secret of ['RE-2041', 'Jonas Birke', 'Alpenblick', 'alpenblick', '€'])
        expect(shown).not.toContain(secret);
    }
    expect(wordsOf(done.html)).toContain('We will not write to this mailbox again');
    expect(told()).toEqual(telling({ kind: 'wrong-person', address: 'buchhaltung@alpenblick.example' }));
  });
});

describe('write to somebody else here', () => {
  test('asks a company too who it is, before anything', async () => {
    const { html, send, told } = await at('someone-else');
    expect(html).toContain('name="number"');
    await send(good['someone-else']);
    expect(told()).toEqual([]);
  });
});

describe('files', () => {
  const dispute = {
    ...{ disputeId: 'D-7', debtKey: oneInvoice().debts[0]?.debtKey ?? '', reason: 'DAMAGED' as const },
    ...{ text: '', openedAt: '2026-11-20T09:00:00.000Z', openedBy: 'debtor' as const },
    ...{ answerBy: '2026-12-01', state: 'open' as const },
  };
  const facts = { ...oneInvoice(), disputes: [dispute] };

  test('go past us to the bucket, by a form without a script, and come back to this page', async () => {
    const { html, deps } = await at('files', fakePagesDeps(facts));
    expect(html).toContain('action="https://files.example/" enctype="multipart/form-data"');
    expect(html).toMatch(
      /name="success_action_redirect" value="\/v\/[0-9a-f]{16}\/files\?about=D-7&amp;sent=1"/,
    );
    expect(html.indexOf('name="key"')).toBeLessThan(html.indexOf('type="file"'));
    expect(deps.writes).toEqual([]);
  });

  test('what was sent is listed with what became of it, escaped', async () => {
    const base = { creditorId: 'linden', about: 'D-7', bytes: 3, receivedAt: '2026-11-20T09:00:00.000Z' };
    const readAttachments = async () => [
      { ...base, attachmentId: '1', name: '<b>a</b>.pdf' },
      { ...base, attachmentId: '2', name: 'b.png', refused: 'locked' as const },
      { ...base, attachmentId: '3', name: 'other.png', about: 'D-8' },
    ];
    const { html } = await at('files?sent=1', fakePagesDeps(facts, { readAttachments }));
    expect(html).toContain('&lt;b&gt;a&lt;/b&gt;.pdf');
    expect(wordsOf(html)).toContain('b.png : not kept: it opens with a password only'.replace(' :', ':'));
    expect(html).not.toContain('other.png');
    expect(wordsOf(html)).toContain('Your file has arrived');
  });

  test('belong to a matter, or there is no form', async () => {
    expect((await at('files')).html).not.toContain('type="file"');
    const two = { ...facts, disputes: [dispute, { ...dispute, disputeId: 'D-8' }] };
    const { html } = await at('files', fakePagesDeps(two));
    expect(html).toContain('?about=D-8');
    expect(html).not.toContain('type="file"');
    expect((await at('files?about=D-8', fakePagesDeps(two))).html).toContain('type="file"');
    expect((await at('files?about=D-9', fakePagesDeps(two))).html).not.toContain('type="file"');
  });
});
