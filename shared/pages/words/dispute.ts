import type { Catalogue } from '../languages.ts';

export const disputeTitle: Catalogue<string> = {
  en: 'Tell us that something is wrong',
  fr: 'Dites-nous que quelque chose ne va pas',
  de: 'Sagen Sie uns, dass etwas nicht stimmt',
  nl: 'Laat ons weten dat er iets niet klopt',
  es: 'Díganos que algo no está bien',
};
