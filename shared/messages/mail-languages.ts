/** Every language that mails are written in. */
export const mailLanguages = ['en', 'fr', 'de', 'nl', 'es'] as const;
export type LanguageCode = (typeof mailLanguages)[number];
