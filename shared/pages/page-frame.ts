import type { Creditor } from '../config/stage.ts';
import { type Language, languageNames, languages } from './languages.ts';

/** One thing a debtor can do, as a link to its page. */
export type MenuEntry = { href: string; title: string; lang: Language; current: boolean };

/** What stands around every page. */
export type PageFrame = {
  language: Language;
  /** The tag of a language the debtor would rather have, which we cannot write. */
  unspoken?: string | undefined;
  /** The same page in the other languages. */
  translations: readonly { href: string; name: string; lang: Language }[];
  /** Whose page it is; absent where nobody may be named. */
  creditor?: Creditor | undefined;
  /** What one can do here; empty where nothing may be shown yet. */
  menu: readonly MenuEntry[];
};

/** The frame of a page that names nobody. `search` is the query the page was asked with. */
export function bareFrame(language: Language, search = ''): PageFrame {
  return { language, translations: translationsOf(language, search), menu: [] };
}

/** Plain links to the same page: opening one changes nothing but the language. */
export function translationsOf(language: Language, search: string): PageFrame['translations'] {
  return languages
    .filter((other) => other !== language)
    .map((other) => {
      const query = new URLSearchParams(search);
      query.set('lang', other);
      return { href: `?${query}`, name: languageNames[other], lang: other };
    });
}
