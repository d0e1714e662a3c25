import type { Next } from '../../../../shared/domain/next-step.ts';
import type { Contact } from '../../../../shared/domain/records.ts';
import type { Commit } from '../../../../shared/store/commit.ts';
import { type Case, type CaseDeps, caseOf, type DebtInput } from '../../../../shared/store/situation.ts';
import type { Decided } from '../invariants/shown.ts';
import type { Books } from './books.ts';
import type { Driver } from './driver.ts';
import type { Executions } from './executions.ts';
import { call, type Process } from './process.ts';

export type Change = Omit<Commit, 'debtorKey'>;

/** What the steps of the decision core work with. */
export type Core = {
  driver: Driver;
  books: Books;
  deps: Omit<CaseDeps, 'cases'>;
  random: () => number;
  executions: Executions;
  /** Decisions that go with the write that is being made. */
  deciding: Decided[];
  /** Length of the chain of decisions. */
  chain: number;
  /** The mail service takes a contact's message. */
  accept(contact: Contact): void;
};

/** Reads the facts and gives the case of a debt; undefined when another execution answers for it. As `readCase`. */
export function* readCase(core: Core, { debtKey, generation }: DebtInput): Process<Case | undefined> {
  const facts = yield* call(core.driver, 'dynamodb', 'Query', () => core.books.facts);
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (debt === undefined) throw new Error(`no such debt: ${debtKey}`);
  return debt.generation === generation ? caseOf(core.deps, facts, debt) : undefined;
}

/** Writes as the store's `commit` does. */
export function* commit({ driver, books }: Core, change: Change): Process<boolean> {
  return yield* call(driver, 'dynamodb', 'Transact', () => books.commit(change));
}

const mostRounds = 40;

/**
 * As `commitDecided`: the change and the decision behind it, or neither; again where only the chain of decisions moved.
 * `write` makes the change and says whether it could.
 */
export function* decided(core: Core, decision: Decided, write: () => boolean): Process<boolean> {
  const { driver } = core;
  for (let round = 1; round <= mostRounds; round += 1) {
    const head = yield* call(driver, 'dynamodb', 'Query', () => core.chain);
    const done = yield* call(
      driver,
      'dynamodb',
      'Transact',
      () => core.chain === head && written(core, decision, write),
    );
    if (done !== false) return done === 'written';
    yield { kind: 'sleep', until: driver.millis + Math.ceil(Math.min(round, 5) * 20 * core.random()) };
  }
  return false;
}

function written(core: Core, decision: Decided, write: () => boolean): 'written' | 'refused' {
  core.deciding.push(decision);
  try {
    if (!write()) return 'refused';
    core.chain += 1;
    return 'written';
  } finally {
    core.deciding.length = 0;
  }
}

/** What a decision record says of its ground; the record's texts and hashes are left out here. */
export function decisionOf({ facts, debtKey, policy }: Case): Decided {
  const { id: policyId, version: policyVersion } = policy;
  return { factsVersion: facts.profile.version, policyId, policyVersion, debtKey };
}

/** As `secondsFor`, from the decision of a case with more facts. */
export function secondsOf(core: Core, next: Next): number {
  return next.kind === 'pace' ? core.deps.clock.secondsUntil(next.until) : 1;
}
