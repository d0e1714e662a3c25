import { describe, expect, test } from 'vitest';
import { moneyAddress } from '../../../shared/desk/money/money-address.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import { listUnmatched } from '../../../shared/store/unmatched.ts';
import { deskCase } from '../../support/desk-case.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { monday } from '../../support/example/example-task.ts';
import { wordsOf } from '../pages/form-requests.ts';

const money = {
  paymentId: 'pay/1#2',
  amount: 130_000,
  currency: currencySchema.parse('EUR'),
  bookedOn: '2026-03-20',
  receivedAt: monday,
  batch: 'march.csv',
  line: 3,
};
const address = moneyAddress({ creditorId: 'lindenhof', ...money });

async function moneyCase(facts = exampleFacts()) {
  const desk = await deskCase(facts);
  await listUnmatched(desk.stored.deps.cases, 'lindenhof', money, { reference: '<b>who knows</b>' });
  return desk;
}

const words = async (answer: Promise<Response>) => wordsOf(await (await answer).text());

describe('money that matches nothing, at the desk', () => {
  test('stands on a list of its own, as it was told to us, and says what happens if nobody acts', async () => {
    const { as } = await moneyCase();
    const html = await (await as('auditor').get('/money')).text();
    expect(html).toContain('&lt;b&gt;who knows&lt;/b&gt;');
    expect(html).toContain(address);
    expect(wordsOf(html)).toContain('€1,300.00');
    expect(wordsOf(html)).toContain('If nobody acts');
  });

  test('fills in what it may pay and says why nobody is certain; nothing is booked by that', async () => {
    const desk = await deskCase(exampleFacts());
    const proposal = { why: 'Its sum is another.', invoiceNumbers: ['INV-1', 'INV-2'] };
    await listUnmatched(desk.stored.deps.cases, 'lindenhof', money, { reference: 'x', proposal });
    const html = await (await desk.as('collector').get(address)).text();
    expect(wordsOf(html)).toContain('Its sum is another.');
    expect(html).toMatch(/<input[^>]*value="INV-1 INV-2"[^>]*name="invoices"/);
    expect(await words(desk.as('auditor').get('/money'))).toContain('INV-1, INV-2');
    expect((await desk.stored.facts()).payments).toEqual([]);
  });

  test('is shown with the customer before it is booked, and what is left over goes to a person', async () => {
    const { as, stored } = await moneyCase();
    const browser = as('collector');
    const looked = await browser.post(address, {
      do: 'look',
      invoices: 'INV-1',
      note: 'said on the telephone',
    });
    expect(await words(Promise.resolve(looked))).toContain('Bäckerei Holm GmbH');
    expect((await stored.facts()).payments).toEqual([]);
    const placed = {
      do: 'place',
      invoices: 'INV-1',
      looked: 'lindenhof#INV-1',
      note: 'said on the telephone',
    };
    const page = await words(browser.post(address, placed));
    expect(page).toContain('Booked on INV-1. €110.00 is left over');
    expect(page).toContain('placed by Mara Lind. said on the telephone');
    const { payments, tasks } = await stored.facts();
    expect(payments).toMatchObject([{ amount: 119_000 }]);
    expect(tasks).toMatchObject([{ kind: 'payment', state: 'open' }]);
    expect((await browser.get(address)).status).toBe(404);
  });

  test('named by the number of an invoice in instalments pays those due first', async () => {
    const debts = ['2026-04-02', '2026-03-02'].map((dueOn) =>
      exampleDebt({ debtKey: `lindenhof#INV-1@${dueOn}`, dueOn, instalment: {} }),
    );
    const { as, stored } = await moneyCase(exampleFacts({ debts }));
    const page = await words(
      as('collector').post(address, {
        ...{ do: 'place', invoices: 'INV-1', note: 'said on the telephone' },
        looked: 'lindenhof#INV-1@2026-03-02 lindenhof#INV-1@2026-04-02',
      }),
    );
    expect(page).toContain('Booked on INV-1@2026-03-02, INV-1@2026-04-02.');
    const { payments } = await stored.facts();
    expect(payments.map(({ debtKey, amount }) => [debtKey, amount]).toSorted()).toEqual([
      ['lindenhof#INV-1@2026-03-02', 119_000],
      ['lindenhof#INV-1@2026-04-02', 11_000],
    ]);
  });

  test('is not booked on another number than the one that was looked at', async () => {
    const { as, stored } = await moneyCase();
    const answer = as('collector').post(address, {
      do: 'place',
      invoices: 'INV-1',
      looked: 'lindenhof#INV-9',
    });
    expect(await words(answer)).toContain('Place it');
    expect((await stored.facts()).payments).toEqual([]);
  });

  test.each([
    ['', 'Say which invoices it pays.'],
    ['INV-9', 'There is no invoice INV-9 of this creditor.'],
    [Array.from({ length: 16 }, (_, index) => `A${index}`).join(' '), 'Name at most 15 invoices.'],
  ])('asks again about “%s”, and keeps the note', async (invoices, message) => {
    const { as } = await moneyCase();
    const answer = await as('collector').post(address, { do: 'look', invoices, note: 'a kept note' });
    expect(answer.status).toBe(422);
    const page = await words(Promise.resolve(answer));
    expect(page).toContain(message);
    expect(page).toContain('a kept note');
  });

  test('goes back only with a reason, by name', async () => {
    const { as } = await moneyCase();
    const browser = as('manager');
    expect((await browser.post(address, { do: 'return', why: ' ' })).status).toBe(422);
    const page = await words(
      browser.post(address, { do: 'return', why: 'Not our customer; bank reference 77.' }),
    );
    expect(page).toContain('Noted as sent back.');
    expect(page).toContain('sent back by Ruth Amsel. Not our customer; bank reference 77.');
    expect(page).toContain('Nothing waits.');
  });

  test('is moved by nobody who only reads or looks after the desk', async () => {
    const { as } = await moneyCase();
    for (const role of ['auditor', 'administrator'] as const)
      expect((await as(role).post(address, { do: 'return', why: 'why' })).status).toBe(403);
    expect((await as('collector').get(address)).status).toBe(200);
  });
});
