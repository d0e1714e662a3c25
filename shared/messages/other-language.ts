import * as z from 'zod';
import type { Writing } from './catalogue.ts';
import notes from './other-language.json' with { type: 'json' };
import { filled } from './written.ts';

/** In each language: that mails are not yet written in it, and that it may be answered in. */
const known: ReadonlyMap<string, string> = new Map(
  Object.entries(z.record(z.string(), z.string()).parse(notes)),
);

/** In a language that nothing is written in yet: that we are sorry, and may be answered in it; where we know how. */
export function apologyIn(language: string): string | undefined {
  return known.get(language);
}

export type OtherLanguage = { text: string; lang: string };

/**
 * What a mail says first where it is not in the language wanted: in that language where we know how, else in the
 * mail's own. Undefined where it is, and for a tag that names no language.
 */
export function otherLanguage(wanted: string, writing: Writing): OtherLanguage | undefined {
  if (writing.isWanted || !/^[a-z]{2,3}(-[A-Z]{2})?$/.test(wanted)) return undefined;
  const [lang = ''] = wanted.split('-');
  const text = known.get(lang);
  if (text !== undefined) return { text, lang };
  const names = new Intl.DisplayNames(writing.locale, { type: 'language', fallback: 'none' });
  const language = names.of(lang);
  return language === undefined
    ? undefined
    : { text: filled(writing.words.otherLanguage, { language }), lang: writing.locale };
}
