import { debtKeyOf } from '../../shared/domain/debt.ts';
import type { Marked } from '../../shared/intake/group-rows.ts';
import { outcomeOfProblems, type Result, resultOf } from '../../shared/intake/result.ts';
import type { Row } from '../../shared/intake/row.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { numberOwner } from '../../shared/store/number-owner.ts';
import { importDebtor } from './import-debtor.ts';
import type { Batch } from './judge-row.ts';

/**
 * What becomes of a row that does not say whose it is. A document of its time, such as an e-invoice, belongs to the
 * customer whose invoice bears its number; a number has one owner. All other rows are only reported.
 */
export async function importByNumber(cases: Cases, { row, mark }: Marked, batch: Batch): Promise<Result> {
  const owner = await ownerOf(cases, row, batch.creditor.id);
  if (owner === undefined || row.kind === 'payment') return untaken(row);
  const named = { ...row, customerNumber: owner.customerNumber };
  const [result] = await importDebtor(cases, owner, [{ row: named, mark }], batch);
  return result ?? untaken(row);
}

async function ownerOf(cases: Cases, row: Row, creditorId: string) {
  if (row.kind === 'payment' || !row.asIssued) return undefined;
  for (const number of numbersIn(row).slice(0, mostAskedFor)) {
    const debtorKey = await numberOwner(cases, debtKeyOf(creditorId, number));
    if (debtorKey !== undefined)
      return { debtorKey, customerNumber: debtorKey.slice(debtorKey.indexOf('~') + 1) };
  }
  return undefined;
}

/** Numbers of one document that are asked for. */
const mostAskedFor = 20;

function numbersIn(row: Exclude<Row, { kind: 'payment' }>): readonly string[] {
  if (row.kind === 'uncertain' && row.amends !== undefined) return row.amends.invoices;
  return row.invoiceNumber === undefined ? [] : [row.invoiceNumber];
}

function untaken(row: Row): Result {
  if (row.kind === 'invoice') return resultOf(row, 'held', ['buyer-unknown']);
  const problems = row.kind === 'uncertain' ? row.problems : [];
  return resultOf(row, outcomeOfProblems(problems.map(({ reason }) => reason)));
}
