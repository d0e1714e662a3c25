import { lookSlackHours } from '../../shared/domain/ahead.ts';
import { mootTasks } from '../../shared/domain/moot-tasks.ts';
import { type Next, nextStep } from '../../shared/domain/next-step.ts';
import { hoursAfter, instantText } from '../../shared/domain/time.ts';
import { refused } from '../../shared/events/contact-events.ts';
import { decisionOf } from '../../shared/policy/decision-record.ts';
import { commit } from '../../shared/store/commit.ts';
import { doneWrite } from '../../shared/store/effect-writes.ts';
import { forgetToken } from '../../shared/store/forget-token.ts';
import { recordDecision } from '../../shared/store/record-decision.ts';
import {
  type Case,
  type CaseDeps,
  type DebtInput,
  readCase,
  secondsFor,
} from '../../shared/store/situation.ts';

/** Which way the machine goes, the version of the facts this rests on, and real seconds for a wait. */
export type Answer = { step: Next['kind'] | 'leave'; seen: number; seconds: number };

/** Reads the facts afresh, asks for the next step, and records the decision, allowed or refused. */
export async function checkEthics(deps: CaseDeps, input: DebtInput): Promise<Answer> {
  const one = await readCase(deps, input);
  if (one === undefined) return { step: 'leave', seen: 0, seconds: 1 };
  const { facts, debt, now } = one;
  const seen = facts.profile.version;
  await forgetToken(deps.cases, debt, seen);
  if (await endedMootTasks(deps, one)) return { step: 'pace', seen, seconds: 1 };
  const next = nextStep(one);
  const expected = next.kind === 'pace' ? next.until : now;
  const look = next.kind === 'close' ? undefined : { debt, lookAt: hoursAfter(expected, lookSlackHours) };
  const more = refused(debt, next, instantText(now));
  await recordDecision(deps.cases, decisionOf('check-ethics', one, next), { look, more });
  return { step: next.kind, seen, seconds: secondsFor(next, deps.clock) };
}

/** Takes tasks off people's lists that have lost their reason; then everything is looked at again. */
async function endedMootTasks({ cases }: CaseDeps, one: Case): Promise<boolean> {
  const { facts, now } = one;
  const { debtorKey, version: seen } = facts.profile;
  const moot = mootTasks(one);
  if (moot.length === 0) return false;
  const ended = { state: 'done', outcome: 'moot', doneBy: 'Forbear', doneAt: instantText(now) } as const;
  await commit(cases, {
    debtorKey,
    seen,
    writes: moot.map((task) => doneWrite(debtorKey, { ...task, ...ended })),
  });
  return true;
}
