import { describe, expect, test } from 'vitest';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import type { PromiseMade } from '../../../shared/pages/pages-deps.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { open, post, wordsOf } from './form-requests.ts';
import { manyInvoices, oneInvoice } from './sample-facts.ts';

const all = { choice: 'promise', promisedOn: '2026-12-04', extent: 'all' };

async function send(fields: Record<string, string | string[]>, deps = fakePagesDeps()) {
  const response = await post(createPages(deps), '/t/promise', { ...all, ...fields });
  return { deps, status: response.status, html: await response.text() };
}

test('a promise of all that is open is noted, and reminders rest until a named day', async () => {
  const { deps, html } = await send({});
  expect(deps.writes).toEqual([
    {
      name: 'makePromise',
      with: {
        debtorKey: 'linden~C-1001',
        creditorId: 'linden',
        debtKeys: ['linden#RE-2041'],
        promisedOn: '2026-12-04',
      },
    },
  ]);
  expect(wordsOf(html)).toContain('You will pay €1,249.50 by 4 December 2026');
  expect(wordsOf(html)).toContain('We do not remind you of invoice RE-2041 before 8 December 2026.');
});

test('a promise of a part says so', async () => {
  const { deps, html } = await send({ extent: 'part', amount: '500' });
  expect(deps.writes[0]?.with).toMatchObject({ amount: 50_000 });
  expect(wordsOf(html)).toContain('You will pay €500.00 by');
});

test('the page says how far ahead a day can be chosen', async () => {
  const page = await (await open(createPages(fakePagesDeps()), '/t/promise')).text();
  expect(wordsOf(page)).toContain('Any day up to 6 January 2027');
  expect(page).toContain('min="2026-11-22"');
  expect(page).toContain('max="2027-01-06"');
});

describe('what stands in the way is said, and what was typed is kept', () => {
  test.each([
    ['no day', { promisedOn: '' }, 'Enter the day on which you will pay'],
    ['no such day', { promisedOn: '2026-02-30' }, 'Enter the day on which you will pay'],
    ['a day that is gone', { promisedOn: '2026-11-21' }, 'Choose a day from 22 November 2026 on'],
    ['a day too far', { promisedOn: '2027-06-01' }, 'Choose a day up to 6 January 2027, or call us'],
    ['no choice of how much', { extent: '' }, 'Choose whether you will pay all of it or a part'],
    ['a part of no amount', { extent: 'part', amount: '' }, 'Enter the amount'],
    ['more than is open', { extent: 'part', amount: '5000' }, 'at most €1,249.50'],
  ])('%s', async (_, fields, message) => {
    const { deps, status, html } = await send(fields);
    expect(status).toBe(422);
    expect(deps.writes).toEqual([]);
    expect(html).toContain('<title>Error: ');
    expect(wordsOf(html)).toContain(message);
    if (!('promisedOn' in fields)) expect(html).toContain('value="2026-12-04"');
  });

  const refusals: [PromiseMade & { kind: 'refused' }, string][] = [
    [{ kind: 'refused', why: 'tooMuch' }, 'more than is open by now'],
    [{ kind: 'refused', why: 'alreadySettled' }, 'settled in the meantime'],
    [{ kind: 'refused', why: 'disputed' }, 'under dispute'],
    [{ kind: 'refused', why: 'dateTooFar' }, 'Choose an earlier day'],
  ];
  test.each(refusals)('the store refuses: %o', async (refusal, message) => {
    const { html } = await send({}, fakePagesDeps(undefined, { makePromise: async () => refusal }));
    expect(wordsOf(html)).toContain(message);
  });
});

describe('with several invoices', () => {
  test('all are chosen at first, except what is under dispute or another creditor’s', async () => {
    const page = await (await open(createPages(fakePagesDeps(manyInvoices())), '/t/promise')).text();
    expect(page.match(/type="checkbox"/g)).toHaveLength(4);
    expect(page.match(/checked=""/g)).toHaveLength(4);
    expect(page).not.toMatch(/RE-2017|X-1/);
  });

  test('the chosen ones are promised', async () => {
    const chosen = ['linden#RE-1987', 'linden#RE-2041'];
    const { deps, html } = await send({ debtKey: chosen }, fakePagesDeps(manyInvoices()));
    expect(deps.writes[0]?.with).toMatchObject({ debtKeys: chosen });
    expect(wordsOf(html)).toContain('invoices RE-1987, RE-2041 before');
  });

  test('none chosen, or another creditor’s only, is asked again with none chosen', async () => {
    const { deps, html } = await send({ debtKey: 'other#X-1' }, fakePagesDeps(manyInvoices()));
    expect(wordsOf(html)).toContain('Choose at least one invoice');
    expect(html).not.toContain('checked="" aria-describedby="debt-0');
    expect(deps.writes).toEqual([]);
  });

  test('a part of invoices in two currencies is asked again, for sums over currencies mean nothing', async () => {
    const mixed = { debtKey: ['linden#RE-2041', 'linden#RE-2055'], extent: 'part', amount: '50' };
    const { deps, html } = await send(mixed, fakePagesDeps(manyInvoices()));
    expect(wordsOf(html)).toContain('choose invoices in one currency only');
    expect(deps.writes).toEqual([]);
  });
});

test('nothing open, nothing to promise', async () => {
  const facts = { ...oneInvoice(), debts: [] };
  const { deps, html } = await send({}, fakePagesDeps(facts));
  expect(wordsOf(html)).toContain('There is nothing for you to pay at present.');
  expect(deps.writes).toEqual([]);
});
