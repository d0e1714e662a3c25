import { type Change, changed } from '../../shared/domain/changes.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { type Places, placesOf } from '../../shared/domain/invoice-parts.ts';
import { ledgerHold } from '../../shared/domain/ledger-hold.ts';
import { mergeUncertain } from '../../shared/domain/merge-uncertain.ts';
import { isOlderUpload } from '../../shared/domain/upload-order.ts';
import type { Marked } from '../../shared/intake/group-rows.ts';
import { type Batch, type Judged, judgeRow } from './judge-row.ts';

/**
 * What becomes of the rows of one invoice: each by the rows before it, and where it belongs by what was known before any
 * of them, so that their order does not matter.
 */
export function judgeInvoice(facts: Facts, rows: readonly Marked[], batch: Batch): Judged[] {
  const places = placesFor(facts, rows, batch);
  const judged: Judged[] = [];
  let after = facts;
  for (const row of rows) {
    const one = judgeRow(after, row, batch, places);
    after = one.changes.reduce(changed, after);
    judged.push(one);
  }
  const last = judged.pop();
  if (last === undefined) return [];
  return [
    ...judged,
    { ...last, changes: [...last.changes, ...changesOfUnnamed(after, places, rows, batch)] },
  ];
}

/** Undefined where no row says for certain what is owed, or only what was owed on the day of issue. */
function placesFor(
  facts: Facts,
  rows: readonly Marked[],
  { creditor, list = 'delta' }: Batch,
): Places | undefined {
  for (const { row, mark, invoice } of rows) {
    if (row.kind !== 'invoice' || mark !== 'take' || row.asIssued) continue;
    const { invoiceNumber, issuedOn, dueOn, amountOutstanding, totalOfRow, invoiceTotal } = row;
    const wholeTotal = totalOfRow ? undefined : invoiceTotal;
    const { parts, doubtful } = invoice ?? { parts: [{ dueOn, amountOutstanding }], doubtful: [] };
    return placesOf(facts, {
      ...{ creditorId: creditor.id, invoiceNumber, issuedOn, wholeTotal, parts, doubtful, list },
    });
  }
  return undefined;
}

/** An instalment that a list leaves out while it names others is not asked for until somebody knows why. */
function changesOfUnnamed(
  facts: Facts,
  places: Places | undefined,
  [first]: readonly Marked[],
  batch: Batch,
): Change[] {
  const line = first?.row.line ?? 1;
  const unnamed = places?.unnamed.filter(({ debt }) => !isOlderUpload(batch.batch, debt.batch)) ?? [];
  return unnamed.flatMap(({ debt, matter }) => {
    const { invoiceNumber, dueOn } = debt;
    const why = `The list names this invoice, but not its instalment due on ${dueOn}: was it paid, credited or moved?`;
    if (matter === 'uncertain') return ledgerHold(facts, debt, why, batch);
    const context = { ...batch, rowHash: `unnamed~${batch.batch}` };
    const merged = mergeUncertain(facts, { invoiceNumber, dueOn, matter, why, line }, context);
    return merged === undefined || merged === 'older' ? [] : merged.changes;
  });
}
