import type { Catalogue } from '../languages.ts';

export const promiseTitle: Catalogue<string> = {
  en: 'Tell us when you will pay',
  fr: 'Dites-nous quand vous paierez',
  de: 'Sagen Sie uns, wann Sie zahlen',
  nl: 'Laat ons weten wanneer u betaalt',
  es: 'Díganos cuándo va a pagar',
};
