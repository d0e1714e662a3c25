type Owed = { debtorKey: string; invoiceNumber: string; dueOn: string; amountOutstanding: number };

/** Whether these are one customer's instalments of one invoice, or the invoice alone. */
export function areOneInvoice(items: readonly Owed[]): boolean {
  const [first] = items;
  return (
    first !== undefined &&
    items.every((one) => one.debtorKey === first.debtorKey && one.invoiceNumber === first.invoiceNumber)
  );
}

/**
 * The open instalments of one invoice that money pays to the last unit: as many as fit of those due first, else the one
 * it is for. Undefined: it is another amount.
 */
export function instalmentsPaid<T extends Owed>(
  items: readonly T[],
  settles: (some: readonly T[]) => boolean,
): T[] | undefined {
  const open = items
    .filter(({ amountOutstanding }) => amountOutstanding > 0)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const runs = [...open.keys()].map((last) => open.slice(0, last + 1));
  return [...runs, ...open.map((one) => [one])].find(settles);
}
