import type { Facts } from '../domain/facts.ts';
import type { Cases } from './cases.ts';
import { type Commit, commit } from './commit.ts';
import { readFacts } from './read-facts.ts';

/** What a decision on a debtor's facts comes to: something to write first, or an answer at once. */
export type Decided<T> = { answer: T; change?: Omit<Commit, 'debtorKey'> };

/** More than enough for a few hundred writers of one debtor at once. */
const mostRounds = 60;

/**
 * Reads the facts, decides, writes, and answers; when the facts moved meanwhile, all of it again.
 * Throws for a debtor that is not known.
 */
export async function decideAndCommit<T>(
  cases: Cases,
  debtorKey: string,
  decide: (facts: Facts) => Decided<T>,
): Promise<T> {
  for (let round = 1; round <= mostRounds; round += 1) {
    const facts = await readFacts(cases, debtorKey);
    if (facts === undefined) throw new Error(`no such debtor: ${debtorKey}`);
    const { answer, change } = decide(facts);
    if (change === undefined) return answer;
    const committed = await commit(cases, { ...change, debtorKey });
    if (committed.ok) return answer;
    await cases.pause(Math.min(round, 5));
  }
  throw new Error(`the facts of ${debtorKey} never stood still`);
}
