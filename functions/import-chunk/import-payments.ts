import type { Money } from '../../shared/domain/book-money.ts';
import { instantText } from '../../shared/domain/time.ts';
import type { Chunk } from '../../shared/intake/chunk.ts';
import type { Result } from '../../shared/intake/result.ts';
import { outcomeOfProblems, resultOf } from '../../shared/intake/result.ts';
import type { PaymentRow, Row } from '../../shared/intake/row.ts';
import { bookPayment } from '../../shared/store/book-payment.ts';
import { isBooked } from '../../shared/store/booked-money.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { inParallel } from '../../shared/store/in-parallel.ts';
import { listUnmatched, unlistUnmatched } from '../../shared/store/unmatched.ts';
import { findPaid } from './find-paid.ts';
import { importBankPayment, isBlocked } from './import-bank-payment.ts';
import type { Batch } from './judge-row.ts';
import { paymentIds } from './payment-ids.ts';

/** Books the payments of a chunk: each on what it names, or on the list of unmatched ones. */
export async function importPayments(
  { cases, parallel }: { cases: Cases; parallel: number },
  batch: Batch,
  rows: readonly Row[],
  blocked?: Chunk['blocked'],
): Promise<Result[]> {
  const results: Result[] = [];
  const ids = paymentIds(batch.creditor.id, rows);
  await inParallel(rows, parallel, async (row) => {
    if (row.kind === 'payment')
      results.push(await importPayment(cases, batch, row, { paymentId: ids.get(row) ?? '', blocked }));
    else if (row.kind === 'uncertain')
      results.push(resultOf(row, outcomeOfProblems(row.problems.map(({ reason }) => reason))));
  });
  return results;
}

async function importPayment(
  cases: Cases,
  batch: Batch,
  row: PaymentRow,
  { paymentId, blocked }: { paymentId: string; blocked: Chunk['blocked'] },
): Promise<Result> {
  const { creditor } = batch;
  const money = moneyOf(row, batch, paymentId);
  if (row.bank !== undefined) {
    const told = { ...row, bank: row.bank };
    if (!isBlocked(told, blocked)) return importBankPayment(cases, batch, told, money);
    await listUnmatched(cases, creditor.id, money, { reference: row.reference });
    return resultOf(row, 'held', ['statement-gap']);
  }
  // What a person has placed or sent back stays as it is, whatever the file would book it on by now.
  if (await isBooked(cases, creditor.id, paymentId)) return resultOf(row, 'unchanged');
  const paid = await findPaid(cases, creditor.id, row);
  if (paid === undefined) {
    await listUnmatched(cases, creditor.id, money, { reference: row.reference });
    return resultOf(row, 'held', ['payment-unmatched']);
  }
  const { isNew, rest } = await bookPayment(cases, paid, money, batch);
  if (isNew) await unlistUnmatched(cases, creditor.id, money);
  return resultOf(row, isNew ? 'accepted' : 'unchanged', [], rest === 0 ? [] : ['payment-surplus']);
}

function moneyOf(
  { amount, currency, bookedOn, line }: PaymentRow,
  { batch, now }: Batch,
  paymentId: string,
): Money {
  return { paymentId, amount, currency, bookedOn, receivedAt: instantText(now), batch, line };
}
