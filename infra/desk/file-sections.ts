import { Temporal } from 'temporal-polyfill';
import { creditorOf } from '../../shared/config/read-stage.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import type { Attachment } from '../../shared/store/attachments.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import type { ListedTask } from '../../shared/store/work-list.ts';
import { columns, section } from './layout.ts';

/** The files that the customer sent to the creditor whose task it is: what they are, and why one was not kept. */
export function fileSections(deps: CaseDeps, task: ListedTask, files: readonly Attachment[]): string[] {
  const { timeZone } = creditorOf(deps.stage, task.creditorId);
  const own = files.filter(({ creditorId }) => creditorId === task.creditorId);
  const rows = own.map((file) => [
    localDateAt(Temporal.Instant.from(file.receivedAt), timeZone),
    file.about,
    file.name,
    ...standing(file),
  ]);
  return section('Files of the customer', columns(rows, '  '));
}

/** Its type, what the look at it found, and where it lies. */
function standing({ kept, refused, bytes }: Attachment): string[] {
  if (kept === undefined) return [`refused: ${refused ?? 'gone'}`, '', ''];
  const scan = kept.scan === 'clean' ? 'scanned: clean' : 'not scanned for harm';
  const inside = kept.flags.length === 0 ? '' : `; contains ${kept.flags.join(', ')}`;
  return [`${kept.type}, ${bytes} bytes`, `${scan}${inside}`, `${kept.key} in the bucket of files`];
}
