import { type Begun, beginCall as decide } from '../domain/begin-call.ts';
import { readBooks } from './books.ts';
import type { Write } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { listing } from './items.ts';
import { recordKey } from './record-key.ts';
import { type CaseDeps, caseOf } from './situation.ts';

/**
 * Somebody presses "call": the gate is asked on the facts of this instant, and the answer is written on exactly them, so
 * that a dispute that lands between the two is seen. Of two people one makes the call; the other is told who.
 */
export async function beginCall(
  deps: CaseDeps,
  debtorKey: string,
  { taskId, creditorId, by }: { taskId: string; creditorId: string; by: string },
): Promise<Begun> {
  const books = await readBooks(deps.cases, creditorId);
  return decideAndCommit<Begun>(deps.cases, debtorKey, (facts) => {
    const task = facts.tasks.find((one) => one.taskId === taskId);
    const debt = facts.debts.find(({ debtKey }) => task?.lines.some((line) => line.debtKey === debtKey));
    if (task === undefined || debt === undefined)
      return { answer: { kind: 'refused', why: 'There is no such call.' } };
    const answer = decide(task, caseOf(deps, facts, debt, books), by);
    if (answer.kind === 'refused' || answer.task === task) return { answer };
    return { answer, change: { seen: facts.profile.version, writes: [noted(debtorKey, answer)] } };
  });
}

function noted(debtorKey: string, { kind, task }: Exclude<Begun, { kind: 'refused' }>): Write {
  const key = recordKey(debtorKey, 'TASK', task.taskId);
  const onlyIf = { state: 'open' };
  if (kind === 'begun')
    return { kind: 'update', key, set: { calling: task.calling }, remove: ['putOff'], onlyIf };
  return { kind: 'update', key, set: { putOff: task.putOff, dueOn: task.dueOn, ...listing(task) }, onlyIf };
}
