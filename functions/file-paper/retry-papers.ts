import * as z from 'zod';
import { fetchObject } from '../../shared/files/file-bucket.ts';
import { mostBytes } from '../../shared/files/file-verdict.ts';
import { dropUpload, listUploads } from '../../shared/store/uploads.ts';
import { type Deps, fileAgain } from './file-paper.ts';

/** Files of a creditor that are looked through, the newest first. */
const mostLookedThrough = 500;

const reportSchema = z.object({ creditorId: z.string(), outcome: z.string() });

/**
 * Papers often come together with the list that names their invoices, and before it is read. Once a batch is reported,
 * those of its creditor that were refused for an unknown invoice are tried again; one that is on file then is off the
 * list of refused ones. Gives how many were filed.
 */
export async function retryPapers(deps: Deps, reportKey: string): Promise<number> {
  const { cases, inbox } = deps;
  const report = await fetchObject(inbox, reportKey, mostBytes);
  if (report === undefined || report.bytes === 'too-large') return 0;
  const { creditorId, outcome } = reportSchema.parse(JSON.parse(report.bytes.toString('utf8')));
  if (creditorId === '' || outcome === 'refused') return 0;
  const { uploads } = await listUploads(cases, { creditorId, most: mostLookedThrough });
  let count = 0;
  for (const { why, file, uploadId } of uploads) {
    if (why !== 'unknown-invoice' || file === undefined) continue;
    if ((await fileAgain(deps, file)).kind !== 'filed') continue;
    await dropUpload(cases, { creditorId, uploadId });
    count += 1;
  }
  return count;
}
