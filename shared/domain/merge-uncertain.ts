import type { Change } from './changes.ts';
import { type Debt, debtKeyOf } from './debt.ts';
import type { Facts } from './facts.ts';
import { restated } from './ledger-balance.ts';
import { ledgerHold, releaseLedgerHold } from './ledger-hold.ts';
import type { LedgerContext } from './merge-invoice.ts';
import { newDispute } from './new-dispute.ts';
import { isOlderUpload } from './upload-order.ts';

/** What a row that is not certain says of an invoice. */
type StatedDoubt = {
  invoiceNumber: string;
  currency?: string | undefined;
  /** `settled`: nothing is owed on it any more · `disputed`: the customer objects · `uncertain`: anything else. */
  matter: 'settled' | 'disputed' | 'uncertain';
  /** The reasons, in sentences. */
  why: string;
  amountDisputed?: number | undefined;
  line: number;
};

/**
 * What such a row changes about a debt that is known: it settles it, opens a dispute, or stops its collection.
 * Undefined when the debt is not known: then the row is only reported. `older`: newer figures stand against it.
 */
export function mergeUncertain(
  facts: Facts,
  stated: StatedDoubt,
  context: LedgerContext,
): { changes: Change[] } | 'older' | undefined {
  const debtKey = debtKeyOf(context.creditor.id, stated.invoiceNumber);
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (debt === undefined) return undefined;
  switch (stated.matter) {
    case 'settled':
      if (debt.rowHash !== context.rowHash && isOlderUpload(context.batch, debt.batch)) return 'older';
      return { changes: settled(facts, debt, stated, context) };
    case 'disputed':
      return { changes: disputed(facts, debt, stated, context) };
    case 'uncertain':
      return { changes: ledgerHold(facts, debt, stated.why, context) };
  }
}

function settled(facts: Facts, debt: Debt, stated: StatedDoubt, context: LedgerContext): Change[] {
  if (stated.currency !== undefined && stated.currency !== debt.currency)
    return ledgerHold(facts, debt, stated.why, context);
  const { batch, rowHash } = context;
  if (debt.rowHash === rowHash && debt.amountOutstanding === 0) return [];
  const set = { ...restated(debt, 0), batch, line: stated.line, rowHash };
  const changed = { ...debt, ...set };
  return [
    { kind: 'debtChanged', debt: changed, set },
    ...(debt.amountOutstanding > 0 && changed.amountOutstanding === 0
      ? [{ kind: 'settled' as const, debt: changed }]
      : []),
    ...releaseLedgerHold(facts, debt.debtKey, context),
  ];
}

/** Opens a dispute once. If it was answered and the ledger still says disputed, a person must look at it. */
function disputed(facts: Facts, debt: Debt, stated: StatedDoubt, context: LedgerContext): Change[] {
  const { creditor, policy, now } = context;
  const before = facts.disputes.find((one) => one.debtKey === debt.debtKey && one.openedBy === 'file');
  if (before !== undefined)
    return before.state === 'open' ? [] : ledgerHold(facts, debt, stated.why, context);
  const objection = {
    debtKey: debt.debtKey,
    reason: 'OTHER' as const,
    text: 'The ledger marks this invoice as disputed.',
    amountDisputed: stated.amountDisputed,
    openedBy: 'file' as const,
  };
  const opened = newDispute(objection, facts, creditor, policy, now);
  if (opened.kind !== 'new') return [];
  return [
    { kind: 'dispute', dispute: opened.dispute },
    { kind: 'task', task: opened.task },
  ];
}
