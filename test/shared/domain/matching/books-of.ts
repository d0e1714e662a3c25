import type { Ledger } from '../../../../shared/domain/matching/find-match.ts';
import type { OpenItem } from '../../../../shared/domain/matching/open-item.ts';
import { currencySchema } from '../../../../shared/domain/money.ts';

export const euro = currencySchema.parse('EUR');

/** Books in memory: open items by number, whose accounts are known, and whose references. */
export function booksOf(
  items: readonly OpenItem[],
  accounts: Readonly<Record<string, readonly string[]>> = {},
  references: Readonly<Record<string, string>> = {},
): Ledger<string> {
  const byNumber = Map.groupBy(items, ({ invoiceNumber }) => invoiceNumber);
  const byDebtor = Map.groupBy(items, ({ debtorKey }) => debtorKey);
  return {
    byReference: async (body) => {
      const debtorKey = references[body];
      return debtorKey === undefined ? undefined : { debtorKey, set: body };
    },
    byNumber: async (number) => byNumber.get(number) ?? [],
    byAccount: async (account) => (accounts[account] ?? []).flatMap((debtor) => byDebtor.get(debtor) ?? []),
  };
}

export function item(debtorKey: string, invoiceNumber: string, amountOutstanding: number): OpenItem {
  const dueOn = '2026-10-01';
  return {
    debtorKey,
    debtKey: `c#${invoiceNumber}`,
    invoiceNumber,
    dueOn,
    currency: euro,
    amountOutstanding,
  };
}

export function instalment(
  debtorKey: string,
  invoiceNumber: string,
  dueOn: string,
  amountOutstanding: number,
): OpenItem {
  const debtKey = `c#${invoiceNumber}@${dueOn}`;
  return { ...item(debtorKey, invoiceNumber, amountOutstanding), debtKey, dueOn };
}
