import type { Catalogue } from '../languages.ts';

export const payTitle: Catalogue<string> = {
  en: 'What is open and how to pay',
  fr: 'Ce qui est ouvert et comment payer',
  de: 'Was offen ist und wie Sie zahlen',
  nl: 'Wat er openstaat en hoe u betaalt',
  es: 'Qué está pendiente y cómo pagar',
};
