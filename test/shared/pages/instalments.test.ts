import { describe, expect, test } from 'vitest';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { visitor, wordsOf } from './form-requests.ts';
import { debt, oneInvoice } from './sample-facts.ts';

const part = (dueOn: string) =>
  debt({
    ...{ invoiceNumber: 'RE-2041', debtKey: `linden#RE-2041@${dueOn}`, dueOn, invoiceTotal: 40_000 },
    ...{ amountOutstanding: 15_000, instalment: { wholeTotal: 124_950 } },
  });
const order = (dueOn: string) => ({
  ...{ debtKey: `linden#RE-2041@${dueOn}`, kind: 'order' as const, reference: 'PO 7713' },
});

async function statement(language: string): Promise<string> {
  const facts = oneInvoice();
  const browser = visitor(
    createPages(
      fakePagesDeps({
        ...facts,
        profile: { ...facts.profile, language },
        debts: [part('2026-10-31'), part('2026-11-30')],
        evidence: [order('2026-10-31'), order('2026-11-30')],
      }),
    ),
  );
  await browser.get('/t/why');
  return wordsOf(await (await browser.get('statement')).text());
}

describe('instalments of one invoice', () => {
  test.each([
    ['en', 'Invoice RE-2041, instalment due 31 October 2026', 'This instalment €400.00'],
    ['fr', 'Facture RE-2041, échéance du 31 octobre 2026', 'Cette échéance 400,00'],
    ['de', 'Rechnung RE-2041, Teilbetrag, fällig am 31. Oktober 2026', 'Dieser Teilbetrag 400,00'],
    ['nl', 'Factuur RE-2041, termijn met vervaldag 31 oktober 2026', 'Deze termijn € 400,00'],
    ['es', 'Factura RE-2041, plazo con vencimiento el 31 de octubre de 2026', 'Este plazo 400,00'],
  ])('are told apart in %s by their days, and count only what is theirs', async (language, name, total) => {
    const said = (await statement(language)).replace(/[\u00a0\u202f]/g, ' ');
    expect(said).toContain(name);
    expect(said).toContain(total);
    expect(said).not.toContain('1.249');
  });

  test('have their papers named once', async () => {
    const said = await statement('en');
    expect(said.match(/PO 7713/g)).toHaveLength(1);
  });
});
