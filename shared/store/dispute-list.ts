import type { DisputeReason, DisputeStage, Task } from '../domain/records.ts';
import type { Cases } from './cases.ts';
import { type ListedTask, type ListPlace, readQueuePage } from './work-list.ts';

/** Which disputes a list shows; what is absent narrows nothing. */
export type DisputeFilter = {
  stage?: DisputeStage | undefined;
  reason?: DisputeReason | undefined;
  owner?: string | undefined;
  /** Due before this day. */
  dueBefore?: string | undefined;
};

/** Tasks that are read at once, and how often for one page: a narrow filter shows fewer rather than reads for ever. */
const atOnce = 200;
const mostReads = 10;

/**
 * Open tasks about disputes that a filter lets through, oldest due first, and where the list goes on. With a narrow
 * filter on a long list a page may hold fewer than there is room for.
 */
export async function readDisputePage(
  cases: Cases,
  creditorId: string,
  filter: DisputeFilter,
  { most, after }: { most: number; after?: ListPlace | undefined },
): Promise<{ tasks: ListedTask[]; goesOn?: ListPlace }> {
  const tasks: ListedTask[] = [];
  let from = after;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const place = from === undefined ? {} : { after: from };
    // As many as fit, so that the place where it goes on is that of the last one looked at.
    const room = isNarrow(filter) ? atOnce : most;
    const page = await readQueuePage(cases, { creditorId, queue: 'disputes', most: room, ...place });
    const early = page.tasks.filter(
      ({ dueOn }) => filter.dueBefore === undefined || dueOn < filter.dueBefore,
    );
    tasks.push(...early.filter((task) => isWanted(task, filter)));
    from = early.length < page.tasks.length ? undefined : page.goesOn;
    if (from === undefined || tasks.length >= most) break;
  }
  return { tasks, ...(from === undefined ? {} : { goesOn: from }) };
}

function isNarrow({ stage, reason, owner }: DisputeFilter): boolean {
  return stage !== undefined || reason !== undefined || owner !== undefined;
}

function isWanted({ owner, dispute }: Task, wanted: DisputeFilter): boolean {
  return (
    (wanted.owner === undefined || owner === wanted.owner) &&
    (wanted.stage === undefined || dispute?.stage === wanted.stage) &&
    (wanted.reason === undefined || dispute?.reason === wanted.reason)
  );
}
