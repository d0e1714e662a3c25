import { type Addressee, namesContext } from '../messages/wording-of-names.ts';
import { lint } from '../policy/wording/lint.ts';
import { type FileType, fileTypes } from './file-verdict.ts';
import { safeName } from './safe-name.ts';

const neutral = 'document';
const somebody: Addressee = { name: '', kind: 'unknown' };

/**
 * The name under which a file is attached or downloaded: safe, and read by the wording rules, for whoever stands beside
 * the screen sees it. One that tells of a debt, or names the person, is replaced by `document`.
 */
export function fileNameFor(wanted: string, type: FileType, debtor: Addressee = somebody): string {
  const name = safeName(wanted, type);
  const context = namesContext(debtor, {
    ...{ templateClass: 'answer', language: 'en', today: '2000-01-01' },
    ...{ ownPhones: [], creditor: [], staff: [] },
    phrases: stemOf(name).split(' ').filter(isNumber),
  });
  const [ending] = fileTypes[type];
  return lint({ fileNames: [name] }, context).length === 0 ? name : `${neutral}.${ending}`;
}

const stemOf = (name: string) => name.slice(0, name.lastIndexOf('.'));

/** The number of a paper, such as `R-2026-0007`: digits, with no word in it that could tell anything. */
const isNumber = (word: string) => /\d/.test(word) && !/\p{L}{4}/u.test(word);
