/** The languages a page can be read in. */
export const languages = ['en', 'fr', 'de', 'nl', 'es'] as const;
export type Language = (typeof languages)[number];

/**
 * All words of one page, or of a part that several share, in every language. `undefined` stands for a translation that
 * nobody has reviewed yet: then the page is in English and says so.
 */
export type Catalogue<Words> = { en: Words } & Record<Exclude<Language, 'en'>, Words | undefined>;

/** The words to use, and the language they are in, which is English where a translation is missing. */
export function wordsIn<Words>(
  catalogue: Catalogue<Words>,
  language: Language,
): { words: Words; lang: Language } {
  const words = catalogue[language];
  return words === undefined ? { words: catalogue.en, lang: 'en' } : { words, lang: language };
}

/** The language a tag such as `de-AT` belongs to, if it is one of ours. */
export function languageOf(tag: string | undefined): Language | undefined {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  return languages.find((language) => language === primary);
}

/** The first of a browser's languages that is one of ours, in the order the browser wants them. */
export function languageWanted(acceptLanguage: string | undefined): Language | undefined {
  return (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', quality] = range.trim().split(/;\s*q=/);
      return { language: languageOf(tag), weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language;
}

/** What a language calls itself. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  nl: 'Nederlands',
  es: 'Español',
};

/** What a language is called in another one; its tag where nobody knows. */
export function nameOfLanguage(tag: string, inLanguage: Language): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
