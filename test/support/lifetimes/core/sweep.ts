import { creditorOf } from '../../../../shared/config/read-stage.ts';
import type { Debt } from '../../../../shared/domain/debt.ts';
import type { Contact } from '../../../../shared/domain/records.ts';
import { instantText } from '../../../../shared/domain/time.ts';
import { newestPolicy } from '../../../../shared/policy/ladders.ts';
import type { DebtInput } from '../../../../shared/store/situation.ts';
import { lookAgainAt, withoutToken } from './check.ts';
import type { Core } from './core.ts';
import { CallFailed, call, type Process } from './process.ts';
import { reportUncertain } from './send.ts';

const runningMs = 48 * 3_600_000;

/** As `start-debts`: whatever is due to be looked at. A failure with one keeps no other waiting. */
export function* sweep(core: Core): Process<void> {
  const { books, driver } = core;
  const now = instantText(core.deps.clock.now());
  const due = yield* call(driver, 'dynamodb', 'Query', () => {
    const debts = books.facts.debts.filter(
      ({ state, lookAt }) => state === 'open' && lookAt !== undefined && lookAt <= now,
    );
    const contacts = books.facts.contacts.filter(({ lookAt }) => lookAt !== undefined && lookAt <= now);
    return { debts, contacts };
  });
  for (const debt of due.debts) yield* unlessItFails(lookAtDebt(core, debt));
  for (const contact of due.contacts) yield* unlessItFails(endAbandonedClaim(core, contact));
}

/** As `startSuccessor`: the next generation takes over. */
export function* succeed(core: Core, { debtKey, generation }: DebtInput): Process<true> {
  const facts = yield* call(core.driver, 'dynamodb', 'Query', () => core.books.facts);
  const debt = facts.debts.find((one) => one.debtKey === debtKey && one.generation === generation);
  if (debt !== undefined) yield* raiseAndStart(core, debt);
  return true;
}

function* lookAtDebt(core: Core, debt: Debt): Process<void> {
  const { driver, books, executions } = core;
  if (debt.generation === 0) return yield* raiseAndStart(core, debt);
  const state = yield* call(driver, 'states', 'Describe', () => executions.stateOf(debt));
  if (state === 'dead') return yield* raiseAndStart(core, debt);
  if (state === 'missing') yield* start(core, debt, debt.generation);
  yield* lookAgainAt(core, debt.debtKey, driver.millis + runningMs);
  const { token, tokenSeen } = debt;
  if (state !== 'running' || token === undefined || tokenSeen === undefined) return;
  const version = yield* call(driver, 'dynamodb', 'Get', () => books.facts.profile.version);
  if (tokenSeen < version) yield* call(driver, 'states', 'SendTaskSuccess', () => executions.answer(token));
}

function* raiseAndStart(core: Core, debt: Debt): Process<void> {
  const { books, driver } = core;
  const generation = debt.generation + 1;
  const startedAt = instantText(core.deps.clock.now());
  const raised = yield* call(driver, 'dynamodb', 'Update', () => {
    const stands = books.debt(debt.debtKey);
    const isFit = stands?.generation === debt.generation && stands.state === 'open';
    return books.touchDebt(debt.debtKey, (one) => ({ ...withoutToken(one), generation, startedAt }), isFit);
  });
  if (raised) yield* start(core, debt, generation);
}

function* start(core: Core, { debtorKey, debtKey }: Debt, generation: number): Process<void> {
  yield* call(core.driver, 'states', 'StartExecution', () =>
    core.executions.start({ debtorKey, debtKey, generation }),
  );
}

function* endAbandonedClaim(core: Core, contact: Contact): Process<void> {
  const creditor = creditorOf(core.deps.stage, contact.creditorId);
  const policy = newestPolicy(core.deps.policies, creditor.policy);
  yield* reportUncertain(core, { creditor, policy, now: core.deps.clock.now() }, contact);
}

function* unlessItFails(process: Process<void>): Process<void> {
  try {
    yield* process;
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
  }
}
