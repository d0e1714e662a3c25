import type { Finding, Look, Written } from './shown.ts';

/** A closed debt never wakes: nobody starts an execution for it or raises its generation. */
export function closedStaysClosed({ before, after }: Pick<Written, 'before' | 'after'>): Finding {
  if (before.debts === after.debts) return undefined;
  for (const debt of after.debts) {
    if (before.debts.includes(debt)) continue;
    const was = before.debts.find(({ debtKey }) => debtKey === debt.debtKey);
    if (was?.state !== 'closed') continue;
    const isReopened = debt.state === 'open' && debt.amountOutstanding > 0 && was.withdrawnBy === undefined;
    // The execution that closed it may still ask for people when its own answer got lost; no new one begins.
    if (!isReopened && (debt.state === 'open' || debt.generation !== was.generation))
      return `${debt.debtKey} was closed and woke`;
  }
  return undefined;
}

/** Nor does the sweep keep it in its index. */
export function closedIsNotLookedFor({ debt }: Look): Finding {
  return debt.state === 'closed' && debt.lookAt !== undefined
    ? `${debt.debtKey} is closed and in the index`
    : undefined;
}
