import { queues } from '../../store/items.ts';
import type { CaseDeps } from '../../store/situation.ts';
import { type ListedTask, readQueuePage } from '../../store/work-list.ts';

export type TodayDeps = {
  /** The oldest open tasks of every list. */
  oldest(most: number): Promise<ListedTask[]>;
};

export function todayDeps({ cases, stage }: CaseDeps): TodayDeps {
  return {
    async oldest(most) {
      const pages = await Promise.all(
        stage.creditors.flatMap(({ id }) =>
          queues.map((queue) => readQueuePage(cases, { creditorId: id, queue, most })),
        ),
      );
      return pages.flatMap(({ tasks }) => tasks).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
    },
  };
}
