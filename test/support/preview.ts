import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { renderMessage } from '../../shared/messages/render-message.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import { type Language, languageNames, languages } from '../../shared/pages/languages.ts';
import { samples } from '../shared/messages/sample-inputs.ts';
import { fakePagesDeps } from '../shared/pages/fake-pages-deps.ts';
import { launchBrowser } from './browser.ts';
import { deskCase, examplePerson, sessionOf } from './desk-case.ts';
import { deskFacts, deskStates } from './desk-states.ts';
import { factsOf, pageStates } from './page-states.ts';
import { serveApp } from './serve-app.ts';

/**
 * Writes every page and every mail in five languages as HTML and as pictures into `.local/preview`, and an index that
 * shows them side by side. In English every state of a page, on a phone by day and by night and on a desk screen.
 * `npm run preview -- de` writes German only.
 */
const folder = join(process.cwd(), '.local', 'preview');

type Screen = { name: string; width: number; colorScheme: 'light' | 'dark' };
const phone: Screen = { name: 'phone', width: 360, colorScheme: 'light' };
const desk: Screen = { name: 'desk', width: 1280, colorScheme: 'light' };
const night: Screen = { name: 'phone-dark', width: 360, colorScheme: 'dark' };

/** What nobody needs to see in every language: other states of pages that are there anyway. */
const englishOnly = /error|many|which|dead-link-asked|closed|too-often|identified/;

const browser = await launchBrowser();
const wanted = languages.filter((one) => process.argv.length < 3 || process.argv.includes(one));

async function picture(language: Language, name: string, open: (page: Page) => Promise<unknown>) {
  for (const { name: screen, width, colorScheme } of language === 'en'
    ? [phone, night, desk]
    : [phone, desk]) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, locale: language });
    await open(page);
    if (screen === 'desk') writeFileSync(join(folder, language, `${name}.html`), await page.content());
    await page.screenshot({ path: join(folder, language, `${name}-${screen}.png`), fullPage: true });
    await page.close();
  }
}

async function preview(language: Language): Promise<string[]> {
  mkdirSync(join(folder, language), { recursive: true });
  const names: string[] = [];
  for (const [template, input] of Object.entries(samples)) {
    const creditor = { ...input.creditor, languages: [language] };
    const mail = renderMessage({ ...input, language, creditor });
    const name = `mail-${template}`;
    writeFileSync(join(folder, language, `${name}.txt`), `Subject: ${mail.subject}\n\n${mail.text}`);
    await picture(language, name, (page) => page.setContent(mail.html));
    names.push(name);
  }
  for (const state of pageStates) {
    if (language !== 'en' && englishOnly.test(state.name)) continue;
    const name = `page-${state.name}`;
    await picture(language, name, async (page) => {
      const { url, close } = await serveApp(
        createPages(fakePagesDeps(factsOf(state, language), state.store)),
      );
      await state.visit(page, url);
      await page.waitForLoadState();
      await close();
    });
    names.push(name);
  }
  return names;
}

/** The pages of the desk, which speak English only, as wide as people there have their screens. */
async function previewDesk(): Promise<string[]> {
  mkdirSync(join(folder, 'desk'), { recursive: true });
  const desk = await deskCase(deskFacts);
  const { url, close } = await serveApp(desk.app);
  for (const { name, role, path } of deskStates) {
    for (const width of [1280, 768]) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      await context.addCookies([
        { name: 'session', value: encodeURIComponent(sessionOf(examplePerson(role))), url },
      ]);
      const page = await context.newPage();
      await page.goto(url + path);
      await page.screenshot({ path: join(folder, 'desk', `${name}-${width}.png`), fullPage: true });
      await context.close();
    }
  }
  await close();
  return deskStates.map(({ name }) => name);
}

/** One page with everything beside everything, the pages first. */
function indexOf(
  pictures: readonly { language: Language; names: readonly string[] }[],
  desk: readonly string[],
): string {
  const figure = (language: Language, name: string) =>
    `<figure><a href="${language}/${name}-phone.png"><img loading="lazy" src="${language}/${name}-phone.png" alt=""></a>` +
    `<figcaption>${name} <a href="${language}/${name}-desk.png">desk</a></figcaption></figure>`;
  const sections = pictures.map(
    ({ language, names }) =>
      `<h2>${languageNames[language]}</h2><div>${[...names]
        .sort((a, b) => b.slice(0, 4).localeCompare(a.slice(0, 4)))
        .map((name) => figure(language, name))
        .join('')}</div>`,
  );
  const deskFigures = desk.map(
    (name) =>
      `<figure><a href="desk/${name}-1280.png"><img loading="lazy" src="desk/${name}-768.png" alt=""></a>` +
      `<figcaption>${name} <a href="desk/${name}-1280.png">wide</a></figcaption></figure>`,
  );
  if (desk.length > 0) sections.push(`<h2>The desk</h2><div>${deskFigures.join('')}</div>`);
  const style =
    'body{font:16px system-ui;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0;width:270px}img{width:100%;border:1px solid #bbb}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages and mails</title><style>${style}</style><h1>Pages and mails</h1>${sections.join('')}</html>`;
}

const pictures: { language: Language; names: string[] }[] = [];
for (const language of wanted) {
  pictures.push({ language, names: await preview(language) });
  process.stdout.write(`${languageNames[language]}\n`);
}
const deskNames = wanted.includes('en') ? await previewDesk() : [];
writeFileSync(join(folder, 'index.html'), indexOf(pictures, deskNames));
await browser.close();
process.stdout.write(`\nSee ${join(folder, 'index.html')}\n`);
