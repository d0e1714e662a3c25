import { plainAmount } from '../../../shared/domain/money.ts';
import { paymentFields } from '../../../shared/intake/profile.ts';
import type { PaymentRow } from '../../../shared/intake/row.ts';

export type BookedPayment = Pick<
  PaymentRow,
  'reference' | 'bookedOn' | 'amount' | 'currency' | 'transactionId'
>;

/** One payments file a day, in the columns of the real intake. */
export function paymentFiles(payments: readonly BookedPayment[]): Map<string, Uint8Array> {
  const byDay = Map.groupBy(payments, ({ bookedOn }) => bookedOn);
  return new Map(
    [...byDay].sort(([a], [b]) => a.localeCompare(b)).map(([day, paid]) => [day, paymentFile(paid)]),
  );
}

/** A payments file in the columns of the real intake. */
export function paymentFile(payments: readonly BookedPayment[]): Uint8Array {
  return new TextEncoder().encode([header, ...payments.map(line)].join('\n').concat('\n'));
}

const header = paymentFields.join(',');

function line({ reference, bookedOn, amount, currency, transactionId = '' }: BookedPayment): string {
  const cells = [reference, bookedOn, plainAmount(Math.abs(amount), currency), currency];
  const type = amount < 0 ? 'reversal' : 'payment';
  return [...cells, transactionId, type].map(quoted).join(',');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
