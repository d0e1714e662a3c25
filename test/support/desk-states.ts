import { caseAddress, taskAddress } from '../../shared/desk/address.ts';
import { allDeskPages } from '../../shared/desk/all-desk-pages.ts';
import type { Role } from '../../shared/desk/person.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { taskKindSchema } from '../../shared/domain/records.ts';
import { exampleDebtorKey, exampleFacts } from './example/example-case.ts';
import { exampleContact, exampleDispute, exampleTask } from './example/example-task.ts';

/** A page of the desk as a person of that role sees it. */
export type DeskState = { name: string; role: Role; path: string };

const tasks = taskKindSchema.options.map((kind, at) =>
  exampleTask(kind, {
    owner: at % 2 === 0 ? 'Ruth Amsel' : 'Mara Lind',
    dueOn: `2026-03-${20 + (at % 8)}`,
    ...(kind === 'dispute' ? { about: 'D-1' } : {}),
  }),
);

/** A case with a task of every kind. */
export const deskFacts: Facts = exampleFacts({
  tasks,
  contacts: [exampleContact()],
  disputes: [exampleDispute()],
});

const pages = allDeskPages
  .filter(({ path }) => !path.includes(':') && !/\.|csv|list/.test(path))
  .map(({ path, readers }) => ({
    name: path === '/' ? 'today' : path.slice(1).replaceAll('/', '-'),
    role: readers.includes('manager') ? ('manager' as const) : (readers[0] ?? ('manager' as const)),
    path,
  }));

/** Every page of the desk that needs no more than its address, a case, and a task of every kind. */
export const deskStates: readonly DeskState[] = [
  ...pages,
  { name: 'list-everything', role: 'auditor', path: '/lists/all' },
  { name: 'case', role: 'manager', path: caseAddress(exampleDebtorKey) },
  ...tasks.map(({ kind, taskId }) => ({
    name: `task-${kind}`,
    role: 'manager' as const,
    path: taskAddress({ debtorKey: exampleDebtorKey, taskId }),
  })),
];
