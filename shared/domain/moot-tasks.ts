import { weigh } from '../policy/gate.ts';
import type { Rule, Setting } from '../policy/question.ts';
import { dispute } from '../policy/rules/dispute.ts';
import { dueAndCertain } from '../policy/rules/due-and-certain.ts';
import { hold } from '../policy/rules/hold.ts';
import { plan } from '../policy/rules/plan.ts';
import { promise } from '../policy/rules/promise.ts';
import { isRunning } from './hold-time.ts';
import { promiseCall } from './ladder.ts';
import type { Task } from './records.ts';

const endWithTheirDebts = ['review', 'approval', 'proposal', 'unreachable', 'fault'] as const;
const stops: readonly Rule[] = [dueAndCertain, dispute, promise, plan, hold];

/**
 * Open tasks that have lost their reason: nothing is open any more on any debt they name; the hold they are about has
 * ended by itself; or, for a call, all of it is disputed, promised or held by now. Nobody should ring a person who paid.
 */
export function mootTasks(setting: Setting): Task[] {
  const { facts, policy } = setting;
  const isSettled = (debtKey: string) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    return debt === undefined || debt.state === 'closed' || debt.amountOutstanding === 0;
  };
  const rests = (debtKey: string) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    if (debt === undefined) return true;
    const step = promiseCall(policy);
    const { decision } = weigh({ ...setting, debt, step, channel: 'call' }, stops);
    return decision === 'HOLD' || decision === 'BLOCK';
  };
  const isOver = (about: string | undefined) =>
    facts.holds.some((one) => one.holdId === about && !isRunning(one, setting.zone, setting.now));
  return facts.tasks.filter(({ state, kind, lines, about, calling }) => {
    if (state === 'open' && kind === 'hold' && isOver(about)) return true;
    if (state !== 'open' || lines.length === 0) return false;
    // Whoever is on the telephone notes how it ended: a call that was made counts, whatever came meanwhile.
    if (kind === 'call') return calling === undefined && lines.every(({ debtKey }) => rests(debtKey));
    const endsWithDebt = endWithTheirDebts.some((one) => one === kind);
    return endsWithDebt && lines.every(({ debtKey }) => isSettled(debtKey));
  });
}
