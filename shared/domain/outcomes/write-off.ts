import { amountsOf } from '../amounts.ts';
import type { Debt } from '../debt.ts';
import { type LiftReason, measureLifts } from '../measure-lift.ts';
import { writtenAmount } from '../money.ts';
import { newTask } from '../new-task.ts';
import type { Task } from '../records.ts';
import { instantText } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';

/** What the approval of a write-off stands for; no rung of a ladder has this name. */
export const writeOffStep = 'write-off';

/** How a request to write a debt off can end. */
export const writeOffOutcomes = {
  approved: {
    means: 'the debt is written off; its case is closed, nothing is asked for again',
    needs: ['note'],
  },
  declined: { means: 'it is not written off; the case goes on', needs: ['note'] },
} as const satisfies Record<string, OutcomeRule>;

/** Whether a task asks to write a debt off. */
export function isWriteOff({ kind, stepId }: Pick<Task, 'kind' | 'stepId'>): boolean {
  return kind === 'approval' && stepId === writeOffStep;
}

/** Puts the wish to write debts off before another manager; who asked, and why, stands with it. */
export function askForWriteOff(ending: Ending): Ended {
  const { facts, task, details, by, creditor, policy, now } = ending;
  const owed = task.lines.flatMap(({ debtKey }) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    return debt === undefined || debt.state === 'closed' || debt.amountOutstanding === 0 ? [] : [debt];
  });
  const [first] = owed;
  if (first === undefined) return refused('Nothing is open on these invoices any more.');
  if (facts.tasks.some((one) => isOpenWish(one, task)))
    return refused('It stands on the list already that this debt is written off.');
  const sums = owed.map((debt) => writtenAmount(debt.amountOutstanding, debt.currency, 'en')).join(', ');
  const matter = `${first.debtKey}#${writeOffStep}`;
  const earlier = facts.tasks.filter(({ taskId }) => taskId.startsWith(`approval#${matter}#`)).length;
  const asked = newTask({
    ...{ kind: 'approval', matter: `${matter}#${earlier + 1}`, creditor, policy, now, stepId: writeOffStep },
    lines: owed.map((debt) => ({
      ...{ debtKey: debt.debtKey, currency: debt.currency },
      amountCollectible: amountsOf(debt, facts).amountCollectible,
    })),
    needs: `${by} asks to write off ${sums}: ${details.note ?? ''} Another manager decides, by name and with a reason.`,
  });
  return effects({ kind: 'asked', task: { ...asked, askedBy: by } });
}

/** Another manager's answer to the wish. */
export function endWriteOff(outcome: keyof typeof writeOffOutcomes, ending: Ending): Ended {
  if (outcome === 'declined') return effects();
  const { task, by, details, now } = ending;
  const { askedBy } = task;
  if (askedBy === undefined)
    return refused('Nobody asked for it: a write-off is asked for by a named person.');
  const reason = details.note ?? '';
  return closed(ending, 'written-off', ({ debtKey, creditorId, currency, amountOutstanding: amount }) => ({
    ...{ kind: 'writtenOff', debtKey, by, askedBy, reason, at: instantText(now) },
    ...{ creditorId, currency, amount },
  }));
}

/** The creditor gives the debts of a task up. */
export function withdrawal(ending: Ending): Ended {
  const { by, now } = ending;
  return closed(ending, 'withdrawn', ({ debtKey, creditorId }) => ({
    ...{ kind: 'withdrawn', creditorId, debtKey, by, at: instantText(now) },
  }));
}

function closed({ facts, task, now }: Ending, why: LiftReason, end: (debt: Debt) => Effect): Ended {
  const given = task.lines.flatMap((line) => facts.debts.filter(({ debtKey }) => debtKey === line.debtKey));
  return effects(
    ...given.flatMap((debt): Effect[] => [
      end(debt),
      ...measureLifts(debt.debtKey, facts, why, now).map((lift) => ({
        ...{ kind: 'measureLifted' as const, lift },
      })),
    ]),
  );
}

function isOpenWish(one: Task, { lines }: Task): boolean {
  return (
    isWriteOff(one) &&
    one.state === 'open' &&
    one.lines.some(({ debtKey }) => lines.some((line) => line.debtKey === debtKey))
  );
}
