import { type DisputeReason, disputeReasonSchema } from '../domain/records.ts';
import type { ReasonGroup } from './words/reasons.ts';

/** The dispute codes of the domain, grouped as a person would look for them. */
export const reasonGroups: readonly { group: ReasonGroup; reasons: readonly DisputeReason[] }[] = [
  {
    group: 'delivery',
    reasons: ['NOT_RECEIVED', 'QTY_SHORT', 'DAMAGED', 'WRONG_ITEM', 'LATE', 'RETURNED'],
  },
  { group: 'goods', reasons: ['QUALITY'] },
  {
    group: 'amount',
    reasons: ['PRICE', 'CALC', 'FREIGHT_FEE', 'CREDIT_MISSING', 'DUPLICATE', 'ALREADY_PAID'],
  },
  { group: 'order', reasons: ['NOT_ORDERED', 'CANCELLED', 'NOT_MINE'] },
  { group: 'invoice', reasons: ['DOC_MISSING', 'INVOICE_FORM', 'TERMS', 'TIME_BARRED'] },
  { group: 'other', reasons: ['OTHER'] },
];

/** The code a person chose, or undefined if it is none of ours. */
export function reasonOf(chosen: string): DisputeReason | undefined {
  return disputeReasonSchema.safeParse(chosen).data;
}
