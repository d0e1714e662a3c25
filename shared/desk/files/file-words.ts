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
export function stateOf({ outcome, rows = {} }: StoredUpload): string {
  if (outcome === undefined) return 'not read yet';
  if (outcome === 'refused') return 'refused whole';
  const told = outcomes
    .filter((one) => (rows[one] ?? 0) > 0)
    .map((one) => `${rows[one]} ${outcomeWords[one]}`);
  return `${told.join(', ') || 'no rows'}${outcome === 'incomplete' ? '; some rows could not be imported' : ''}`;
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
