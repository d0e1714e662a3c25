import type { LadderTemplate } from '../../policy/policy-texts.ts';
import { printedBlocks } from '../../policy/printed-blocks.ts';
import { otherReminders, reminders } from '../examples/example-reminders.ts';
import type { CaseWording } from '../lint-message.ts';
import type { LanguageCode } from '../mail-languages.ts';
import type { MessageInput } from '../message-input.ts';

/** The readers of each language whose numbers and dates are written in ways of their own. */
export const readersOf: Record<LanguageCode, readonly string[]> = {
  en: ['en', 'en-US', 'en-IN', 'en-ZA'],
  fr: ['fr', 'fr-CH', 'fr-CA'],
  de: ['de', 'de-AT', 'de-CH'],
  nl: ['nl', 'nl-BE'],
  es: ['es', 'es-MX'],
};

/** What is known of a case in which a legal letter may leave. */
export const grounded: CaseWording = {
  evidenceComplete: true,
  intentRecordedBy: 'Ruth Amsel',
  noticeMet: true,
  withinLimitation: true,
};

/** The same mail to a natural person. */
export function forPerson(input: MessageInput): MessageInput {
  return input.debtor === undefined ? input : { ...input, debtor: { name: 'Ana Ruiz', kind: 'consumer' } };
}

export type LetterCase = { name: string; input: MessageInput };

/** Every case that a letter's text makes a difference for, to a company and to a person, for every reader of a language. */
export function letterCases(template: LadderTemplate, language: LanguageCode): LetterCase[] {
  const all = { [template]: reminders[template], ...otherReminders };
  const own = Object.entries(all).filter(([, input]) => input.template === template);
  return own.flatMap(([name, example]) =>
    readersOf[language].flatMap((reader) => {
      const input = { ...example, language: reader };
      return [
        { name: `${name}, ${reader}, to a company`, input },
        { name: `${name}, ${reader}, to a person`, input: forPerson(input) },
      ];
    }),
  );
}

/** What is known of the cases of a letter when its wording is read: all that lets it leave, and every part it promises. */
export function knownOf(template: LadderTemplate): CaseWording {
  return { ...grounded, requiredBlocks: printedBlocks[template] };
}
