import type { Catalogue } from '../languages.ts';

/** What stands around every page. */
export const frameWords: Catalogue<{
  skip: string;
  languages: string;
  owner: string;
  error: string;
  problem: string;
  menu: string;
  question: string;
  /** Followed by a telephone number, `or` and an address. */
  helps(name: string): string;
  or: string;
  /** In the reader's language, where this page has no translation into it. */
  notTranslated: string;
  /** Where we write nothing at all in the language the reader wants. */
  unspoken(language: string): string;
}> = {
  en: {
    skip: 'Skip to the content',
    languages: 'Other languages',
    owner: 'Accounts',
    error: 'Error',
    problem: 'There is a problem',
    menu: 'What you can do',
    question: 'Do you have a question?',
    helps: (name) => `${name} will be glad to help:`,
    or: 'or',
    notTranslated: 'This page has not been translated yet.',
    unspoken: (language) =>
      `We are sorry that we cannot write to you in ${language} yet. This is the page in English. You are welcome to answer in your own language.`,
  },
  fr: {
    skip: 'Aller au contenu',
    languages: 'Autres langues',
    owner: 'Comptabilité',
    error: 'Erreur',
    problem: 'Quelque chose est à corriger',
    menu: 'Ce que vous pouvez faire',
    question: 'Avez-vous une question ?',
    helps: (name) => `${name} vous aidera volontiers :`,
    or: 'ou',
    notTranslated: 'Cette page n’est pas encore traduite ; la voici en anglais.',
    unspoken: (language) =>
      `Nous regrettons de ne pas encore pouvoir vous écrire dans cette langue : ${language}. Voici la page en français. Vous pouvez nous répondre dans votre langue.`,
  },
  de: {
    skip: 'Zum Inhalt springen',
    languages: 'Andere Sprachen',
    owner: 'Buchhaltung',
    error: 'Fehler',
    problem: 'Etwas stimmt noch nicht',
    menu: 'Was Sie tun können',
    question: 'Haben Sie eine Frage?',
    helps: (name) => `${name} hilft Ihnen gern:`,
    or: 'oder',
    notTranslated: 'Diese Seite ist noch nicht übersetzt; Sie lesen sie auf Englisch.',
    unspoken: (language) =>
      `Leider können wir Ihnen in dieser Sprache noch nicht schreiben: ${language}. Dies ist die Seite auf Deutsch. Antworten können Sie gern in Ihrer Sprache.`,
  },
  nl: {
    skip: 'Naar de inhoud',
    languages: 'Andere talen',
    owner: 'Boekhouding',
    error: 'Fout',
    problem: 'Er klopt iets nog niet',
    menu: 'Wat u kunt doen',
    question: 'Hebt u een vraag?',
    helps: (name) => `${name} helpt u graag:`,
    or: 'of',
    notTranslated: 'Deze pagina is nog niet vertaald; u leest haar in het Engels.',
    unspoken: (language) =>
      `Helaas kunnen wij u in deze taal nog niet schrijven: ${language}. Dit is de pagina in het Nederlands. U mag gerust in uw eigen taal antwoorden.`,
  },
  es: {
    skip: 'Ir al contenido',
    languages: 'Otros idiomas',
    owner: 'Contabilidad',
    error: 'Error',
    problem: 'Hay algo que corregir',
    menu: 'Lo que puede hacer',
    question: '¿Tiene alguna pregunta?',
    helps: (name) => `${name} le ayudará con gusto:`,
    or: 'o',
    notTranslated: 'Esta página aún no está traducida; aquí la tiene en inglés.',
    unspoken: (language) =>
      `Lamentamos no poder escribirle todavía en este idioma: ${language}. Esta es la página en español. Puede respondernos en su idioma.`,
  },
};
