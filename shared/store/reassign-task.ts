import { type Reassigned, type Reassignment, reassign } from '../domain/reassign-task.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { listing } from './items.ts';
import { recordKey } from './record-key.ts';
import type { CaseDeps } from './situation.ts';

/** Gives an open task to somebody else, on record; of two people who do so at once one succeeds and the other decides on what is then. */
export async function reassignTask(
  { cases, clock }: Pick<CaseDeps, 'cases' | 'clock'>,
  debtorKey: string,
  change: Reassignment,
): Promise<Reassigned> {
  return decideAndCommit<Reassigned>(cases, debtorKey, (facts) => {
    const answer = reassign(facts.tasks, change, clock.now());
    if (answer.kind === 'refused') return { answer };
    const { task } = answer;
    const { owner, handovers } = task;
    const write = {
      kind: 'update',
      key: recordKey(debtorKey, 'TASK', task.taskId),
      set: { owner, handovers, ...listing(task) },
      onlyIf: { state: 'open' },
    } as const;
    return { answer, change: { seen: facts.profile.version, writes: [write] } };
  });
}
