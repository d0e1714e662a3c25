import { describe, expect, test } from 'vitest';
import { creditor, invoice, jpy, usd } from '../../../shared/messages/examples/example-invoices.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { templateKinds } from '../../../shared/messages/template-kinds.ts';
import { samples } from './sample-inputs.ts';

const { 'reminder-1': first, 'reminder-2': second, 'final-notice': final } = samples;

/** The part of a text that is about one invoice. */
function about(text: string, invoiceNumber: string): string {
  const start = text.indexOf(`Invoice ${invoiceNumber}\n`);
  return text.slice(start, text.indexOf('\n\n', start));
}

describe('a reminder tells the debtor everything needed to pay or to object', () => {
  const { text, html } = renderMessage(first);
  test.each([
    'Dear Frau Keller',
    'Linden Office Furniture GmbH',
    'Kastanienallee 12',
    'HRB 184512 B',
    'RE-2041',
    'PO 7713',
    'Issued 1 October 2026',
    'Due 31 October 2026, 22 days late',
    '€1,249.50',
    'DE75 5121 0800 1245 1261 99',
    'SOLADEST600',
    'Payment reference',
    'Miriam Okafor',
    '+49 30 5557 0142',
    'accounts@linden.example',
    first.links?.pay ?? '',
    first.links?.promise ?? '',
    first.links?.dispute ?? '',
    first.links?.why ?? '',
    first.links?.stop ?? '',
  ])('CODE-03: %s, in text and HTML', (words) => {
    expect(text).toContain(words);
    expect(html).toContain(words);
  });
});

describe('asks for what may be collected, never for the invoice total', () => {
  const { text } = renderMessage(second);

  test('each invoice shows its own amounts after a part payment and a part dispute', () => {
    expect(about(text, 'RE-1987')).toBe(
      [
        'Invoice RE-1987',
        'Issued 14 September 2026',
        'Due 14 October 2026, 39 days late',
        'Invoice total: €800.00',
        'Received or credited: €300.00',
        'Still open: €500.00',
        'Under dispute, not asked for: €120.00',
        'To be paid: €380.00',
      ].join('\n'),
    );
  });

  test('one plain line where nothing was paid or disputed', () => {
    expect(about(text, 'RE-2041')).toMatch(/22 days late\nTo be paid: €1,249\.50$/);
  });

  test('sums per currency and never across', () => {
    expect(text).toContain('To be paid in total: €1,629.50 and US$99.00');
    expect(text).not.toContain('1,728.50');
  });

  test('a disputed invoice stands apart, is not late and not in the sum', () => {
    const apart = text.slice(text.indexOf('Under dispute:'));
    expect(apart).toContain('do not ask you to pay it');
    expect(about(text, 'RE-2017')).not.toContain('late');
    expect(text.indexOf('Under dispute:')).toBeLessThan(text.indexOf('Invoice RE-2017'));
  });

  test('an invoice not yet due is information only', () => {
    expect(text.indexOf('Not due yet:')).toBeLessThan(text.indexOf('Invoice RE-2102'));
    expect(about(text, 'RE-2102')).not.toContain('late');
    expect(text).toContain('Payment reference: RE-1987, RE-2041, RE-2055\n');
  });

  test('one day late is singular, and the due date itself is not late', () => {
    expect(about(text, 'RE-2055')).toContain(', 1 day late\n');
    const today = renderMessage({ ...first, invoices: [invoice({ daysLate: 0 })] }).text;
    expect(today).toContain('due today');
    expect(today).not.toContain('late');
  });

  test('a section named wrongly by its caller still asks for nothing that is disputed', () => {
    const wrong = invoice({
      invoiceNumber: 'RE-9',
      amountDisputed: 124_950,
      amountCollectible: 0,
      daysLate: 40,
    });
    const mail = renderMessage({ ...first, invoices: [invoice(), wrong] });
    expect(mail.text).toContain('please pay €1,249.50.');
    expect(mail.text.indexOf('Under dispute:')).toBeLessThan(mail.text.indexOf('Invoice RE-9'));
  });
});

test('a thank-you after a part payment does not read as completion', () => {
  const { 'payment-thanks': input } = samples;
  expect(renderMessage(input).text).toContain('A part is still open: €500.00.');
  expect(renderMessage(input).text).not.toContain('paid in full');
});

test('a thank-you for the last payment says that nothing is left', () => {
  const { 'payment-thanks': input } = samples;
  const paid = invoice({ amountOutstanding: 0, amountCollectible: 0 });
  const { text } = renderMessage({ ...input, invoices: [paid] });
  expect(text).toContain('This invoice is now paid in full. There is nothing else to do.');
  expect(text).not.toMatch(/still open:|IBAN|late/);
});

test('the final notice states its day, its papers and how to object', () => {
  const { text } = renderMessage(final);
  expect(text).toContain('by 22 December 2026');
  expect(text).toContain('- Order PO 7713 of 3 August (for invoice RE-2041)');
  expect(text).toContain('- Proof of delivery LS-88120, signed by M. Huber (for invoice RE-2041)');
  expect(text).toContain('If you object, we stop asking');
  expect(text).toContain('Tell us that something is wrong');
});

test('the acknowledgement of a dispute asks for nothing and says what is suspended until when', () => {
  const { 'dispute-acknowledgement': input } = samples;
  const part = renderMessage(input).text;
  expect(part).toContain('case D-7K2M9');
  expect(part).toContain('the part you object to, €120.00, until you have our answer');
  expect(part).toContain('answer you by 2 December 2026');
  expect(part).toContain('> Two of the twelve chairs arrived with a torn seat.\n> We sent photos');
  expect(part).toContain('already on its way');
  expect(part).not.toMatch(/IBAN|please pay|late/i);
  const whole = renderMessage({
    ...input,
    dispute: { disputeId: 'D-1', wholeInvoice: true, text: '' },
  }).text;
  expect(whole).toContain('payment of this invoice until you have our answer');
});

test('the answer to a dispute carries the person’s own words, line by line', () => {
  const { 'dispute-answer': input } = samples;
  const { text, html } = renderMessage(input);
  expect(text).toContain('You are right: two chairs were damaged before delivery.\n\nWe will collect them');
  expect(html).toContain('before delivery.<br><br>We will collect them');
  expect(text).toContain('If you do not agree');
});

test('the confirmation of a promise thanks, and names the day reminders rest until', () => {
  const { 'promise-confirmation': input } = samples;
  expect(renderMessage(input).text).toContain('you will pay €1,249.50 by 4 December 2026');
  expect(renderMessage(input).text).toContain('not remind you of this invoice before 8 December 2026');
  const part = renderMessage({
    ...input,
    promise: { promisedOn: '2026-12-04', amount: 9900, currency: usd },
  });
  expect(part.text).toContain('you will pay US$99.00 by');
  expect(part.text).not.toContain('not remind you');
});

test('the daily list names every open task by work list, oldest first, with what is needed', () => {
  const { 'daily-list': input } = samples;
  const { text, headers } = renderMessage(input);
  expect(text).toContain('Call: Hotel Alpenblick AG (overdue since 20 November 2026)');
  expect(text.indexOf('Calls:')).toBeLessThan(text.indexOf('Disputes:'));
  expect(text).toContain('Needed: Find the delivery note');
  expect(text).toContain('[T-01KA9X]');
  expect(headers.map(({ name }) => name)).toEqual(['Auto-Submitted', 'Content-Language']);
  expect(renderMessage({ ...input, tasks: [] }).text).toContain('Nothing is on the list today.');
});

describe('headers', () => {
  test('EM-04, EM-05, EM-07: every mail to a debtor can be stopped with one click', () => {
    expect(renderMessage(first).headers).toEqual([
      { name: 'Auto-Submitted', value: 'auto-generated' },
      { name: 'Content-Language', value: 'en-GB' },
      { name: 'List-Unsubscribe', value: `<${first.links?.stop}>` },
      { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    ]);
  });

  test('an acknowledgement says that it replies', () => {
    const { 'dispute-acknowledgement': input } = samples;
    expect(renderMessage(input).headers[0]?.value).toBe('auto-replied');
  });

  test('a link that would break out of its header is refused', () => {
    const { links } = first;
    if (links === undefined) throw new Error('the sample has no links');
    const stop = 'https://x.example/t/a>\r\nBcc: x@y.example';
    expect(() => renderMessage({ ...first, links: { ...links, stop } })).toThrow();
  });
});

describe('languages', () => {
  test('a language without templates is written in English, and the result says so', () => {
    expect(renderMessage({ ...first, language: 'fi' }).language).toBe('en');
    expect(renderMessage({ ...first, language: 'constructor' }).language).toBe('en');
  });

  test('English of another country writes dates and sums its own way', () => {
    const { text, language } = renderMessage({ ...first, language: 'en-US' });
    expect(language).toBe('en');
    expect(text).toContain('Due October 31, 2026');
  });
});

describe('a mail that lacks what it must say is never written', () => {
  test.each(
    Object.entries(samples).flatMap(([template, input]) =>
      Object.entries(templateKinds)
        .filter(([name]) => name === template)
        .flatMap(([, kind]) => kind.needs.map((field) => ({ template, field, input }))),
    ),
  )('$template without $field', ({ input, field }) => {
    expect(() => renderMessage({ ...input, [field]: undefined })).toThrow(`needs ${field}`);
  });

  test('a reminder with nothing to ask for', () => {
    const disputed = invoice({ amountDisputed: 124_950, amountCollectible: 0 });
    expect(() => renderMessage({ ...first, invoices: [disputed] })).toThrow('nothing to ask for');
  });
});

describe('what people are called cannot change the mail', () => {
  const hostile =
    '<script>alert(1)</script>"><img src=x>\r\nBcc: a@b.example\r\n\r\n{{ creditor.bank.iban }}';
  const mail = renderMessage({
    ...samples['dispute-acknowledgement'],
    creditor: { ...creditor, name: `Linden ${hostile}` },
    debtor: { name: 'x', contactName: hostile },
    dispute: { disputeId: 'D-1', wholeInvoice: true, text: hostile },
    invoices: [invoice({ invoiceNumber: hostile, reference: hostile })],
  });

  test('no markup, no template code and no second line comes through', () => {
    expect(mail.html).not.toMatch(/<script|<img/);
    expect(mail.html).toContain('&lt;script&gt;');
    expect(mail.text).toContain('{{ creditor.bank.iban }}');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/^Bcc:/m);
  });

  test('marks that turn the reading direction are dropped', () => {
    const turned = renderMessage({ ...first, debtor: { name: 'Ana\u202ezuiR' } });
    expect(turned.text).toContain('Dear AnazuiR,');
  });
});

test('two mails after one another share nothing', () => {
  const alone = renderMessage(first);
  renderMessage({ ...second, debtor: { name: 'Somebody Else' } });
  expect(renderMessage(first)).toEqual(alone);
});

test('a currency without cents is written without them', () => {
  const change = { currency: jpy, invoiceTotal: 5000, amountOutstanding: 5000, amountCollectible: 5000 };
  expect(renderMessage({ ...first, invoices: [invoice(change)] }).text).toContain('please pay JP¥5,000.');
});
