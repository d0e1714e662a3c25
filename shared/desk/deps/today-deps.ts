import { creditorOf } from '../../config/read-stage.ts';
import { localDateAt } from '../../domain/time.ts';
import { readBooks } from '../../store/books.ts';
import { type Queue, queues } from '../../store/items.ts';
import { type ListedName, listedNames } from '../../store/listed-names.ts';
import { resumeMail } from '../../store/mail-standing.ts';
import { type MergedPage, type Places, readMerged } from '../../store/merged-tasks.ts';
import type { CaseDeps } from '../../store/situation.ts';
import { readStrayMails, type StrayMail, settleStrayMail } from '../../store/stray-mails.ts';
import { countTasks, type ListedTask } from '../../store/work-list.ts';
import { type Matter, mattersAt } from '../today/matters.ts';

/** No list is counted further than this: a count must not read fifty thousand tasks. */
export const mostCounted = 500;

/** How much stands on a list; `more`: there is more than was counted. */
export type QueueCount = {
  queue: Queue;
  count: number;
  more: boolean;
  overdue: number;
  /** Of those counted, whose they are. */
  owners: ReadonlyMap<string, number>;
};

export type TodayDeps = {
  /** What waits for a person, oldest due first, all lists together. */
  waitingFor(name: string, most: number, from?: Places): Promise<MergedPage>;
  /** What waits for anybody: one list, or all together. */
  waiting(queue: Queue | undefined, most: number, from?: Places): Promise<MergedPage>;
  counts(): Promise<QueueCount[]>;
  /** What customers are called in a list. */
  names(tasks: readonly ListedTask[]): Promise<ReadonlyMap<string, ListedName>>;
  /** What waits and belongs to no case. */
  matters(): Promise<Matter[]>;
  strayMails(): Promise<StrayMail[]>;
  settleStrayMail(mailId: string, by: string): Promise<boolean>;
  /** Since when a creditor's mails are held back because people marked them as spam. */
  mailsSlowedSince(creditorId: string): Promise<string | undefined>;
  /** False when they are not held back. */
  resumeMails(creditorId: string, by: string, reason: string): Promise<boolean>;
};

export function todayDeps(deps: CaseDeps): TodayDeps {
  const { cases, stage, clock } = deps;
  const ids = stage.creditors.map(({ id }) => id);
  return {
    waitingFor: (owner, most, from) =>
      readMerged(
        cases,
        ids.map((creditorId) => ({ kind: 'owner', creditorId, owner })),
        most,
        from,
      ),
    waiting: (queue, most, from) =>
      readMerged(
        cases,
        (queue === undefined ? queues : [queue]).flatMap((one) =>
          ids.map((creditorId) => ({ kind: 'queue', creditorId, queue: one }) as const),
        ),
        most,
        from,
      ),
    counts: () => Promise.all(queues.map((queue) => countQueue(deps, queue))),
    names: (tasks) =>
      listedNames(cases, tasks, (creditorId) => creditorOf(stage, creditorId).timeZone, clock.now()),
    matters: () => mattersAt(deps),
    strayMails: () => readStrayMails(cases),
    settleStrayMail: (mailId, by) => settleStrayMail(cases, mailId, by),
    mailsSlowedSince: async (creditorId) => (await readBooks(cases, creditorId)).mailSlowedSince,
    resumeMails: (creditorId, by, reason) =>
      resumeMail(cases, creditorOf(stage, creditorId), { by, reason, at: clock.now() }),
  };
}

async function countQueue({ cases, stage, clock }: CaseDeps, queue: Queue): Promise<QueueCount> {
  const lists = await Promise.all(
    stage.creditors.map(async ({ id: creditorId, timeZone }) => {
      const found = await countTasks(cases, { kind: 'queue', creditorId, queue }, mostCounted + 1);
      return { found, today: localDateAt(clock.now(), timeZone) };
    }),
  );
  const all = lists.flatMap(({ found, today }) =>
    found.slice(0, mostCounted).map(({ owner, dueOn }) => ({ owner, late: dueOn < today })),
  );
  const owners = new Map<string, number>();
  for (const { owner } of all) owners.set(owner, (owners.get(owner) ?? 0) + 1);
  return {
    queue,
    count: all.length,
    more: lists.some(({ found }) => found.length > mostCounted),
    overdue: all.filter(({ late }) => late).length,
    owners,
  };
}
