import type { Debt } from '../debt.ts';
import { type Happening, known, money } from './happening.ts';

/** An invoice was taken over, its charges were waived, it was given up. */
export function ofDebts(debts: readonly Debt[]): Happening[] {
  return debts.flatMap((debt) => [opened(debt), ...waived(debt), ...withdrawn(debt)]);
}

const about = ({ debtKey }: Debt) => ({ record: 'debt' as const, recordId: debtKey, debtKeys: [debtKey] });

function opened(debt: Debt): Happening {
  const { openedAt, invoiceTotal, currency, dueOn, issuedOn, reference, batch, line } = debt;
  return {
    ...about(debt),
    ...{ at: openedAt, event: 'opened', by: 'the ledger' },
    says: `Invoice over ${money(invoiceTotal, currency)} taken over, due on ${dueOn}`,
    more: known(
      ['Issued on', issuedOn],
      ['Reference of the customer', reference],
      ['From', `${batch}, line ${line}`],
    ),
  };
}

function waived(debt: Debt): Happening[] {
  const { chargesWaived } = debt;
  if (chargesWaived === undefined) return [];
  const { at, by, reason } = chargesWaived;
  return [
    { ...about(debt), at, by, event: 'waived', says: 'All interest and costs waived', quotes: [reason] },
  ];
}

function withdrawn(debt: Debt): Happening[] {
  const { withdrawnAt: at, withdrawnBy: by = 'a person' } = debt;
  return at === undefined
    ? []
    : [{ ...about(debt), at, by, event: 'withdrawn', says: 'Given up by the creditor; the case is closed' }];
}
