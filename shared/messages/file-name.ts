import { lint } from '../policy/wording/lint.ts';
import { type Addressee, namesContext } from './wording-of-names.ts';

/** Characters of a name before its ending. */
const longest = 80;
const neutral = 'document';

/**
 * The name under which a file is attached or downloaded: letters, digits, points and hyphens only, one ending, and read
 * by the wording rules, for whoever stands beside the screen sees it. A name that tells of a debt, or of a person, is
 * replaced by `document`. `phrases` are the invoice numbers and references that may be in it.
 */
export function fileNameFor(
  wanted: string,
  ending: 'pdf' | 'jpg' | 'png',
  debtor: Addressee,
  { phrases, today, language }: { phrases: readonly string[]; today: string; language: string },
): string {
  const safe = safeName(wanted, ending);
  const context = namesContext(debtor, {
    ...{ templateClass: 'answer', language, today, ownPhones: [], creditor: [], staff: [] },
    phrases: [...phrases, ...phrases.map((phrase) => safeName(phrase, ''))],
  });
  const name = safe === '' ? neutral : safe;
  return lint({ fileNames: [`${name}.${ending}`] }, context).length === 0
    ? `${name}.${ending}`
    : `${neutral}.${ending}`;
}

function safeName(wanted: string, ending: string): string {
  const isEnded = ending !== '' && wanted.toLowerCase().endsWith(`.${ending}`);
  return (isEnded ? wanted.slice(0, -ending.length - 1) : wanted)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest);
}
