import type { Plan } from './plan.ts';
import { paymentFields } from './profile.ts';
import type { PaymentRow, UncertainRow } from './row.ts';
import { rowReader, uncertainMoney } from './row-reader.ts';
import type { Style } from './style.ts';

/** Makes rows of a payments file's records. The cells come in the order of `paymentFields`. */
export function paymentNormaliser(plan: Plan, style: Style) {
  const row = rowReader(plan, style, paymentFields);

  return function normalise(cells: readonly string[], line: number): PaymentRow | UncertainRow {
    row.begin(cells);
    const reference = row.text('reference');
    if (reference === '') row.add('payment-reference-missing', 'reference');
    const bookedOn = row.date('date', 'payment-date-missing');
    const currency = row.currency();
    const given = row.amount('amount', currency);
    const isReversal = reversals.has(row.word('type'));
    const amount = given !== undefined && isReversal ? -Math.abs(given) : given;
    if (amount === 0) row.add('payment-zero', 'amount', row.text('amount'));
    const transactionId = row.text('transaction_id');
    if (row.isFlawed() || currency === undefined || amount === undefined)
      return uncertainMoney(row, line, { currency, amount });
    const payment: PaymentRow = { kind: 'payment', line, records: 1, reference, bookedOn, amount, currency };
    if (transactionId !== '') payment.transactionId = transactionId;
    return payment;
  };
}

const reversals = new Set(['reversal', 'return', 'returned', 'chargeback', 'refund']);
