import type { Creditor } from '../../config/stage.ts';
import { instantOf, localDateAt } from '../../domain/time.ts';
import type { StoredUpload } from '../../store/uploads.ts';
import { nameOfFile, uploadAddress } from '../files/file-words.ts';
import type { Matter } from './matters.ts';

/** What the newest file of invoices and the newest of payments left behind, and nobody has put in again. Newest uploads first. */
export function rowsLeft(uploads: readonly StoredUpload[], { name, timeZone }: Creditor): Matter[] {
  return (['invoices', 'payments'] as const).flatMap((kind) => {
    const newest = uploads.find(({ rowsAre, outcome, corrects }) => {
      return rowsAre === kind && outcome !== undefined && corrects === undefined;
    });
    if (newest === undefined || uploads.some(({ corrects }) => corrects === newest.uploadId)) return [];
    const { rows = {}, outcome, startedAt } = newest;
    const left = (rows['rejected'] ?? 0) + (rows['held'] ?? 0);
    if (outcome === 'imported' && left === 0) return [];
    const what =
      outcome === 'refused'
        ? `${nameOfFile(newest)} was refused whole`
        : `${left === 1 ? '1 row' : `${left} rows`} of ${nameOfFile(newest)} ${left === 1 ? 'was' : 'were'} not taken over`;
    return [
      {
        what: `${name}: ${what}`,
        since: localDateAt(instantOf(startedAt), timeZone),
        otherwise:
          kind === 'invoices'
            ? 'These invoices are not collected.'
            : 'These payments are not booked; who paid may be asked again.',
        path: uploadAddress(newest),
      },
    ];
  });
}
