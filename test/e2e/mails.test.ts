import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/catalogue.ts';
import { invoice } from '../../shared/messages/examples/example-invoices.ts';
import type { MessageInput } from '../../shared/messages/message-input.ts';
import { renderMessage } from '../../shared/messages/render-message.ts';
import { samples } from '../shared/messages/sample-inputs.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { sharedBrowser } from '../support/browser.ts';
import { withPage } from '../support/kept-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const overflows = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** Shows a mail on a phone at night or in a reader's column by day. */
async function shown(input: MessageInput, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const colorScheme = width < 600 ? 'dark' : 'light';
  await withPage(browser, { viewport: { width, height: 800 }, colorScheme }, async (page) => {
    await page.setContent(renderMessage(input).html);
    await look(page);
  });
}

describe.each(Object.keys(languages))('everyone can read every mail in %s', (language) => {
  test.each(Object.entries(samples))('%s', async (_, input) => {
    await shown({ ...input, language }, 360, async (page) => {
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    });
    await shown({ ...input, language }, 640, async (page) => expect(await overflows(page)).toBe(false));
  });
});

const large = {
  invoiceTotal: 12_345_678_900,
  amountOutstanding: 12_345_678_900,
  amountCollectible: 12_345_678_900,
};
/** Longer than any line of a phone, without a place to break. */
const endless = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenanstalt';

test('long names, references and account numbers stay within the smallest phone', async () => {
  const { 'final-notice': final, 'dispute-acknowledgement': acknowledgement } = samples;
  const { creditor } = final;
  const long = {
    creditor: {
      ...creditor,
      name: `${endless} GmbH`,
      address: [endless, '10115 Berlin'],
      registration: `HRB-${endless}`,
      bank: { holder: `${endless} GmbH`, iban: 'MT31MALT01100000000000000000123', bic: 'MALTMTMTXXX' },
      contact: { name: endless, phone: '+49 30 5557 0142', email: `${endless.slice(0, 40)}@linden.example` },
    },
    debtor: { name: endless, kind: 'company' as const },
    invoices: [invoice({ invoiceNumber: `RE-${endless}`, reference: endless, ...large })],
  };
  for (const sample of [final, acknowledgement])
    for (const language of Object.keys(languages))
      await shown({ ...sample, ...long, language }, 320, async (page) =>
        expect(await overflows(page)).toBe(false),
      );
});
