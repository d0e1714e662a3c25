import { type Currency, writtenAmount } from '../domain/money.ts';
import { type Language, wordsIn } from './languages.ts';
import { parseAmount } from './parse-amount.ts';
import { amountWords } from './words/amounts.ts';

export type Part =
  | { kind: 'part'; minorUnits: number }
  | { kind: 'whole' }
  | { kind: 'error'; message: string };

export type PartQuestion = {
  currency: Currency;
  /** The most it can be, in minor units; exactly that much is the whole. */
  most: number;
  /** The language to say what is wrong in. */
  language: Language;
  locale: string;
  /** The language the person types numbers in. */
  typedLanguage: string;
};

/** An amount that shows how to write one, in the way of the person who types. */
export function exampleAmount(currency: Currency, typedLanguage: string): string {
  return writtenAmount(123_456, currency, typedLanguage);
}

/** A part of an amount that a person typed, or what to change about it. */
export function readPart(typed: string, question: PartQuestion): Part {
  const { currency, most, locale, typedLanguage } = question;
  const { words } = wordsIn(amountWords, question.language);
  const example = exampleAmount(currency, typedLanguage);
  if (typed === '') return { kind: 'error', message: words.missing };
  const parsed = parseAmount(typed, currency, typedLanguage);
  if (parsed.kind === 'unclear') {
    return { kind: 'error', message: words.unclear(typed, example) };
  }
  if (parsed.kind === 'notAnAmount') {
    return { kind: 'error', message: words.notAnAmount(example) };
  }
  if (parsed.minorUnits === 0) return { kind: 'error', message: words.zero };
  if (parsed.minorUnits > most) {
    return { kind: 'error', message: words.tooMuch(writtenAmount(most, currency, locale)) };
  }
  return parsed.minorUnits === most ? { kind: 'whole' } : { kind: 'part', minorUnits: parsed.minorUnits };
}
