import { bookHold } from './book-hold.ts';
import type { Change } from './changes.ts';
import { isCreditHold } from './credit-hold.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import type { LedgerContext } from './merge-invoice.ts';
import { releaseHold } from './release-hold.ts';
import { instantText } from './time.ts';

type Context = Omit<LedgerContext, 'rowHash'>;

const source = 'ledger';
const holdIdOf = (debtKey: string) => `${source}~${debtKey}`;

/**
 * Stops the collection of a known debt whose row in the newest ledger is not certain any more, and puts it on a
 * person's list. Nothing when it is stopped already or nothing is left to stop.
 */
export function ledgerHold(facts: Facts, debt: Debt, why: string, context: Context): Change[] {
  const holdId = holdIdOf(debt.debtKey);
  const before = facts.holds.find((hold) => hold.holdId === holdId);
  const isRunning = before !== undefined && before.releasedAt === undefined;
  if (isRunning || debt.amountOutstanding === 0 || debt.state === 'closed') return [];
  const needs = `The ledger no longer states this invoice with certainty: ${why} Correct it and upload again; until then it is not collected.`;
  return bookHold({ holdId, debts: [debt], source, reason: why, needs }, context);
}

/** Ends that stop, and what a credit note stopped, once the ledger states the invoice with certainty again. */
export function releaseLedgerHold(facts: Facts, debtKey: string, { now }: Context): Change[] {
  const holds = facts.holds.filter(
    (hold) =>
      hold.releasedAt === undefined && (hold.holdId === holdIdOf(debtKey) || isCreditHold(hold, debtKey)),
  );
  return holds.flatMap((hold) => releaseHold(facts, hold, source, instantText(now)));
}
