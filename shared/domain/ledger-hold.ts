import type { Change } from './changes.ts';
import { isCreditHold } from './credit-hold.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import type { Hold } from './hold.ts';
import type { LedgerContext } from './merge-invoice.ts';
import { newTask } from './new-task.ts';
import { releaseHold } from './release-hold.ts';
import { addDays, instantText, localDateAt } from './time.ts';

type Context = Omit<LedgerContext, 'rowHash'>;

const source = 'ledger';
const holdIdOf = (debtKey: string) => `${source}~${debtKey}`;

/**
 * Stops the collection of a known debt whose row in the newest ledger is not certain any more, and puts it on a
 * person's list. Nothing when it is stopped already or nothing is left to stop.
 */
export function ledgerHold(facts: Facts, debt: Debt, why: string, context: Context): Change[] {
  const { creditor, policy, now } = context;
  const before = facts.holds.find(({ holdId }) => holdId === holdIdOf(debt.debtKey));
  const isRunning = before !== undefined && before.releasedAt === undefined;
  if (isRunning || debt.amountOutstanding === 0 || debt.state === 'closed') return [];
  const reviewOn = addDays(localDateAt(now, creditor.timeZone), policy.taskDays.exception);
  const hold: Hold = {
    holdId: holdIdOf(debt.debtKey),
    debtKeys: [debt.debtKey],
    reason: why,
    source,
    since: instantText(now),
    reviewOn,
  };
  const task = newTask({
    kind: 'hold',
    matter: hold.holdId,
    creditor,
    policy,
    lines: [{ debtKey: debt.debtKey, amountCollectible: debt.amountOutstanding, currency: debt.currency }],
    needs: `The ledger no longer states this invoice with certainty: ${why} Correct it and upload again; until then it is not collected.`,
    now,
    about: hold.holdId,
    dueOn: reviewOn,
  });
  return [
    { kind: 'hold', hold },
    { kind: 'task', task },
  ];
}

/** Ends that stop, and what a credit note stopped, once the ledger states the invoice with certainty again. */
export function releaseLedgerHold(facts: Facts, debtKey: string, { now }: Context): Change[] {
  const holds = facts.holds.filter(
    (hold) =>
      hold.releasedAt === undefined && (hold.holdId === holdIdOf(debtKey) || isCreditHold(hold, debtKey)),
  );
  return holds.flatMap((hold) => releaseHold(facts, hold, source, instantText(now)));
}
