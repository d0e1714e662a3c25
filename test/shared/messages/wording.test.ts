import { describe, expect, test } from 'vitest';
import { invoice, jpy, usd } from '../../../shared/messages/examples/example-invoices.ts';
import { type CaseWording, lintMessage } from '../../../shared/messages/lint-message.ts';
import { type MessageInput, messageInputSchema } from '../../../shared/messages/message-input.ts';
import { type RenderedMessage, renderMessage } from '../../../shared/messages/render-message.ts';
import { renderedBlocks } from '../../../shared/messages/rendered-blocks.ts';
import { printedBlocks } from '../../../shared/policy/printed-blocks.ts';
import { samples } from './sample-inputs.ts';

const forPerson = (input: MessageInput): MessageInput => ({
  ...input,
  ...(input.debtor ? { debtor: { name: 'Ana Ruiz', kind: 'consumer' } } : {}),
});

/** The rules that a mail breaks as it is rendered, or as somebody changed it before it left. */
const broken = (
  input: MessageInput,
  change: (mail: RenderedMessage) => Partial<RenderedMessage> = () => ({}),
) => {
  const mail = renderMessage(input);
  return [...new Set(lintMessage(input, { ...mail, ...change(mail) }).map(({ rule }) => rule))];
};

const kept = Object.entries(samples).filter(([template]) => template !== 'legal-warning');

describe('no mail breaks a wording rule', () => {
  test.each(kept)('%s to a company', (_, input) => {
    expect(lintMessage(input, renderMessage(input))).toEqual([]);
  });

  test.each(kept)('%s to a person', (_, input) => {
    expect(lintMessage(forPerson(input), renderMessage(forPerson(input)))).toEqual([]);
  });

  test.each(['en-US', 'en-IN', 'en-ZA', 'de-CH', 'fr', 'sv'])(
    'reminder-2 written for a reader of %s',
    (language) => {
      const { 'reminder-2': input } = samples;
      const yen = invoice({
        currency: jpy,
        invoiceTotal: 1_234_567,
        amountOutstanding: 1_234_567,
        amountCollectible: 1_234_567,
      });
      const old = invoice({ currency: usd, daysLate: 1_234 });
      expect(broken({ ...input, language, invoices: [...input.invoices, yen, old] })).toEqual([]);
    },
  );
});

describe('the legal warning', () => {
  const { 'legal-warning': input } = samples;
  const known = {
    evidenceComplete: true,
    intentRecordedBy: 'Ruth Amsel',
    noticeMet: true,
    withinLimitation: true,
  };
  const rules = (change: Partial<MessageInput>, facts: CaseWording) => {
    const changed = { ...input, ...change };
    return lintMessage(changed, renderMessage(changed), facts).map(
      ({ rule, decision }) => `${rule} ${decision}`,
    );
  };

  test('L02: leaves with papers, a named person’s intent, notice, in time and as the true next step', () => {
    expect(rules({}, known)).toEqual([]);
    expect(rules({ debtor: { name: 'Ana Ruiz', kind: 'consumer' } }, known)).toEqual([]);
  });

  test('scenario 47, 48: stays back where a paper or the intent is missing', () => {
    expect(rules({}, { ...known, evidenceComplete: undefined })).toContain('L02 BLOCK');
    expect(rules({}, { ...known, intentRecordedBy: undefined })).toContain('L02 BLOCK');
    expect(rules({}, { ...known, withinLimitation: undefined })).toContain('L15 BLOCK');
    expect(rules({}, {})).toContain('L02 BLOCK');
  });

  test('L02: says nothing of a court where a person’s review comes next', () => {
    expect(rules({ nextMeasure: 'review' }, {})).toEqual([]);
  });
});

test.each(Object.entries(printedBlocks))(
  'L19: %s prints every part that it declares',
  (template, declared) => {
    const input = Object.values(samples).find((one) => one.template === template);
    if (input === undefined) throw new Error(`no sample of ${template}`);
    const checked = messageInputSchema.parse(input);
    expect(renderedBlocks(checked, renderMessage(input), [...declared, 'rdg-13a'])).toEqual(declared);
  },
);

describe('a rendered mail that was changed before it left stays back', () => {
  const { 'reminder-1': input } = samples;

  test.each([
    ['L01', 'Or the police will come.'],
    ['L02', 'Or our lawyers file tomorrow.'],
    ['L10', 'Take a quick loan today.'],
    ['L11', 'Please add €15.00.'],
    ['L12', 'A reminder fee will follow.'],
    ['L28', 'Deur\u200bwaarder is onderweg.'],
    ['L30', 'Please pay by the 24 November 2026.'],
  ])('%s: %s', (rule, sentence) => {
    expect(broken(input, ({ text }) => ({ text: `${text}\n${sentence}\n` }))).toContain(rule);
    expect(
      broken(input, ({ html }) => ({ html: html.replace('</main>', `<p>${sentence}</p></main>`) })),
    ).toContain(rule);
    expect(broken(forPerson(input), () => ({ subject: `Your account. ${sentence}` }))).toContain(rule);
  });

  test('L13, L19: its ways to object, to stop and to know who writes must be in both forms', () => {
    const without =
      (part: string) =>
      ({ text, html }: RenderedMessage) => ({
        text: text.replaceAll(part, ''),
        html: html.replaceAll(part, ''),
      });
    expect(broken(input, without(input.links?.dispute ?? ''))).toContain('L13');
    expect(broken(input, without(input.links?.stop ?? ''))).toContain('L19');
    expect(broken(input, without(input.creditor.registration))).toContain('L19');
    expect(broken(input, ({ html }) => ({ html: html.replaceAll(input.links?.stop ?? '', '') }))).toContain(
      'L19',
    );
  });

  test('L11: its amounts must be those of the ledger', () => {
    expect(broken(input, ({ text }) => ({ text: text.replace('€1,249.50', '€1,249.05') }))).toEqual(['L11']);
  });

  test('L05: its sender must be the creditor', () => {
    const sender = { name: 'Recovery Bureau', address: 'accounts@linden.example' };
    expect(broken({ ...input, creditor: { ...input.creditor, sender } })).toEqual(['L05', 'L17']);
  });
});

describe('what people write into a mail', () => {
  const { 'dispute-answer': answer, 'dispute-acknowledgement': acknowledgement } = samples;
  const dispute = {
    disputeId: 'D-7K2M9',
    wholeInvoice: false,
    text: 'Liars! 12 of 40 chairs!! I will sue you for €380.00.',
  };

  test('L08: the debtor’s own words are quoted, whatever they are', () => {
    expect(broken({ ...acknowledgement, dispute })).toEqual([]);
    expect(broken({ ...answer, dispute })).toEqual(broken(answer));
  });

  test('scenario 49: an answer that staff typed is read like any text of ours', () => {
    expect(broken({ ...answer, answer: 'The invoice stands. Pay, or we may sue.' })).toEqual(['L02', 'L15']);
    expect(broken({ ...answer, answer: 'Your excuses are worthless.' })).toEqual(['L08']);
    expect(broken({ ...answer, dispute, answer: dispute.text })).toContain('L08');
  });

  test('L30: an answer may repeat the figures that the debtor gave, and the invoice’s own, but no others', () => {
    const say = (text: string) => broken({ ...answer, dispute, answer: text });
    expect(
      say('You name 12 of 40 chairs on invoice RE-1987 of 14 September 2026; €500.00 is still open.'),
    ).toEqual([]);
    expect(say('We count 13 chairs.')).toEqual(['L30']);
    expect(say('We will take off €380.00.')).toEqual(['L11']);
  });

  test('L28: names are not wording', () => {
    const debtor = { name: 'Police Federation & Bailiff Club', kind: 'company' as const };
    expect(broken({ ...answer, debtor })).toEqual([]);
    const { 'reminder-1': reminder } = samples;
    expect(
      broken({ ...reminder, invoices: [invoice({ reference: 'last warning, the bailiff comes' })] }),
    ).toEqual(['L09', 'L28']);
  });
});

test('a person’s subject names no invoice, a company’s may', () => {
  const { 'reminder-1': company } = samples;
  expect(renderMessage(company).subject).toBe('Invoice RE-2041 from Linden Office Furniture GmbH');
  expect(renderMessage(forPerson(company)).subject).toBe('Your account with Linden Office Furniture GmbH');
});

test('a debtor of unknown kind is written to like a person', () => {
  const { 'reminder-1': input } = samples;
  const unknown = { ...input, debtor: { name: 'Ruiz' } };
  expect(renderMessage(unknown).subject).not.toContain('RE-2041');
});

test('the first words a mailbox shows beside the subject reveal no debt', () => {
  const { 'final-notice': input } = samples;
  const seen = renderMessage(input).text.slice(0, 75);
  expect(seen).toContain('about your account with us');
  expect(seen).not.toMatch(/invoice|pay|overdue/i);
});

describe('a next step is announced only where it is true', () => {
  test('the final notice names the agency only when the agency is the next step', () => {
    const { 'final-notice': input } = samples;
    expect(renderMessage(input).text).toContain('collection agency');
    expect(renderMessage({ ...input, nextMeasure: 'review' }).text).not.toContain('agency');
    expect(renderMessage({ ...input, nextMeasure: undefined }).text).not.toContain('What happens next');
  });

  test.each(Object.keys(samples).filter((template) => template !== 'final-notice'))(
    '%s never names it, whatever the next step is',
    (template) => {
      const input = Object.values(samples).find((sample) => sample.template === template);
      if (input === undefined) throw new Error(`no sample of ${template}`);
      expect(renderMessage({ ...input, nextMeasure: 'agency' }).text).not.toMatch(/agency|What happens next/);
    },
  );
});
