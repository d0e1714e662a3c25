import type { Change } from './changes.ts';
import type { Debt } from './debt.ts';
import type { Hold } from './hold.ts';
import type { LedgerContext } from './merge-invoice.ts';
import { newTask } from './new-task.ts';
import { addDays, instantText, localDateAt } from './time.ts';

/** What of the books a hold comes from: a row that is not certain, or a credit note. The ledger's next word ends it. */
export const bookSources = ['ledger', 'credit'] as const;

type Rest = {
  holdId: string;
  debts: readonly Debt[];
  source: (typeof bookSources)[number];
  reason: string;
  /** What the person is asked to do. */
  needs: string;
};

/** Lets invoices rest for a doubt of the books, with a task for a person by the day on which it is reviewed. */
export function bookHold(
  { holdId, debts, source, reason, needs }: Rest,
  { creditor, policy, now }: Pick<LedgerContext, 'creditor' | 'policy' | 'now'>,
): Change[] {
  const reviewOn = addDays(localDateAt(now, creditor.timeZone), policy.taskDays.exception);
  const debtKeys = debts.map(({ debtKey }) => debtKey);
  const hold: Hold = { holdId, debtKeys, reason, source, since: instantText(now), reviewOn };
  const lines = debts.map(({ debtKey, amountOutstanding, currency }) => ({
    ...{ debtKey, amountCollectible: amountOutstanding, currency },
  }));
  const task = newTask({
    ...{ kind: 'hold', matter: holdId, creditor, policy, lines, needs, now, about: holdId, dueOn: reviewOn },
  });
  return [
    { kind: 'hold', hold },
    { kind: 'task', task },
  ];
}
