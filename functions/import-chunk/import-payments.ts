import { applyPayment } from '../../shared/domain/apply-payment.ts';
import type { Payment } from '../../shared/domain/records.ts';
import { instantText } from '../../shared/domain/time.ts';
import type { Result } from '../../shared/intake/result.ts';
import { outcomeOfProblems, resultOf } from '../../shared/intake/result.ts';
import type { PaymentRow, Row } from '../../shared/intake/row.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import { findPaidDebt, type PaidDebt } from './find-paid-debt.ts';
import { inParallel } from './in-parallel.ts';
import type { Batch } from './judge-row.ts';
import { paymentIds } from './payment-ids.ts';
import { listUnmatched, unlistUnmatched } from './unmatched.ts';
import { writesOfAll } from './writes-of.ts';

/** Books the payments of a chunk: each on the one invoice it names, or on the list of unmatched ones. */
export async function importPayments(
  { cases, parallel }: { cases: Cases; parallel: number },
  batch: Batch,
  rows: readonly Row[],
): Promise<Result[]> {
  const results: Result[] = [];
  const ids = paymentIds(batch.creditor.id, rows);
  await inParallel(rows, parallel, async (row) => {
    if (row.kind === 'payment') results.push(await importPayment(cases, batch, row, ids.get(row) ?? ''));
    else if (row.kind === 'uncertain')
      results.push(resultOf(row, outcomeOfProblems(row.problems.map(({ reason }) => reason))));
  });
  return results;
}

async function importPayment(
  cases: Cases,
  batch: Batch,
  row: PaymentRow,
  paymentId: string,
): Promise<Result> {
  const found = await findPaidDebt(cases, batch.creditor.id, row.reference, row.currency);
  const received = { ...paymentOf(row, batch, paymentId), debtKey: found?.debtKey ?? '' };
  if (found === undefined) {
    await listUnmatched(cases, batch.creditor.id, received, row.reference);
    return resultOf(row, 'held', ['payment-unmatched']);
  }
  const { isNew, surplus } = await book(cases, batch, found, received);
  if (isNew) await unlistUnmatched(cases, batch.creditor.id, received);
  if (surplus > 0)
    await listUnmatched(cases, batch.creditor.id, { ...received, amount: surplus }, row.reference);
  return resultOf(row, isNew ? 'accepted' : 'unchanged', [], surplus > 0 ? ['payment-surplus'] : []);
}

function paymentOf(
  { amount, currency, bookedOn, line }: PaymentRow,
  { batch, now }: Batch,
  paymentId: string,
) {
  return { paymentId, amount, currency, bookedOn, receivedAt: instantText(now), batch, line };
}

type Booked = { isNew: boolean; surplus: number };

function book(cases: Cases, batch: Batch, found: PaidDebt, received: Payment): Promise<Booked> {
  return decideAndCommit<Booked>(cases, found.debtorKey, (facts) => {
    const debt = facts.debts.find(({ debtKey }) => debtKey === found.debtKey);
    if (debt === undefined) throw new Error(`no such debt: ${found.debtKey}`);
    const applied = applyPayment(facts, debt, received);
    if (applied.kind === 'alreadyBooked') return { answer: { isNew: false, surplus: applied.surplus } };
    const { changes, surplus } = applied;
    const answer = { isNew: true, surplus };
    if (changes.length === 0) return { answer };
    const writes = writesOfAll(facts, changes, batch.now);
    return { answer, change: { seen: facts.profile.version, writes } };
  });
}
