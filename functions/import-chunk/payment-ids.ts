import { createHash } from 'node:crypto';
import type { Row } from '../../shared/intake/row.ts';

/**
 * An id for each payment by what it says, so that the same file twice books nothing twice. Payments of a file that say
 * exactly the same are told apart by their order; all of one reference are in one chunk.
 *
 * Exports that overlap count the same where whole days overlap. Of a day that is cut, where an export begins after one
 * of two payments that say exactly the same, the second is taken for the first: only a transaction id tells.
 */
export function paymentIds(creditorId: string, rows: readonly Row[]): Map<Row, string> {
  const times = new Map<string, number>();
  const ids = new Map<Row, string>();
  for (const row of rows) {
    if (row.kind !== 'payment') continue;
    const { reference, bookedOn, amount, currency, transactionId, bank } = row;
    // The reference of a bank's row is cut short; what is written in full and whose account it is tell more apart.
    const more = bank !== undefined && transactionId === undefined ? [bank.text, bank.account ?? ''] : [];
    const said = JSON.stringify([
      creditorId,
      reference,
      bookedOn,
      amount,
      currency,
      transactionId ?? '',
      ...more,
    ]);
    // In our own columns a transaction id names one payment; a bank's reference may be that of a whole batch.
    const isNamed = bank === undefined && transactionId !== undefined;
    const occurrence = isNamed ? 1 : (times.get(said) ?? 0) + 1;
    times.set(said, occurrence);
    ids.set(row, createHash('sha256').update(`${said}${occurrence}`).digest('hex').slice(0, 32));
  }
  return ids;
}
