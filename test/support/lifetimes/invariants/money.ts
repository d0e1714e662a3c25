import type { Finding, Written } from './shown.ts';

/** Money is conserved: what is open is what was open at first less what was booked, and nobody is asked for more. */
export function moneyConserved({ after, claims, before, opened }: Written): Finding {
  const isMoved = before.debts !== after.debts || before.payments !== after.payments;
  for (const debt of isMoved ? after.debts : []) {
    const first = opened.find(({ debtKey }) => debtKey === debt.debtKey);
    const booked = after.payments
      .filter(({ debtKey }) => debtKey === debt.debtKey)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (first !== undefined && debt.amountOutstanding !== first.amountOutstanding - booked)
      return `${debt.debtKey}: ${first.amountOutstanding} less ${booked} booked is not ${debt.amountOutstanding}`;
  }
  for (const claim of claims) {
    for (const { debtKey, amountCollectible } of claim.lines) {
      const open = before.debts.find((debt) => debt.debtKey === debtKey)?.amountOutstanding ?? 0;
      if (amountCollectible > open) return `${claim.id} asks ${amountCollectible} of ${open} for ${debtKey}`;
    }
  }
  return undefined;
}
