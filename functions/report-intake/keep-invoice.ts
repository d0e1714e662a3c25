import { paperFolder } from '../../shared/files/paper-form.ts';
import { copyObject } from '../../shared/intake/copy-object.ts';
import type { Inbox } from '../../shared/intake/inbox.ts';
import type { Outcome, Result } from '../../shared/intake/result.ts';
import type { ReadingFile } from './reading-file.ts';

/** What became of an invoice that is in the books as it says. */
const isTaken: Readonly<Record<Outcome, boolean>> = {
  ...{ accepted: true, updated: true, unchanged: true },
  ...{ repeated: false, held: false, rejected: false },
};

/**
 * An e-invoice that came as a PDF is the very paper: puts a copy where papers of invoices lie, from where it is looked at
 * and filed as any other. Only once it is taken in without a doubt; the same again leads to the same copy.
 */
export async function keepInvoice(
  inbox: Inbox,
  read: ReadingFile,
  results: readonly Result[],
): Promise<void> {
  const { creditorId, key, version } = read;
  const [one, another] = results;
  if (read.reading.kind === 'refused' || read.reading.paper !== 'invoice') return;
  if (one?.number === undefined || another !== undefined) return;
  if (!isTaken[one.outcome] || one.problems !== undefined) return;
  const folder = paperFolder({ creditorId, invoiceNumber: one.number, kind: 'invoice' });
  await copyObject(inbox, { key, version }, `${folder}e-invoice.pdf`);
}
