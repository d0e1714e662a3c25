import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { languages } from '../../shared/messages/catalogue.ts';
import { renderMessage } from '../../shared/messages/render-message.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import { samples } from '../shared/messages/sample-inputs.ts';
import { fakePagesDeps } from '../shared/pages/fake-pages-deps.ts';
import { manyInvoices, oneInvoice } from '../shared/pages/sample-facts.ts';
import { launchBrowser } from './browser.ts';
import { pageStates } from './page-states.ts';
import { serveApp } from './serve-app.ts';

/** Writes every mail and every page as HTML and as pictures of a phone and of a desk screen into `.local/preview`. */
const folder = join(process.cwd(), '.local', 'preview');
mkdirSync(folder, { recursive: true });

type Screen = readonly [name: string, width: number, colorScheme: 'light' | 'dark'];
const phones: readonly Screen[] = [
  ['phone', 360, 'light'],
  ['phone-dark', 360, 'dark'],
];
const forPages: readonly Screen[] = [...phones, ['desk', 1280, 'light']];
const forMails: readonly Screen[] = [...phones, ['reader', 640, 'light']];

const browser = await launchBrowser();

async function picture(
  name: string,
  screens: readonly Screen[],
  open: (page: Page) => Promise<unknown>,
): Promise<void> {
  for (const [screen, width, colorScheme] of screens) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await open(page);
    if (screen === 'phone') writeFileSync(join(folder, `${name}.html`), await page.content());
    await page.screenshot({ path: join(folder, `${name}-${screen}.png`), fullPage: true });
    await page.close();
  }
  process.stdout.write(`${name}\n`);
}

for (const language of Object.keys(languages)) {
  for (const [template, input] of Object.entries(samples)) {
    const mail = renderMessage({ ...input, language });
    const name = `mail-${template}-${language}`;
    writeFileSync(join(folder, `${name}.txt`), `Subject: ${mail.subject}\n\n${mail.text}`);
    await picture(name, forMails, (page) => page.setContent(mail.html));
  }
}
for (const { name, invoices, visit } of pageStates) {
  const facts = invoices === 'one' ? oneInvoice() : manyInvoices();
  await picture(`page-${name}`, forPages, async (page) => {
    const { url, close } = await serveApp(createPages(fakePagesDeps(facts)));
    await visit(page, url);
    await close();
  });
}
await browser.close();
process.stdout.write(`\nSee ${folder}\n`);
