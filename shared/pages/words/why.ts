import type { Catalogue } from '../languages.ts';

export const whyTitle: Catalogue<string> = {
  en: 'Why you hear from us',
  fr: 'Pourquoi nous vous écrivons',
  de: 'Warum wir Ihnen schreiben',
  nl: 'Waarom wij u schrijven',
  es: 'Por qué le escribimos',
};
