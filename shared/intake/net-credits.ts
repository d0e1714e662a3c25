import type { Currency } from '../domain/money.ts';
import type { Marked } from './group-rows.ts';
import type { ReasonCode } from './reasons.ts';
import type { InvoiceRow } from './row.ts';

const credits = new Set<ReasonCode>(['credit-note', 'overpayment', 'in-credit']);

/**
 * Sets off what a customer has to their credit in the same file against what they owe, oldest due first and never across
 * currencies, so that nothing is asked for that a credit note covers. The rows stay as they are; each says what is set
 * off against it in `credit`. A credit of a file that is no list, on a number `known` before, is left to that invoice.
 */
export function netCredits(rows: readonly Marked[], known: ReadonlySet<string> = new Set()): Marked[] {
  const left = creditsOf(rows, known);
  if (left.size === 0) return [...rows];
  const shares = new Map<Marked, number>();
  const owed = rows.flatMap((marked) =>
    marked.mark === 'take' && marked.row.kind === 'invoice' ? [{ marked, row: marked.row }] : [],
  );
  for (const { marked, row } of owed.toSorted((a, b) => compare(a.row, b.row))) {
    const share = Math.min(left.get(row.currency) ?? 0, row.amountOutstanding);
    if (share <= 0) continue;
    shares.set(marked, share);
    left.set(row.currency, (left.get(row.currency) ?? 0) - share);
  }
  return rows.map((marked) => {
    const credit = shares.get(marked);
    return credit === undefined ? marked : { ...marked, credit };
  });
}

/** Credit per currency; a document that stands in the file twice counts once. */
function creditsOf(rows: readonly Marked[], known: ReadonlySet<string>): Map<Currency, number> {
  const sums = new Map<Currency, number>();
  const seen = new Set<string>();
  for (const { row } of rows) {
    if (row.kind !== 'uncertain' || row.currency === undefined || row.amount === undefined) continue;
    if (row.asIssued && row.invoiceNumber !== undefined && known.has(row.invoiceNumber)) continue;
    if (!row.problems.every(({ reason }) => credits.has(reason))) continue;
    const document = row.invoiceNumber === undefined ? `line ${row.line}` : `number ${row.invoiceNumber}`;
    if (seen.has(document)) continue;
    seen.add(document);
    sums.set(row.currency, (sums.get(row.currency) ?? 0) + Math.abs(row.amount));
  }
  return sums;
}

function compare(a: InvoiceRow, b: InvoiceRow): number {
  return a.dueOn.localeCompare(b.dueOn) || a.invoiceNumber.localeCompare(b.invoiceNumber);
}
