import { describe, expect, test } from 'vitest';
import { writtenAmount } from '../../../shared/domain/money.ts';
import { languages, writingFor } from '../../../shared/messages/catalogue.ts';
import { type MessageInput, messageInputSchema } from '../../../shared/messages/message-input.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { writtenDate, writtenIban } from '../../../shared/messages/written.ts';
import type { ContentBlock } from '../../../shared/policy/content-blocks.ts';
import { printedBlocks } from '../../../shared/policy/printed-blocks.ts';
import { htmlText, htmlUrls } from '../../../shared/policy/wording/html-text.ts';
import { samples } from './sample-inputs.ts';

/** One form of a mail: what is read, and where its links lead. */
type Form = { text: string; urls: readonly string[] };
type Detector = (form: Form, input: ReturnType<typeof messageInputSchema.parse>, locale: string) => boolean;

const labels = Object.values(languages).flatMap(({ words }) => Object.values(words.amounts));
const all = (text: string, parts: readonly string[]) =>
  parts.length > 0 && parts.every((part) => text.includes(part));

/** How a part is told in a mail, without asking the templates. A part without a detector may not be declared. */
const detectors: Partial<Record<ContentBlock, Detector>> = {
  'opt-out': ({ urls }, { links }) => links !== undefined && urls.includes(links.stop),
  'creditor-identity': ({ text }, { creditor: { name, contact } }) =>
    all(text, [name, contact.name, contact.phone, contact.email]),
  'creditor-registration': ({ text }, { creditor: { address, registration } }) =>
    all(text, [...address, registration]),
  balance: ({ text }, { invoices }, locale) =>
    all(
      text,
      invoices.map((one) => writtenAmount(one.amountOutstanding, one.currency, locale)),
    ),
  'due-date': ({ text }, { invoices }, locale) =>
    all(
      text,
      invoices.map(({ dueOn }) => writtenDate(dueOn, locale)),
    ),
  product: ({ text }, { invoices }) =>
    all(
      text,
      invoices.flatMap(({ invoiceNumber, reference }) => [invoiceNumber, reference ?? invoiceNumber]),
    ),
  'dispute-route': ({ urls }, { links }) => links !== undefined && urls.includes(links.dispute),
  'how-to-pay': ({ text, urls }, { creditor: { bank }, links }) =>
    links !== undefined && urls.includes(links.pay) && all(text, [bank.holder, writtenIban(bank.iban)]),
  // Every sum that is asked for or left out stands beside its own name, none in one with another.
  'amount-split': ({ text }, { invoices }, locale) =>
    invoices
      .flatMap(({ amountCollectible, amountDisputed, currency }) =>
        [amountCollectible, amountDisputed]
          .filter((one) => one > 0)
          .map((one) => writtenAmount(one, currency, locale)),
      )
      .every((sum) =>
        labels.some((label) =>
          [`${label}: ${sum}`, `${label}\u00a0: ${sum}`, `${label} ${sum}`].some((one) => text.includes(one)),
        ),
      ),
};

function formsOf(input: MessageInput): Record<'text' | 'html', Form> {
  const { text, html } = renderMessage(input);
  return {
    text: { text, urls: text.match(/https:\S+/g) ?? [] },
    html: { text: htmlText(html).replaceAll(/[ \n]+/g, ' '), urls: htmlUrls(html) },
  };
}

const declared = Object.keys(languages).flatMap((language) =>
  Object.entries(printedBlocks).flatMap(([template, blocks]) =>
    blocks.map((block) => ({ language, template, block })),
  ),
);

describe('a template prints every part that it is said to print', () => {
  test.each(declared)('$language $template: $block', ({ language, template, block }) => {
    const ofTemplate = Object.values(samples).find((one) => one.template === template);
    if (ofTemplate === undefined) throw new Error(`no sample of ${template}`);
    const sample = { ...ofTemplate, language };
    const input = messageInputSchema.parse(sample);
    const found = detectors[block];
    if (found === undefined) throw new Error(`nothing detects ${block}`);
    const { text, html } = formsOf(sample);
    const { locale } = writingFor(input);
    expect(found(text, input, locale)).toBe(true);
    expect(found(html, input, locale)).toBe(true);
    expect(found({ text: '', urls: [] }, input, locale)).toBe(false);
  });
});
