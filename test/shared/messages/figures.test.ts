import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencySchema, sumPerCurrency, writtenAmount } from '../../../shared/domain/money.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { creditor } from '../../../shared/messages/examples/example-invoices.ts';
import type { InvoiceLine, MessageInput } from '../../../shared/messages/message-input.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { writtenDate, writtenIban } from '../../../shared/messages/written.ts';
import { samples } from './sample-inputs.ts';

const locale = 'en-GB';
const today = '2026-11-22';

/** An invoice with any consistent amounts, in any state. */
const anyInvoice = fc
  .record({
    number: fc.integer({ min: 1, max: 99_999 }),
    total: fc.integer({ min: 1, max: 90_000_000 }),
    openShare: fc.double({ min: 0, max: 1, noNaN: true }),
    disputedShare: fc.constantFrom(0, 0, 0.3, 1),
    daysToDue: fc.integer({ min: -400, max: 30 }),
    currency: fc.constantFrom('EUR', 'USD', 'JPY', 'BHD').map((code) => currencySchema.parse(code)),
  })
  .map(({ number, total, openShare, disputedShare, daysToDue, currency }): InvoiceLine => {
    const amountOutstanding = Math.max(1, Math.round(total * openShare));
    const amountDisputed = Math.round(amountOutstanding * disputedShare);
    const dueOn = addDays(today, daysToDue);
    return {
      invoiceNumber: `RE-${number}`,
      issuedOn: addDays(dueOn, -30),
      dueOn,
      currency,
      invoiceTotal: total,
      amountOutstanding,
      amountDisputed,
      amountCollectible: amountOutstanding - amountDisputed,
      daysLate: Math.max(0, -daysToDue),
      section: amountDisputed === amountOutstanding ? 'disputed' : daysToDue <= 0 ? 'due' : 'not-yet-due',
    };
  });

/** Every figure the mail may show, as the reader writes it. */
function figuresOf(input: MessageInput, invoices: readonly InvoiceLine[]): string[] {
  const amounts = invoices.flatMap((line) =>
    [
      line.invoiceTotal,
      line.invoiceTotal - line.amountOutstanding,
      line.amountOutstanding,
      line.amountDisputed,
      line.amountCollectible,
    ].map((minorUnits) => ({ minorUnits, currency: line.currency })),
  );
  const sums = ['due', 'not-yet-due'].flatMap((section) =>
    sumPerCurrency(
      invoices
        .filter((line) => line.section === section)
        .map(({ currency, amountCollectible }) => ({ currency, minorUnits: amountCollectible })),
    ),
  );
  const dates = [input.today, input.answerBy ?? input.today, input.promise?.promisedOn ?? input.today];
  return [
    ...[...amounts, ...sums].map(({ minorUnits, currency }) => writtenAmount(minorUnits, currency, locale)),
    ...invoices.flatMap((line) => [
      line.invoiceNumber,
      writtenDate(line.issuedOn, locale),
      writtenDate(line.dueOn, locale),
      `${new Intl.NumberFormat(locale).format(line.daysLate)} day`,
    ]),
    ...dates.map((day) => writtenDate(day, locale)),
    writtenIban(creditor.bank.iban),
    creditor.bank.bic ?? '',
    creditor.contact.phone,
    ...creditor.address,
    creditor.registration,
    ...Object.values(input.links ?? {}),
  ];
}

function withoutFigures(text: string, figures: readonly string[]): string {
  return [...figures]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, figure) => (figure === '' ? rest : rest.replaceAll(figure, '')), text);
}

function wordsOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<a [^>]*>|<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&');
}

describe('every figure in a mail is a figure of the ledger', () => {
  test.each(['reminder-1', 'reminder-2', 'courtesy-note'] as const)('%s', (template) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyInvoice, { selector: (line) => line.invoiceNumber, minLength: 1, maxLength: 8 }),
        (invoices) => {
          const asked = template === 'courtesy-note' ? 'not-yet-due' : 'due';
          fc.pre(invoices.some((line) => line.section === asked && line.amountCollectible > 0));
          const input: MessageInput = { ...samples[template], invoices };
          const { text, html } = renderMessage(input);
          const figures = figuresOf(input, invoices);
          expect(withoutFigures(text, figures)).not.toMatch(/\d/);
          expect(withoutFigures(wordsOf(html), figures)).not.toMatch(/\d/);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('the check itself sees an invented figure', () => {
    expect(withoutFigures('To be paid: €10.00, within 14 days', ['€10.00'])).toMatch(/\d/);
  });
});

test('every invoice is followed by its own collectible amount, never by another’s', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyInvoice, { selector: (line) => line.invoiceNumber, minLength: 2, maxLength: 8 }),
      (invoices) => {
        fc.pre(invoices.some((line) => line.section === 'due' && line.amountCollectible > 0));
        const { text } = renderMessage({ ...samples['reminder-1'], invoices });
        for (const line of invoices) {
          const start = text.indexOf(`Invoice ${line.invoiceNumber}\n`);
          const block = text.slice(start, text.indexOf('\n\n', start));
          const last = writtenAmount(line.amountCollectible, line.currency, locale);
          if (line.amountCollectible > 0) expect(block.endsWith(`: ${last}`)).toBe(true);
          else expect(block).not.toContain('To be paid');
        }
      },
    ),
    { numRuns: 80 },
  );
});
