import type { Template } from './template-kinds.ts';
import { english } from './templates/en/english.ts';
import type { Words } from './words.ts';

/** A mail's own wording: paragraphs around the facts, the same for its HTML and its text form. */
export type Texts = { subject: string; opening: string; closing: string };
export type Language = { words: Words; texts: Record<Template, Texts> };

const languages: Readonly<Record<string, Language>> = { en: english };

/** The language to write in: the wanted one if it has templates, else English. `de-AT` is served by `de`. */
export function languageFor(wanted: string): { language: string; texts: Language } {
  const language = wanted.split('-')[0] ?? 'en';
  const texts = Object.hasOwn(languages, language) ? languages[language] : undefined;
  return texts === undefined ? { language: 'en', texts: english } : { language, texts };
}
