import type { Debt } from '../../../../shared/domain/debt.ts';
import { mootTasks } from '../../../../shared/domain/moot-tasks.ts';
import { type Next, nextStep } from '../../../../shared/domain/next-step.ts';
import { instantText } from '../../../../shared/domain/time.ts';
import { doneWrite } from '../../../../shared/store/effect-writes.ts';
import type { DebtInput } from '../../../../shared/store/situation.ts';
import { type Core, commit, decided, decisionOf, readCase, secondsOf } from './core.ts';
import { call, type Process } from './process.ts';

export type Checked = { step: Next['kind'] | 'leave'; seen: number; seconds: number };

const slackMs = 24 * 3_600_000;

/** As `check-ethics`: reads, forgets a spent token, ends moot tasks, decides, keeps the decision, notes the next look. */
export function* checkEthics(core: Core, input: DebtInput): Process<Checked> {
  const one = yield* readCase(core, input);
  if (one === undefined) return { step: 'leave', seen: 0, seconds: 1 };
  const { facts, debt, now } = one;
  const seen = facts.profile.version;
  const { books, driver } = core;
  if (debt.tokenSeen !== undefined && debt.tokenSeen < seen) {
    yield* call(driver, 'dynamodb', 'Update', () =>
      books.touchDebt(debt.debtKey, withoutToken, (books.debt(debt.debtKey)?.tokenSeen ?? seen) < seen),
    );
  }
  const moot = mootTasks(one);
  if (moot.length > 0) {
    const ended = { state: 'done', outcome: 'moot', doneBy: 'Forbear', doneAt: instantText(now) } as const;
    const writes = moot.map((task) => doneWrite(facts.profile.debtorKey, { ...task, ...ended }));
    yield* commit(core, { seen, writes });
    return { step: 'pace', seen, seconds: 1 };
  }
  const next = nextStep(one);
  const expected = next.kind === 'pace' ? next.until.epochMilliseconds : now.epochMilliseconds;
  yield* decided(core, decisionOf(one), () => {
    if (next.kind !== 'close') look(core, debt.debtKey, expected + slackMs);
    return true;
  });
  return { step: next.kind, seen, seconds: secondsOf(core, next) };
}

/** Notes when the sweep must look at an open debt; a closed one is left alone. */
export function* lookAgainAt(core: Core, debtKey: string, millis: number): Process<void> {
  yield* call(core.driver, 'dynamodb', 'Update', () => look(core, debtKey, millis));
}

function look({ books }: Core, debtKey: string, millis: number): void {
  const lookAt = new Date(millis).toISOString();
  books.touchDebt(debtKey, (debt) => ({ ...debt, lookAt }), books.debt(debtKey)?.state === 'open');
}

/** A debt without the token of a wait that is over. */
export function withoutToken({ token: _, tokenSeen: __, ...debt }: Debt): Debt {
  return debt;
}
