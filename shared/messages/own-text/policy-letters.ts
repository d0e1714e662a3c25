import type { Policy } from '../../policy/policy.ts';
import { ladderTemplates, type PolicyTexts } from '../../policy/policy-texts.ts';
import { languages } from '../catalogue.ts';
import { mailLanguages } from '../mail-languages.ts';
import { type LetterKind, letterProblems } from './check-letter.ts';

type WithTexts = { texts?: PolicyTexts | undefined };

/** Letters by name, as people call them. */
export const languageNames = {
  en: 'English',
  fr: 'French',
  de: 'German',
  nl: 'Dutch',
  es: 'Spanish',
} as const;

/** Every letter that a ladder may send, in every language. */
export const letterKinds: readonly LetterKind[] = ladderTemplates.flatMap((template) =>
  mailLanguages.map((language) => ({ template, language })),
);

/** The text that ships for a letter. */
export function shippedText({ template, language }: LetterKind): string {
  return languages[language].texts[template];
}

/** The text that a policy has for a letter: its own, or the one that ships. */
export function textIn({ texts }: WithTexts, kind: LetterKind): string {
  return texts?.[kind.template]?.[kind.language] ?? shippedText(kind);
}

/** A policy with another text for a letter. The text that ships is not kept: it is what stands where none is. */
export function withText(policy: Policy, kind: LetterKind, text: string): Policy {
  const { template, language } = kind;
  const { texts: before = {}, ...bare } = policy;
  const { [template]: own = {}, ...others } = before;
  const { [language]: _own, ...rest } = own;
  const next = text === shippedText(kind) ? rest : { ...rest, [language]: text };
  const texts = Object.keys(next).length === 0 ? others : { ...others, [template]: next };
  return Object.keys(texts).length === 0 ? bare : { ...bare, texts };
}

/** Every letter in which two policies write otherwise. */
export function differentLetters(before: WithTexts, after: WithTexts): LetterKind[] {
  return letterKinds.filter((kind) => textIn(before, kind) !== textIn(after, kind));
}

/** Every letter for which a policy has words of its own. */
export function ownLetters({ texts }: WithTexts): LetterKind[] {
  return letterKinds.filter(({ template, language }) => texts?.[template]?.[language] !== undefined);
}

/** What keeps a policy's own letters from being published, each as a sentence; empty when nothing does. */
export function letterFaults(policy: WithTexts): string[] {
  return ownLetters(policy).flatMap((kind) =>
    letterProblems(kind, textIn(policy, kind)).map(
      ({ field, line, rule, message }) =>
        `${nameOf(kind)}, ${line === undefined ? field : `line ${line}`}: ${rule === undefined ? '' : `${rule}, `}${message}`,
    ),
  );
}

/** A letter as people name it. */
export function nameOf({ template, language }: LetterKind): string {
  return `${template} in ${languageNames[language]}`;
}
