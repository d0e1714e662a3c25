import { type Entry, enter } from '../domain/entry.ts';
import type { Ended } from '../domain/outcomes/effect.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { effectWrites, profileChange } from './effect-writes.ts';
import { type CaseDeps, caseOf } from './situation.ts';

/** Notes what a named person enters about an invoice and its customer, on the facts as they are. */
export async function noteEntry(
  deps: CaseDeps,
  about: { debtorKey: string; debtKey: string },
  entry: Entry,
  by: string,
): Promise<Ended> {
  return decideAndCommit<Ended>(deps.cases, about.debtorKey, (facts) => {
    const debt = facts.debts.find(({ debtKey }) => debtKey === about.debtKey);
    if (debt === undefined) return { answer: { kind: 'refused', why: 'There is no such invoice.' } };
    const answer = enter(entry, { ...caseOf(deps, facts, debt), debt, by });
    if (answer.kind === 'refused') return { answer };
    const writes = answer.effects.flatMap((effect) => effectWrites(about.debtorKey, effect));
    const change = { seen: facts.profile.version, ...profileChange(answer.effects), writes };
    return { answer, change };
  });
}
