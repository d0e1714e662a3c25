import * as z from 'zod';
import { mailLanguages } from '../messages/mail-languages.ts';

/** The letters that steps of a ladder send. */
export const ladderTemplates = [
  'courtesy-note',
  'reminder-1',
  'reminder-2',
  'final-notice',
  'legal-warning',
] as const;
export type LadderTemplate = (typeof ladderTemplates)[number];

/** The longest text of a letter: all of a policy's together stay well within one item of the table. */
export const mostLetters = 5000;

/** Texts of one letter by language, each a whole file as those that ship: `Subject: …`, an empty line, the body. */
export const textsByLanguageSchema = z.partialRecord(z.enum(mailLanguages), z.string().max(mostLetters));
export type TextsByLanguage = z.infer<typeof textsByLanguageSchema>;

/** Texts of a policy's own, in the place of those that ship. */
export const policyTextsSchema = z.partialRecord(z.enum(ladderTemplates), textsByLanguageSchema);
export type PolicyTexts = z.infer<typeof policyTextsSchema>;

/** The texts of its own that a policy has for a letter; those of other languages ship. */
export function ownTexts(policy: { texts?: PolicyTexts | undefined }, template: string): TextsByLanguage {
  const known = ladderTemplates.find((one) => one === template);
  return known === undefined ? {} : (policy.texts?.[known] ?? {});
}
