import type { Completed } from '../../domain/complete-task.ts';
import type { Facts } from '../../domain/facts.ts';
import type { Reassigned, Reassignment } from '../../domain/reassign-task.ts';
import type { Books } from '../../policy/question.ts';
import { readBooks } from '../../store/books.ts';
import { completeTask, type TaskEnd } from '../../store/complete-task.ts';
import { queueOf } from '../../store/items.ts';
import { readFacts } from '../../store/read-facts.ts';
import { reassignTask } from '../../store/reassign-task.ts';
import { type Case, type CaseDeps, caseOf } from '../../store/situation.ts';
import { type ListedTask, readTaskList } from '../../store/work-list.ts';

/** A task with all facts of its debtor, as they are now. */
export type FoundTask = {
  task: ListedTask;
  facts: Facts;
  books: Books;
  /** The case of the task's first invoice; absent when that is not known any more. */
  situation: Case | undefined;
};

export type TaskDeps = {
  find(debtorKey: string, taskId: string): Promise<FoundTask | undefined>;
  /** Of two people who finish it one succeeds; the other is told who was first. */
  complete(debtorKey: string, end: TaskEnd): Promise<Completed>;
  /** Gives an open task to somebody else. */
  reassign(debtorKey: string, change: Reassignment): Promise<Reassigned>;
  /** The next open task of the list that a task stands on, a person's own first. */
  next(task: ListedTask, name: string): Promise<ListedTask | undefined>;
};

/** Tasks that are looked at for one that is a person's own. */
const lookedAt = 25;

export function taskDeps(deps: CaseDeps): TaskDeps {
  const { cases } = deps;
  return {
    async find(debtorKey, taskId) {
      const facts = await readFacts(cases, debtorKey);
      const task = facts?.tasks.find((one) => one.taskId === taskId);
      if (facts === undefined || task === undefined) return undefined;
      const books = await readBooks(cases, task.creditorId);
      const debt = facts.debts.find(({ debtKey }) => debtKey === task.lines[0]?.debtKey);
      const situation = debt === undefined ? undefined : caseOf(deps, facts, debt, books);
      return { task: { ...task, debtorKey }, facts, books, situation };
    },
    complete: (debtorKey, end) => completeTask(deps, debtorKey, end),
    reassign: (debtorKey, change) => reassignTask(deps, debtorKey, change),
    async next({ creditorId, kind, taskId, debtorKey }, name) {
      const list = { kind: 'queue', creditorId, queue: queueOf(kind) } as const;
      const tasks = (await readTaskList(cases, list, lookedAt)).map(({ task }) => task);
      const others = tasks.filter((one) => one.taskId !== taskId || one.debtorKey !== debtorKey);
      return others.find(({ owner }) => owner === name) ?? others[0];
    },
  };
}
