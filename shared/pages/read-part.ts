import { type Currency, writtenAmount } from '../domain/money.ts';
import { parseAmount } from './parse-amount.ts';

export type Part =
  | { kind: 'part'; minorUnits: number }
  | { kind: 'whole' }
  | { kind: 'error'; message: string };

export type PartQuestion = {
  currency: Currency;
  /** The most it can be, in minor units; exactly that much is the whole. */
  most: number;
  locale: string;
  /** The language the person types numbers in. */
  typedLanguage: string;
};

/** An amount that shows how to write one, in the way of the person who types. */
export function exampleAmount(currency: Currency, typedLanguage: string): string {
  return writtenAmount(123_456, currency, typedLanguage);
}

/** A part of an amount that a person typed, or what to change about it. */
export function readPart(typed: string, { currency, most, locale, typedLanguage }: PartQuestion): Part {
  const example = exampleAmount(currency, typedLanguage);
  if (typed === '') return { kind: 'error', message: 'Enter the amount' };
  const parsed = parseAmount(typed, currency, typedLanguage);
  if (parsed.kind === 'unclear') {
    return {
      kind: 'error',
      message: `We are not sure how to read ${typed}. Please write it like ${example}`,
    };
  }
  if (parsed.kind === 'notAnAmount') {
    return { kind: 'error', message: `Enter the amount as a number, such as ${example}` };
  }
  if (parsed.minorUnits === 0) return { kind: 'error', message: 'Enter an amount above zero' };
  if (parsed.minorUnits > most) {
    return {
      kind: 'error',
      message: `The amount can be at most ${writtenAmount(most, currency, locale)}, which is what is open`,
    };
  }
  return parsed.minorUnits === most ? { kind: 'whole' } : { kind: 'part', minorUnits: parsed.minorUnits };
}
