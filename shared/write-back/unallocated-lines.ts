import { plainAmount } from '../domain/money.ts';
import { csvLine } from '../files/csv.ts';
import type { Unmatched } from '../store/unmatched.ts';

/** The columns of the money that stands on no invoice yet. */
export const unallocatedHead = [
  ...['payment_id', 'booked_on', 'reference', 'currency', 'amount'],
  ...['status', 'proposed_invoices', 'why'],
];

/** Money that is on nobody's account: with the invoices it may pay, where there is a proposal. Negative: it went back. */
export function unallocatedLine({
  paymentId,
  bookedOn,
  reference,
  currency,
  amount,
  proposal,
}: Unmatched): string {
  const about =
    proposal === undefined
      ? ['unknown', '', '']
      : ['proposed', proposal.invoiceNumbers.join(' '), proposal.why];
  return csvLine([paymentId, bookedOn, reference, currency, plainAmount(amount, currency), ...about]);
}
