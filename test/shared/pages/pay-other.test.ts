import { describe, expect, test } from 'vitest';
import { impliedSet } from '../../../shared/domain/paid-set.ts';
import { bodiesIn } from '../../../shared/domain/structured-reference.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { languages } from '../../../shared/pages/languages.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { type Visitor, visitor, wordsOf } from './form-requests.ts';
import { debt, manyInvoices, oneInvoice } from './sample-facts.ts';

const payer = { creditorId: 'linden', debtorKey: 'linden~C-1001' };

/** Somebody who has opened the page to choose what to pay. */
async function choosing(facts = manyInvoices(), link = '/t/pay') {
  const deps = fakePagesDeps(facts);
  const browser: Visitor = visitor(createPages(deps));
  await browser.get(link);
  const first = await browser.get('pay-other');
  return {
    deps,
    browser,
    first: wordsOf(await first.text()),
    choose: async (fields: Record<string, string | string[]>) => {
      const response = await browser.post('pay-other', { choice: 'choose', ...fields });
      return { status: response.status, page: wordsOf(await response.text()), at: browser.at() };
    },
  };
}

/** What the reference of a page stands for. */
function setOn(page: string, facts = manyInvoices()) {
  const [, printed = ''] = /Payment reference (RF[\d ]+)/.exec(page) ?? [];
  const [body = ''] = bodiesIn(printed);
  return impliedSet(body, payer, facts.debts);
}

describe('choosing what to pay', () => {
  test('offers all but the disputed, all, and single invoices, with sums per currency', async () => {
    const { first } = await choosing();
    expect(first).toContain('Everything that is not under dispute: €2,211.50 and US$99.00');
    expect(first).toContain('Everything that is open, also what is under dispute: €2,421.50 and US$99.00');
    expect(first).toContain('Invoice RE-2017');
    expect(first).not.toContain('X-1');
  });

  test('all but the disputed, and all: each has its own sum and reference, and nothing is written', async () => {
    const { deps, choose } = await choosing();
    const undisputed = await choose({ what: 'collectible' });
    expect(undisputed.page).toContain('Amount €2,211.50');
    expect(setOn(undisputed.page)).toEqual({ kind: 'collectible' });
    const all = await choose({ what: 'open' });
    expect(all.page).toContain('Amount €2,421.50');
    expect(setOn(all.page)).toEqual({ kind: 'open' });
    expect(deps.writes).toEqual([]);
  });

  test('one invoice: its own reference, nothing written', async () => {
    const { deps, choose } = await choosing();
    const { page } = await choose({ what: 'invoices', item: 'linden#RE-2041' });
    expect(page).toContain('Amount €1,249.50');
    expect(setOn(page)).toEqual({ kind: 'invoices', debtKeys: ['linden#RE-2041'] });
    expect(page).toContain('Also to be paid');
    expect(deps.writes).toEqual([]);
  });

  test('several invoices: the choice is kept once it is sent, and its page can be opened again', async () => {
    const { deps, browser, choose } = await choosing();
    const { page, at } = await choose({ item: ['linden#RE-2041', 'linden#RE-1987'] });
    expect(page).toContain('Amount €1,749.50');
    expect(deps.writes).toEqual([{ name: 'keepChosenSet', with: ['linden#RE-2041', 'linden#RE-1987'] }]);
    expect(wordsOf(await (await browser.get(at)).text())).toContain('Amount €1,749.50');
    expect(deps.writes).toHaveLength(1);
  });

  test('a part, in the currency it was meant for', async () => {
    const { choose } = await choosing();
    const part = await choose({ what: 'collectible', amount: '500.00', currency: 'EUR' });
    expect(part.page).toContain('A part, as you chose: €500.00');
    expect(part.page).toContain('Amount €500.00');
    expect(part.page).not.toContain('Amount US$');
    const dollars = await choose({ item: 'linden#RE-2055', amount: '50', currency: 'EUR' });
    expect(dollars.page).toContain('Amount US$50.00');
  });

  test.each([
    [{}, 'Choose what you would like to pay'],
    [{ what: 'invoices' }, 'Choose at least one invoice'],
    [{ what: 'invoices', item: 'other#X-1' }, 'Choose at least one invoice'],
    [{ what: 'collectible', amount: 'lots', currency: 'EUR' }, 'Enter the amount as a number'],
    [{ what: 'collectible', amount: '2211.51', currency: 'EUR' }, 'The amount can be at most €2,211.50'],
    [{ what: 'collectible', amount: '0', currency: 'EUR' }, 'Enter an amount above zero'],
  ])('%j: says what to change', async (fields, message) => {
    const { deps, choose } = await choosing();
    const { status, page } = await choose(fields);
    expect(status).toBe(422);
    expect(page).toContain(`There is a problem ${message}`);
    expect(deps.writes).toEqual([]);
  });

  test('an address somebody made up shows what is asked for', async () => {
    const { browser } = await choosing();
    for (const query of [
      'set=123',
      'set=48173571268261985439',
      'set=',
      'set=481735712681111111111&amount=5&currency=EUR',
    ]) {
      expect(wordsOf(await (await browser.get(`pay?${query}`)).text())).toContain('€1,749.50 and US$99.00');
    }
  });

  test('a part in an address is never more than is open by now', async () => {
    const { at } = await (await choosing()).choose({
      what: 'collectible',
      amount: '2000.00',
      currency: 'EUR',
    });
    const { browser } = await choosing(oneInvoice());
    expect(wordsOf(await (await browser.get(at)).text())).toContain('Amount €1,249.50');
  });

  test('with two hundred invoices one can choose any', async () => {
    const debts = Array.from({ length: 200 }, (_, number) =>
      debt({ invoiceNumber: `N-${number}`, invoiceTotal: 1000 }),
    );
    const { choose } = await choosing({ ...oneInvoice(), debts });
    expect((await choose({ what: 'collectible' })).page).toContain('Amount €2,000.00');
    const chosen = debts.slice(50, 150).map(({ debtKey }) => debtKey);
    expect((await choose({ item: chosen })).page).toContain('Amount €1,000.00');
  });

  test('what the creditor has given up is not asked for any more', async () => {
    const given = debt({ invoiceNumber: 'G-1', state: 'closed', withdrawnBy: 'Anna Richter' });
    const { first, browser } = await choosing({ ...oneInvoice(), debts: [...oneInvoice().debts, given] });
    expect(first).not.toContain('G-1');
    expect(wordsOf(await (await browser.get('pay')).text())).toContain('To be paid: €1,249.50');
  });

  test('a private person is asked first', async () => {
    const { first, deps } = await choosing(manyInvoices(), '/t/person-pay');
    expect(first).not.toMatch(/RE-2041|€/);
    expect(deps.writes).toEqual([]);
  });

  test.each(languages)('in %s it is whole, and is followed by how to pay', async (language) => {
    const { browser } = await choosing();
    const page = await (await browser.get(`pay-other?lang=${language}`)).text();
    expect(page).toContain(`<html lang="${language}"`);
    expect(page).not.toContain('undefined');
    const answer = await browser.post('pay-other', { choice: 'choose', what: 'open' });
    expect(await answer.text()).toContain('RF');
  });
});

describe('a creditor in Switzerland', () => {
  const holderAddress = { postalCode: '2501', town: 'Biel', country: 'CH' };
  const swiss = (iban: string) => {
    const deps = fakePagesDeps();
    const creditors = deps.creditors.map((one) => ({ ...one, bank: { ...one.bank, iban, holderAddress } }));
    return createPages({ ...deps, creditors });
  };

  test('shows a Swiss code with a QR reference for a QR-IBAN, and no EPC code', async () => {
    const html = await (await visitor(swiss('CH4431999123000889012')).get('/t/pay')).text();
    expect(wordsOf(html)).toMatch(/Payment reference 00 00048 17357 12682 61985 43865/);
    expect(html.match(/<svg/g)).toHaveLength(1);
    expect(html).toContain('aria-labelledby="swiss-EUR-title"');
    expect(html).not.toMatch(/style=|<script/);
  });

  test('shows both codes for an ordinary account, each with its own title', async () => {
    const html = await (await visitor(swiss('CH5800791123000889012')).get('/t/pay')).text();
    expect(html.match(/<title id="[^"]+"/g)).toEqual([
      '<title id="epc-EUR-title"',
      '<title id="swiss-EUR-title"',
    ]);
  });
});
