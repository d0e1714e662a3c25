import type { Debt } from '../domain/debt.ts';
import type { Write } from './commit.ts';
import type { Item } from './items.ts';

const prefix = 'NUMBER#';

/** Whose an invoice's number is: there is one per creditor and number, put with the debt and never again. */
export function numberItem({ debtKey, debtorKey }: Pick<Debt, 'debtKey' | 'debtorKey'>): Item {
  return { pk: `${prefix}${debtKey}`, sk: 'OWNER', debtorKey };
}

/** The keys of the debts that could not be opened because another customer has their number. */
export function takenNumbers(writes: readonly Write[], failed: readonly number[]): string[] {
  return failed.flatMap((place) => {
    const write = writes[place];
    const isNumber = write?.kind === 'put' && write.item.pk.startsWith(prefix);
    return isNumber ? [write.item.pk.slice(prefix.length)] : [];
  });
}
