import { describe, expect, test } from 'vitest';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { open, post, wordsOf } from './form-requests.ts';
import { debt, manyInvoices, oneInvoice } from './sample-facts.ts';

const words = async (path: string, facts = oneInvoice()) =>
  wordsOf(await (await open(createPages(fakePagesDeps(facts)), path)).text());

describe('the pay page', () => {
  test('shows what is open now and everything a transfer needs', async () => {
    const page = await words('/t/pay');
    expect(page).toContain('To be paid: €1,249.50 as of 22 November 2026');
    expect(page).toContain('Amount €1,249.50');
    expect(page).toContain('IBAN DE75 5121 0800 1245 1261 99');
    expect(page).toContain('Payment reference RF16 4817 3571 2682 6198 5438 6');
    expect(page).toContain(
      'Payment code: €1,249.50 to Linden Office Furniture GmbH, reference RF16 4817 3571 2682 6198 5438 6',
    );
  });

  test('sums per currency; the code is for euro only, and the page says why', async () => {
    const page = await words('/t/pay', manyInvoices());
    expect(page).toContain('€1,749.50 and US$99.00');
    expect(page).toContain('Payment code: €1,749.50');
    expect(page.match(/Payment code/g)).toHaveLength(1);
    expect(page).toContain('banking apps read it only for transfers in euro');
  });

  test('neither disputed nor future invoices are in the sum', async () => {
    const page = await words('/t/pay', manyInvoices());
    expect(page.indexOf('Not due yet')).toBeLessThan(page.indexOf('Invoice RE-2102'));
    expect(page.indexOf('Under dispute An objection')).toBeLessThan(page.indexOf('Invoice RE-2017'));
    expect(page).toContain('Payment reference RF65 4817 3571 2688 9511 0471 1');
  });

  test('before the due date nothing is called late, and it can be paid all the same', async () => {
    const facts = { ...oneInvoice(), debts: [debt({ invoiceNumber: 'RE-1', dueOn: '2026-11-27' })] };
    const page = await words('/t/pay', facts);
    expect(page).toContain('Nothing is late. To be paid by the due date: €1,249.50');
    expect(page).toContain('IBAN');
    expect(page).not.toContain('days late');
  });

  test('on the due date an invoice is due but not late', async () => {
    const facts = { ...oneInvoice(), debts: [debt({ invoiceNumber: 'RE-1', dueOn: '2026-11-22' })] };
    expect(await words('/t/pay', facts)).toContain('Due 22 November 2026, which is today');
  });

  test('the day is the creditor’s, not the server’s', async () => {
    const late = fakePagesDeps();
    const next = fakePagesDeps(undefined, { now: () => late.now().add({ hours: 2 }) });
    const page = wordsOf(await (await open(createPages(next), '/t/pay')).text());
    expect(page).toContain('as of 23 November 2026');
    expect(page).toContain('23 days late');
  });

  test('a paid debt asks for nothing, and is thanked for', async () => {
    const facts = { ...oneInvoice(), debts: [debt({ invoiceNumber: 'RE-1', amountOutstanding: 0 })] };
    const page = await words('/t/pay', facts);
    expect(page).toContain('Everything between us is paid. Thank you.');
    expect(page).not.toContain('IBAN');
  });

  test('a promise that was made is remembered', async () => {
    const facts = oneInvoice();
    const promise = {
      promiseId: 'p',
      creditorId: 'linden',
      debtKeys: ['linden#RE-2041'],
      promisedOn: '2026-12-04',
      madeAt: '2026-11-20T10:00:00.000Z',
      madeBy: 'debtor' as const,
      state: 'open' as const,
    };
    const page = await words('/t/pay', { ...facts, promises: [promise] });
    expect(page).toContain('You told us that you will pay by 4 December 2026.');
  });
});

describe('the why page', () => {
  test('names the invoice, the papers, every contact and the rule behind this message', async () => {
    const page = await words('/t/why');
    expect(page).toContain('Linden Office Furniture GmbH sent you these invoices');
    expect(page).toContain('Proof of delivery LS-88120, signed by M. Huber, for invoice RE-2041');
    expect(page).toContain('16 November 2026: a call 9 November 2026: the first reminder, by e-mail');
    expect(page).toContain('It was the first reminder. Our schedule allows it 7 days after the due date');
    expect(page).toContain('at least 7 days between two messages or calls');
    expect(page).toContain(
      'between 08:00 and 19:00 your time, from Monday to Friday, never on public holidays',
    );
  });

  test('says of a note about returned money what it was, and after which quiet days it came', async () => {
    const facts = oneInvoice();
    const contacts = facts.contacts.map((one) => ({
      ...one,
      ...(one.contactId === 'c1' ? { stepId: 'payment-returned' } : {}),
    }));
    const page = await words('/t/why', { ...facts, contacts });
    expect(page).toContain('9 November 2026: a note that a payment went back, by e-mail');
    expect(page).toContain('It told you of a payment that went back, once 14 quiet days were over.');
  });

  test('says what the debtor can do, and that objecting costs nothing', async () => {
    const page = await words('/t/why');
    expect(page).toContain('If something is wrong, say so. It costs nothing.');
    expect(page).toContain('copies of the papers');
    expect(page).toContain('Miriam Okafor will be glad to help');
  });

  test('leaves out what never arrived and what another creditor did', async () => {
    const facts = oneInvoice();
    const [first] = facts.contacts;
    if (first === undefined) throw new Error('the sample has no contact');
    const contacts = [
      { ...first, contactId: 'x', status: 'FAILED' as const },
      { ...first, contactId: 'y', creditorId: 'other' },
    ];
    const page = await words('/t/why', { ...facts, contacts, evidence: [] });
    expect(page).toContain('We have not contacted you before.');
    expect(page).toContain('No papers are filed with these invoices yet.');
  });
});

describe('the stop page', () => {
  test('asks first, and shows only enough of the address to recognise it', async () => {
    const page = await words('/t/stop');
    expect(page).toContain('b•••@alpenblick.example');
    expect(page).not.toContain('buchhaltung');
    expect(page).toContain('it is not an objection');
  });

  const stopped = [
    { name: 'stopEmail', with: { debtorKey: 'linden~C-1001', address: 'buchhaltung@alpenblick.example' } },
  ];

  test('US-10: the button stops e-mail to that address', async () => {
    const deps = fakePagesDeps();
    const response = await post(createPages(deps), '/t/stop', { choice: 'stop' });
    expect(wordsOf(await response.text())).toContain('E-mails have been stopped');
    expect(deps.writes).toEqual(stopped);
  });

  test('EM-12: an expired stop link still works', async () => {
    const deps = fakePagesDeps();
    await post(createPages(deps), '/t/expired-stop', { choice: 'stop' });
    expect(deps.writes).toEqual(stopped);
  });

  test('EM-04, EM-07: one click from a mail program acts at once, without a redirect, as a form or multipart', async () => {
    for (const body of [new URLSearchParams(), new FormData()]) {
      body.set('List-Unsubscribe', 'One-Click');
      const deps = fakePagesDeps();
      const response = await createPages(deps).request('/t/stop', { method: 'POST', body });
      expect(response.status).toBe(200);
      expect(deps.writes).toEqual(stopped);
    }
  });

  test('one click on any other link stops nothing', async () => {
    const deps = fakePagesDeps();
    await post(createPages(deps), '/t/dispute', { 'List-Unsubscribe': 'One-Click' });
    expect(deps.writes).toEqual([]);
  });
});
