import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { parseAmount } from '../../../shared/pages/parse-amount.ts';
import { rowsOf } from '../../../shared/pages/plan-review.tsx';
import { examplePlan } from '../../support/example/example-task.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { visitor, wordsOf } from './form-requests.ts';
import { manyInvoices, oneInvoice } from './sample-facts.ts';

const asked = { choice: 'draft', parts: '3', firstOn: '2026-12-04', rhythm: 'month' };
const days = ['2026-12-04', '2027-01-04', '2027-02-04'];

async function at(facts: Facts = oneInvoice()) {
  const debts = facts.debts.map((debt) => ({ ...debt, policyVersion: 3 }));
  const deps = fakePagesDeps({ ...facts, debts });
  const browser = visitor(createPages(deps));
  await browser.get('/t/promise');
  const read = async (response: Response) => {
    const html = await response.text();
    return { status: response.status, html, words: wordsOf(html) };
  };
  return {
    deps,
    page: async (query = '') => read(await browser.get(`plan${query}`)),
    send: async (fields: Record<string, string | string[]>) => read(await browser.post('plan', fields)),
  };
}

function withPlan(changes: Partial<Plan>): Facts {
  const facts = oneInvoice();
  const instalments = [
    { dueOn: '2026-12-04', amount: 60_000 },
    { dueOn: '2027-01-04', amount: 64_950 },
  ];
  const base = { creditorId: 'linden', debtKeys: ['linden#RE-2041'], openThen: 124_950, instalments };
  return { ...facts, plans: [examplePlan({ ...base, ...changes })] };
}

describe('proposing to pay in parts', () => {
  test('shows the days and amounts to look through, and writes nothing yet', async () => {
    const { deps, page, send } = await at();
    await page();
    const review = await send(asked);
    expect(deps.writes).toEqual([]);
    expect(review.words).toContain('Together the parts make €1,249.50.');
    expect(review.words).toContain('We can agree to this plan at once.');
    for (const day of days) expect(review.html).toContain(`value="${day}"`);
    expect(review.html.match(/value="416.50"/g)).toHaveLength(3);
  });

  test('is agreed to at once within the policy, with the days as the person left them', async () => {
    const { deps, send } = await at();
    const sent = { choice: 'propose', dueOn: ['2026-12-10', '2027-01-10'], amount: ['1,000.00', '249.50'] };
    const { words } = await send(sent);
    expect(deps.writes).toMatchObject([
      {
        name: 'proposePlan',
        with: {
          debtKeys: ['linden#RE-2041'],
          instalments: [
            { dueOn: '2026-12-10', amount: 100_000 },
            { dueOn: '2027-01-10', amount: 24_950 },
          ],
        },
      },
    ]);
    expect(words).toContain('We have agreed on these days.');
    expect(words).toContain('10 December 2026 €1,000.00');
  });

  test('goes to a person beyond the policy, and says so before and after it is sent', async () => {
    const { send } = await at();
    const review = await send({ ...asked, parts: '9' });
    expect(review.words).toContain('A person will look at this plan and answer you.');
    const dueOn = Array.from({ length: 7 }, (_, index) => `2026-12-1${index}`);
    const amount = dueOn.map((_, index) => (index === 0 ? '649.50' : '100'));
    const { words } = await send({ choice: 'propose', dueOn, amount });
    expect(words).toMatch(/A person looks at your plan and answers you by \d+ November 2026/);
  });

  test('drops a row that was left empty, and puts days into their order', async () => {
    const { deps, send } = await at();
    await send({
      choice: 'propose',
      dueOn: ['2027-01-10', '', '2026-12-10'],
      amount: ['249.50', '', '1000'],
    });
    expect(deps.writes[0]?.with).toMatchObject({
      instalments: [{ dueOn: '2026-12-10' }, { dueOn: '2027-01-10' }],
    });
  });

  test.each([
    ['too many parts', { parts: '99' }, 'Choose between 2 and 24 parts'],
    ['no first day', { firstOn: '' }, 'Enter the day on which you will pay the first part'],
    ['no rhythm', { rhythm: 'daily' }, 'Choose how often you will pay'],
  ])('keeps what was typed and says what is missing: %s', async (_, fields, message) => {
    const { deps, send } = await at();
    const { status, words } = await send({ ...asked, ...fields });
    expect(status).toBe(422);
    expect(words).toContain(message);
    expect(deps.writes).toEqual([]);
  });

  test.each([
    [
      'another sum',
      ['2026-12-10'],
      ['1,000.00'],
      'The parts must make €1,249.50 together; they make €1,000.00 now',
    ],
    ['no amount', ['2026-12-10'], ['soon'], 'Enter the amount as a number'],
    ['no day', [''], ['1,249.50'], 'Enter the day of this part'],
    ['a day that is gone', ['2026-11-01'], ['1,249.50'], 'Choose days from 22 November 2026 on'],
    ['a day twice', ['2026-12-10', '2026-12-10'], ['1000', '249.50'], 'Choose another day for each part'],
  ])('says what stands in the way: %s', async (_, dueOn, amount, message) => {
    const { deps, send } = await at();
    const { status, words, html } = await send({ choice: 'propose', dueOn, amount });
    expect(status).toBe(422);
    expect(words).toContain(message);
    expect(html).toContain(`value="${amount[0]}"`);
    expect(deps.writes).toEqual([]);
  });

  test('is about the invoices that were chosen, in one currency', async () => {
    const { page, send } = await at(manyInvoices());
    expect((await page()).words).toContain('Which invoices is it about?');
    expect((await send({ ...asked, debtKey: [] })).words).toContain('Choose at least one invoice');
    const facts = manyInvoices();
    const debtKey = facts.debts.map((one) => one.debtKey);
    const other = facts.debts.map((one, index) =>
      index === 0 ? { ...one, currency: currencySchema.parse('CHF') } : one,
    );
    const mixed = await at({ ...facts, debts: other });
    expect((await mixed.send({ ...asked, debtKey })).words).toContain('Choose invoices in one currency only');
  });
});

test('every amount drawn up is read back as it was, whatever the language and the currency', () => {
  for (const language of ['en-GB', 'fr', 'de', 'nl', 'es', 'de-CH'])
    for (const code of ['EUR', 'JPY', 'KWD'])
      for (const amount of [1, 999, 41_650, 1_234_567]) {
        const currency = currencySchema.parse(code);
        const [row] = rowsOf([{ dueOn: '2026-12-04', amount }], currency, language);
        expect(parseAmount(row?.amount ?? '', currency, language)).toEqual({
          kind: 'amount',
          minorUnits: amount,
        });
      }
});

describe('a plan that is there', () => {
  test('is shown with what is open of each part, and can be ended or changed', async () => {
    const { deps, page, send } = await at(withPlan({ openThen: 144_950 }));
    const shown = await page();
    expect(shown.words).toContain('4 December 2026 €600.00 €400.00');
    expect((await page('?new=1')).words).toContain('In how many parts?');
    const { words } = await send({ choice: 'end', planId: 'PL-1' });
    expect(words).toContain('Your plan has ended');
    expect(deps.writes).toMatchObject([{ name: 'answerPlan', with: { planId: 'PL-1', how: 'cancelled' } }]);
  });

  test('that a person offered waits for a yes', async () => {
    const { deps, page, send } = await at(withPlan({ state: 'offered', answerBy: '2026-12-01' }));
    expect((await page()).words).toContain('Please say yes by 1 December 2026');
    expect((await send({ choice: 'accept', planId: 'PL-1' })).words).toContain(
      'We have agreed on these days.',
    );
    expect(deps.writes).toMatchObject([{ name: 'answerPlan', with: { planId: 'PL-1', how: 'accepted' } }]);
  });

  test('that waits for a person says until when, and offers nothing to press', async () => {
    const { page } = await at(withPlan({ state: 'proposed', answerBy: '2026-12-01' }));
    const { words, html } = await page();
    expect(words).toContain('answers you by 1 December 2026');
    expect(html).not.toContain('name="planId"');
  });
});
