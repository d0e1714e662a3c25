import type { Language } from './language.ts';
import type { LanguageCode } from './mail-languages.ts';
import { german } from './templates/de/german.ts';
import { english } from './templates/en/english.ts';
import { spanish } from './templates/es/spanish.ts';
import { french } from './templates/fr/french.ts';
import { dutch } from './templates/nl/dutch.ts';
import { localeOf } from './written.ts';

/** Every language that mails are written in; each has its texts as a person of that language wrote and read them. */
export const languages = {
  en: english,
  fr: french,
  de: german,
  nl: dutch,
  es: spanish,
} as const satisfies Record<LanguageCode, Language>;

/** The language of a tag without its country, if mails are written in it: `de-AT` is served by `de`. */
export function writtenIn(tag: string): LanguageCode | undefined {
  const [code = ''] = tag.split('-');
  return isLanguageCode(code) ? code : undefined;
}

function isLanguageCode(code: string): code is LanguageCode {
  return Object.hasOwn(languages, code);
}

/** How a mail is written: its language and that language's texts, with the numbers and dates of the reader's country. */
export type Writing = Language & { code: LanguageCode; locale: string; isWanted: boolean };

/**
 * The language to write in: the wanted one, if mails are written in it and the creditor can answer in it; else the first
 * of the creditor's in which they are, for in that one it most likely sold; else English.
 */
export function writingFor({ language: wanted, creditor }: Wanted): Writing {
  const served = creditor.languages.filter((tag) => writtenIn(tag) !== undefined);
  const code = writtenIn(wanted);
  const isWanted = served.some((tag) => code !== undefined && writtenIn(tag) === code);
  const [first = 'en'] = served;
  const tag = isWanted ? wanted : first;
  const written = writtenIn(tag) ?? 'en';
  return { ...languages[written], code: written, locale: localeOf(written, tag), isWanted };
}
type Wanted = { language: string; creditor: { languages: readonly string[] } };
