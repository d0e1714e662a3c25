import { describe, expect, test } from 'vitest';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import type { Books } from '../../../shared/policy/question.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { visitor, wordsOf } from './form-requests.ts';
import { debt, manyInvoices, oneInvoice } from './sample-facts.ts';

async function statement(facts = oneInvoice()) {
  const browser = visitor(createPages(fakePagesDeps(facts)));
  await browser.get('/t/why');
  return (await browser.get('statement')).text();
}

const main = (html: string) => wordsOf(/<main.*<\/main>/s.exec(html)?.[0] ?? '');

test('names no day for what comes next while a person has stopped all sending', async () => {
  const paused = { since: '2026-11-22T09:00:00.000Z', whole: true };
  const facts = oneInvoice();
  const said = async (books: Books) => {
    const browser = visitor(createPages(fakePagesDeps(facts, { readBooks: async () => books })));
    await browser.get('/t/why');
    return main(await (await browser.get('statement')).text());
  };
  const person = 'A person looks at this and decides what happens. Nothing is sent before that.';
  expect(await said({ paymentsKnownUntil: '2026-11-22', paused })).toContain(person);
  expect(await said({ paymentsKnownUntil: '2026-11-22' })).not.toContain(person);
});

describe('the statement', () => {
  test('has every amount of an invoice, those that are nothing too', async () => {
    const words = main(await statement());
    expect(words).toContain('As of 22 November 2026.');
    expect(words).toContain(
      'Invoice RE-2041 Your reference: PO 7713 Issued 1 October 2026 Due 31 October 2026',
    );
    expect(words).toContain(
      'Invoice total €1,249.50 Received or credited €0.00 Still open €1,249.50 To be paid €1,249.50',
    );
  });

  test('sums per currency and never across, and says what of it is disputed', async () => {
    const words = main(await statement(manyInvoices()));
    expect(words).toContain(
      'In all, per currency Still open €2,421.50 Under dispute, not asked for €210.00 To be paid €2,211.50 Still open US$99.00 To be paid US$99.00',
    );
    expect(words).toContain('The invoices (5 invoices)');
    expect(words).not.toMatch(/X-1|RE-1900/);
  });

  test('names the papers and every contact', async () => {
    const words = main(await statement());
    expect(words).toContain('Proof of delivery LS-88120');
    expect(words).toContain('16 November 2026: a call');
  });

  test('lets a paper that is on file be taken away, and only such a one', async () => {
    const facts = oneInvoice();
    const document = {
      ...{ key: 'evidence/linden/RE-2041/delivery.pdf', type: 'application/pdf', bytes: 9 },
      ...{ hash: 'a'.repeat(64), filedAt: '2026-11-20T09:00:00.000Z' },
    };
    const evidence = facts.evidence.map((one) => (one.kind === 'delivery' ? { ...one, document } : one));
    const html = await statement({ ...facts, evidence });
    expect(html.match(/<a href="documents\?take=[^"]*">[^<]*<\/a>/g)).toEqual([
      '<a href="documents?take=0-delivery">Proof of delivery LS-88120, signed by M. Huber</a>',
    ]);
    expect(await statement()).not.toContain('take=');
  });

  test('says what comes next for what, and when at the earliest', async () => {
    const words = main(await statement(manyInvoices()));
    expect(words).toMatch(/About RE-1987: On 23 November 2026 at the earliest: the first reminder/);
    expect(words).toMatch(/About RE-2055: On 30 November 2026 at the earliest: the first reminder/);
    expect(words).toContain('About RE-2017: This is under dispute. We do not ask for it');
  });

  test('never announces what needs a person’s approval as if it came by itself', async () => {
    const facts = oneInvoice();
    const rungs = ['reminder-1', 'call-1', 'reminder-2', 'review'];
    const [first] = facts.contacts;
    if (first === undefined) throw new Error('the sample has no contact');
    const contacts = rungs.map((stepId, index) => ({
      ...first,
      contactId: `c${index}`,
      stepId,
      lines: first.lines.map((line) => ({ ...line, stepId })),
      reservedAt: `2026-11-0${index + 1}T09:00:00.000Z`,
    }));
    const words = main(await statement({ ...facts, contacts }));
    expect(words).toMatch(
      /earliest: pausing further orders \. This happens only if a named person has approved it/,
    );
  });

  test('thanks who owes nothing', async () => {
    const facts = { ...oneInvoice(), debts: [debt({ invoiceNumber: 'RE-1', amountOutstanding: 0 })] };
    expect(main(await statement(facts))).toContain(
      'Nothing is open between you and Linden Office Furniture GmbH',
    );
  });

  test('works for two hundred invoices: all are there, and what comes next stays short', async () => {
    const debts = Array.from({ length: 200 }, (_, index) => debt({ invoiceNumber: `N-${index + 1000}` }));
    const words = main(await statement({ ...oneInvoice(), debts }));
    for (const { invoiceNumber } of debts) expect(words).toContain(`Invoice ${invoiceNumber} `);
    expect(words).toContain('Still open €249,900.00');
    const next = /What comes next(.*)The invoices/.exec(words)?.[1] ?? '';
    expect(next.length).toBeLessThan(400);
  });
});
