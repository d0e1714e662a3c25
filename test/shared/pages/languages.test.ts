import { describe, expect, test } from 'vitest';
import { creditor } from '../../../shared/messages/examples/example-invoices.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { type Language, languages, languageWanted, wordsIn } from '../../../shared/pages/languages.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { visitor, wordsOf } from './form-requests.ts';
import { oneInvoice } from './sample-facts.ts';

const stopHeadings: Record<Language, string> = {
  en: 'Stop e-mails to this address',
  fr: 'Arrêter les e-mails à cette adresse',
  de: 'E-Mails an diese Adresse beenden',
  nl: 'E-mails naar dit adres stoppen',
  es: 'Detener los correos a esta dirección',
};

function withLanguage(language: string | undefined, written = ['en']) {
  const facts = oneInvoice();
  const { language: _, ...profile } = facts.profile;
  const spoken = language === undefined ? profile : { ...profile, language };
  return fakePagesDeps({ ...facts, profile: spoken }, { creditors: [{ ...creditor, languages: written }] });
}

const headingOf = (html: string) => /<h1>(.*?)<\/h1>/.exec(html)?.[1];
const langOf = (html: string) => /<html lang="(..)"/.exec(html)?.[1];

describe('the language of a page', () => {
  test.each(languages)('is the debtor’s own: %s', async (language) => {
    const html = await (await visitor(createPages(withLanguage(language))).get('/t/stop')).text();
    expect([langOf(html), headingOf(html)]).toEqual([language, stopHeadings[language]]);
  });

  test('of a country is served as that language', async () => {
    const html = await (await visitor(createPages(withLanguage('de-AT'))).get('/t/stop')).text();
    expect(headingOf(html)).toBe(stopHeadings.de);
  });

  test('is the creditor’s first where nobody knows the debtor’s', async () => {
    const html = await (
      await visitor(createPages(withLanguage(undefined, ['nl', 'en']))).get('/t/stop')
    ).text();
    expect(langOf(html)).toBe('nl');
  });

  test('that we cannot write is named, with an apology', async () => {
    const words = wordsOf(await (await visitor(createPages(withLanguage('it'))).get('/t/stop')).text());
    expect(words).toContain('cannot write to you in Italian yet');
  });

  test.each(languages)(
    'can be switched to %s by a plain link that changes nothing else, and stays so',
    async (to) => {
      const deps = withLanguage(to === 'en' ? 'de' : 'en');
      const browser = visitor(createPages(deps));
      const html = await (await browser.get('/t/stop')).text();
      expect(html).toContain(`href="?lang=${to}"`);
      expect(headingOf(await (await browser.get(`?lang=${to}`)).text())).toBe(stopHeadings[to]);
      expect(headingOf(await (await browser.get('stop')).text())).toBe(stopHeadings[to]);
      expect(deps.writes).toEqual([]);
    },
  );

  test('keeps the rest of the address when it is switched', async () => {
    const browser = visitor(createPages(withLanguage('en')));
    await browser.get('/t/dispute');
    expect(await (await browser.get('?item=0')).text()).toContain('href="?item=0&amp;lang=fr"');
  });

  test.each([
    ['?lang=it', 'en'],
    ['?lang=', 'en'],
    ['?lang=DE', 'de'],
    ['?lang=%22%3E', 'en'],
  ])('asked for as %s is %s', async (query, language) => {
    const browser = visitor(createPages(withLanguage('en')));
    await browser.get('/t/stop');
    expect(langOf(await (await browser.get(query)).text())).toBe(language);
  });
});

describe('a page that names nobody', () => {
  test.each([
    ['de-CH,de;q=0.9,en;q=0.8', 'de'],
    ['it,fr;q=0.5,nl;q=0.7', 'nl'],
    ['it', undefined],
    ['en;q=0, es', 'es'],
    ['*', undefined],
    [undefined, undefined],
  ])('is in the language a browser wants: %s', async (accept, wanted) => {
    expect(languageWanted(accept)).toBe(wanted);
    const headers = accept === undefined ? {} : { 'Accept-Language': accept };
    const html = await (await createPages(fakePagesDeps()).request('/t/unknown', { headers })).text();
    expect(langOf(html)).toBe(wanted ?? 'en');
  });
});

test('words without a reviewed translation are English, and known to be', () => {
  const catalogue = { en: 'Hello', fr: undefined, de: 'Guten Tag', nl: undefined, es: undefined };
  expect(wordsIn(catalogue, 'de')).toEqual({ words: 'Guten Tag', lang: 'de' });
  expect(wordsIn(catalogue, 'fr')).toEqual({ words: 'Hello', lang: 'en' });
});
