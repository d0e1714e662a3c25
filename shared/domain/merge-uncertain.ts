import { type Change, changed } from './changes.ts';
import { type Debt, isOfOneInvoice } from './debt.ts';
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
  /** The due date, where it could be read: of several instalments it is that one. */
  dueOn?: string | undefined;
  /** The same list states other due dates of this invoice with certainty. */
  isOneOfSeveral?: boolean | undefined;
  line: number;
};

/**
 * What such a row changes about a debt that is known: it settles it, opens a dispute, or stops its collection; or about
 * every instalment of the invoice, where it does not say which. Undefined when the debt is not known: then the row is
 * only reported. `older`: newer figures stand against it.
 */
export function mergeUncertain(
  facts: Facts,
  stated: StatedDoubt,
  context: LedgerContext,
): { changes: Change[] } | 'older' | undefined {
  const { invoiceNumber, dueOn, isOneOfSeveral } = stated;
  const ofInvoice = { creditorId: context.creditor.id, invoiceNumber };
  const known = facts.debts.filter((debt) => isOfOneInvoice(debt, ofInvoice));
  const due = known.filter((debt) => debt.dueOn === dueOn);
  if (known.length === 0) return undefined;
  if (due.length === 0 && isOneOfSeveral) return undefined;
  const isOnlyDate = due.length === 0 && stated.matter === 'settled';
  const meant = due.length > 0 ? due : known;
  const isWhich = meant.length === 1;
  const matter = isOnlyDate && !isWhich ? 'uncertain' : stated.matter;
  const isOlder = ({ rowHash, batch }: Debt) =>
    rowHash !== context.rowHash && isOlderUpload(context.batch, batch);
  if (matter === 'settled' && meant.some(isOlder)) return 'older';
  const one = { ...stated, matter, amountDisputed: isWhich ? stated.amountDisputed : undefined };
  return { changes: changesOfAll(facts, meant, (after, debt) => changesOf(after, debt, one, context)) };
}

function changesOfAll(
  facts: Facts,
  debts: readonly Debt[],
  changesOf: (facts: Facts, debt: Debt) => Change[],
): Change[] {
  const changes: Change[] = [];
  for (const debt of debts) changes.push(...changesOf(changes.reduce(changed, facts), debt));
  return changes;
}

function changesOf(facts: Facts, debt: Debt, stated: StatedDoubt, context: LedgerContext): Change[] {
  switch (stated.matter) {
    case 'settled':
      return settled(facts, debt, stated, context);
    case 'disputed':
      return disputed(facts, debt, stated, context);
    case 'uncertain':
      return ledgerHold(facts, debt, stated.why, context);
  }
}

function settled(facts: Facts, debt: Debt, stated: StatedDoubt, context: LedgerContext): Change[] {
  if (stated.currency !== undefined && stated.currency !== debt.currency)
    return ledgerHold(facts, debt, stated.why, context);
  const { batch, rowHash } = context;
  if (debt.rowHash === rowHash && debt.amountOutstanding === 0) return [];
  const set = { ...restated(debt, 0), batch, line: stated.line, rowHash };
  const after = { ...debt, ...set };
  return [
    { kind: 'debtChanged', debt: after, set },
    ...(debt.amountOutstanding > 0 && after.amountOutstanding === 0
      ? [{ kind: 'settled' as const, debt: after }]
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
