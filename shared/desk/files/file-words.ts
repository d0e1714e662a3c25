import type { PaperFault } from '../../files/file-verdict.ts';
import { outcomeWords } from '../../intake/report-words.ts';
import { type Outcome, outcomes } from '../../intake/result.ts';
import type { StoredUpload } from '../../store/uploads.ts';
import type { Role } from '../person.ts';

/** Who puts files in and corrects rows. */
export const fileKeepers: readonly Role[] = ['collector', 'manager', 'administrator'];

/** One upload. */
export function uploadAddress({
  creditorId,
  uploadId,
}: Pick<StoredUpload, 'creditorId' | 'uploadId'>): string {
  return `/files/${creditorId}/${uploadId}`;
}

/** What became of a file, in few words. */
export function stateOf({ outcome, why, rows = {} }: StoredUpload): string {
  if (outcome === undefined) return 'not read yet';
  if (why !== undefined) return `not on file: ${paperWords[why].says}`;
  if (outcome === 'refused') return 'refused whole';
  const told = outcomes
    .filter((one) => (rows[one] ?? 0) > 0)
    .map((one) => `${rows[one]} ${outcomeWords[one]}`);
  return `${told.join(', ') || 'no rows'}${outcome === 'incomplete' ? '; some rows could not be imported' : ''}`;
}

/** What a file holds, in few words. */
export function wordsOfContent({ rowsAre, list }: Pick<StoredUpload, 'rowsAre' | 'list'>): string {
  if (rowsAre !== 'invoices') return rowsAre === 'payments' ? 'payments' : 'a paper';
  if (list === undefined) return 'open invoices';
  return list === 'full' ? 'open invoices, the whole list' : 'open invoices, some of them';
}

/** The name of the file without its folders. */
export function nameOfFile({ file }: Pick<StoredUpload, 'file'>): string {
  return file?.split('/').at(-1) ?? 'no file yet';
}

/** The words for what became of a row. */
export function wordsOfOutcome(outcome: string): string {
  const isOutcome = (text: string): text is Outcome => outcomes.some((one) => one === text);
  return isOutcome(outcome) ? outcomeWords[outcome] : outcome;
}

/** Why a paper is not on file, and what to do. */
export const paperWords: Readonly<Record<PaperFault, { says: string; todo: string }>> = {
  empty: { says: 'it is empty', todo: 'Export or scan it again and put it in.' },
  'too-large': { says: 'it is larger than 10 MB', todo: 'Scan it at a lower resolution, or split it.' },
  'not-allowed': { says: 'it is no PDF, JPEG or PNG', todo: 'Save it as one of these and put it in again.' },
  'not-what-it-says': {
    says: 'its content is another kind of file than its name says',
    todo: 'Give it the ending of what it is, or save it as PDF.',
  },
  damaged: { says: 'it is damaged', todo: 'Open it yourself; if that fails, export or scan it again.' },
  'too-much-inside': {
    says: 'it unfolds to far more than it seems',
    todo: 'Save it as a plain PDF of the pages that matter.',
  },
  locked: { says: 'it opens with a password only', todo: 'Save it without the password.' },
  harmful: { says: 'the scanner found something harmful', todo: 'Do not open it; tell your own IT.' },
  'too-many': { says: 'too many files are kept with this invoice', todo: 'Join the pages into one file.' },
  acting: {
    says: 'something in it runs by itself once it is opened, and customers take papers away',
    todo: 'Print it into a new PDF, and put that in.',
  },
  'unknown-place': {
    says: 'its folder and name do not say which paper of which invoice it is',
    todo: 'Name it after the invoice and the paper, such as 2026-0001-delivery.pdf.',
  },
  'unknown-invoice': {
    says: 'no invoice of this number is known',
    todo: 'Check the number in its name. If the invoice is new, put its list in: the paper is then filed by itself.',
  },
};
