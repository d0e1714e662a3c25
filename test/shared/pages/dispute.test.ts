import { describe, expect, test } from 'vitest';
import { disputeReasonSchema } from '../../../shared/domain/records.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { reasonGroups } from '../../../shared/pages/reasons.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { open, post, visitor, wordsOf } from './form-requests.ts';
import { manyInvoices, oneInvoice } from './sample-facts.ts';

const whole = { choice: 'dispute', debtKey: 'linden#RE-2041', reason: 'DAMAGED', extent: 'whole', text: '' };

async function send(fields: Record<string, string>, deps = fakePagesDeps()) {
  const response = await post(createPages(deps), '/t/dispute', { ...whole, ...fields });
  return { deps, status: response.status, html: await response.text() };
}

test('every dispute code has its own words', () => {
  const offered = reasonGroups.flatMap(({ reasons }) => reasons);
  expect(offered.toSorted()).toEqual(disputeReasonSchema.options.toSorted());
});

test('a dispute of the whole invoice suspends it and names the case and the day of the answer', async () => {
  const { deps, status, html } = await send({ text: 'A torn seat' });
  expect(status).toBe(200);
  expect(deps.writes).toEqual([
    {
      name: 'openDispute',
      with: { debtorKey: 'linden~C-1001', debtKey: 'linden#RE-2041', reason: 'DAMAGED', text: 'A torn seat' },
    },
  ]);
  const words = wordsOf(html);
  expect(words).toContain('D-7K2M9');
  expect(words).toContain('We do not ask you to pay invoice RE-2041 until you have our answer.');
  expect(words).toContain('answers you by 2 December 2026');
  expect(words).not.toContain('already on its way');
});

test('a dispute of a part suspends that part', async () => {
  const { deps, html } = await send({ extent: 'part', amount: '1.120,50' });
  expect(deps.writes[0]?.with).toMatchObject({ amountDisputed: 112_050 });
  expect(wordsOf(html)).toContain('We do not ask you to pay €1,120.50 of invoice RE-2041');
});

test('a dispute of one line keeps which one, and suspends its amount', async () => {
  const { deps, html } = await send({ extent: 'line', line: ' 3:  oak\ttable ', amount: '400' });
  expect(deps.writes[0]?.with).toMatchObject({ line: '3: oak table', amountDisputed: 40_000 });
  expect(wordsOf(html)).toContain('We do not ask you to pay €400.00 of invoice RE-2041');
});

test('a line that is all of the invoice suspends all of it, and what was typed for another extent is left out', async () => {
  const line = await send({ extent: 'line', line: '1', amount: '1,249.50' });
  expect(line.deps.writes[0]?.with).toMatchObject({ line: '1' });
  expect(line.deps.writes[0]?.with).not.toHaveProperty('amountDisputed');
  const part = await send({ extent: 'part', line: '1', amount: '20' });
  expect(part.deps.writes[0]?.with).not.toHaveProperty('line');
  const all = await send({ extent: 'whole', line: '1', amount: '20' });
  expect(all.deps.writes[0]?.with).not.toHaveProperty('line');
  expect(all.deps.writes[0]?.with).not.toHaveProperty('amountDisputed');
});

test('a part disputed by a natural person suspends the whole invoice', async () => {
  const facts = oneInvoice();
  const person = { ...facts, profile: { ...facts.profile, kind: 'sole-trader' as const } };
  const app = createPages(fakePagesDeps(person));
  const browser = visitor(app);
  await browser.get('/t/dispute');
  await browser.post('dispute', { choice: 'identify', number: 'RE-2041' });
  const answer = await browser.post('dispute', { ...whole, extent: 'part', amount: '20' });
  const html = await answer.text();
  expect(wordsOf(html)).toContain('We do not ask you to pay invoice RE-2041 until');
});

test('a part that is all of it counts as the whole', async () => {
  const { deps } = await send({ extent: 'part', amount: '1,249.50' });
  expect(deps.writes[0]?.with).not.toHaveProperty('amountDisputed');
});

test('a message already under way is named on the page', async () => {
  const deps = fakePagesDeps(undefined, {
    openDispute: async () => ({
      kind: 'opened',
      disputeId: 'D-1',
      answerBy: '2026-12-02',
      messageUnderWay: true,
    }),
  });
  const { html } = await send({}, deps);
  expect(wordsOf(html)).toContain('already on its way when you wrote. If it still arrives, you can ignore');
});

test('sending it twice shows the same case again, and says that we have it', async () => {
  const deps = fakePagesDeps();
  await send({}, deps);
  const { html } = await send({}, deps);
  expect(wordsOf(html)).toContain('An objection is already open');
  expect(wordsOf(html)).toContain('D-7K2M9');
  expect(wordsOf(html)).toContain('you need not send it again');
});

test('a settled invoice is not disputed, and the page says why', async () => {
  const deps = fakePagesDeps(undefined, { openDispute: async () => ({ kind: 'alreadySettled' }) });
  const { html } = await send({}, deps);
  expect(wordsOf(html)).toContain('This invoice is settled');
});

describe('what is missing is said at the top and beside the field, and nothing is lost or written', () => {
  test.each([
    ['no reason', { reason: '' }, 'Choose what is wrong', 'reason'],
    ['an invented reason', { reason: 'NO_SUCH' }, 'Choose what is wrong', 'reason'],
    ['no extent', { extent: '' }, 'Choose whether you object', 'extent-whole'],
    ['a part without amount', { extent: 'part', amount: '' }, 'Enter the amount', 'amount'],
    ['a line that is not named', { extent: 'line', line: ' ', amount: '20' }, 'Tell us which line', 'line'],
    ['a line without amount', { extent: 'line', line: '3', amount: '' }, 'Enter the amount', 'amount'],
    ['an unclear amount', { extent: 'part', amount: '1.250' }, 'We are not sure how to read 1.250', 'amount'],
    ['no number', { extent: 'part', amount: 'half' }, 'Enter the amount as a number', 'amount'],
    ['zero', { extent: 'part', amount: '0.00' }, 'Enter an amount above zero', 'amount'],
    ['more than is open', { extent: 'part', amount: '1249.51' }, 'at most €1,249.50', 'amount'],
    ['too long a text', { text: 'x'.repeat(2001) }, 'Shorten your text to 2000 characters', 'text'],
    ['something else without words', { reason: 'OTHER' }, 'in your own words what is wrong', 'text'],
  ])('%s', async (_, fields, message, field) => {
    const { deps, status, html } = await send({
      text: 'The price was agreed',
      ...(_ === 'something else without words' ? { text: '' } : {}),
      ...fields,
    });
    expect(status).toBe(422);
    expect(deps.writes).toEqual([]);
    expect(html).toContain('<title>Error: ');
    expect(html).toMatch(new RegExp(`<a href="#${field}">[^<]*${message}`));
    expect(html).toContain(`id="${field}-error"`);
    if (!('text' in fields) && _ !== 'something else without words')
      expect(html).toContain('The price was agreed</textarea>');
  });
});

describe('with several invoices', () => {
  const deps = fakePagesDeps(manyInvoices());
  const app = createPages(deps);
  const page = async (path: string) => {
    const response = await open(app, path);
    return { status: response.status, words: wordsOf(await response.text()) };
  };

  test('the first page asks which one, and lists this creditor’s open ones only', async () => {
    const { words } = await page('/t/dispute');
    expect(words).toContain('Which invoice is it about?');
    expect(words).toContain('Invoice RE-2017, €210.00, due 20 October 2026 (already under dispute)');
    expect(words).not.toContain('X-1');
    expect(words).not.toContain('RE-1900');
  });

  test('the second page is about the chosen one', async () => {
    expect((await page('/t/dispute?item=0&next=1')).words).toContain('What is wrong? Please choose');
  });

  test('going on without choosing is asked again', async () => {
    const { status, words } = await page('/t/dispute?next=1');
    expect(status).toBe(422);
    expect(words).toContain('Choose the invoice it is about');
  });

  test.each(['99', '-1', 'x', '1e1', '__proto__'])(
    'an invoice that is not there (%s) is asked again',
    async (item) => {
      expect((await page(`/t/dispute?item=${item}`)).words).toContain('Which invoice is it about?');
    },
  );

  test('another creditor’s invoice cannot be disputed with this link', async () => {
    const response = await post(app, '/t/dispute', { ...whole, debtKey: 'other#X-1' });
    expect(wordsOf(await response.text())).toContain('Which invoice is it about?');
    expect(deps.writes).toEqual([]);
  });
});

test('what a debtor types comes back as text, never as markup', async () => {
  const { html } = await send({ reason: '', text: '</textarea><script>alert(1)</script>' });
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;');
});
