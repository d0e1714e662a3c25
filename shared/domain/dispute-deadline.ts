import type { DisputeReason } from './records.ts';

/** Calendar days in which an objection can be looked into, by its ground, where a policy says nothing else: prices soon, contracts last (domain.md). */
const days: Readonly<Record<DisputeReason, number>> = {
  PRICE: 5,
  CALC: 5,
  FREIGHT_FEE: 5,
  QTY_SHORT: 7,
  NOT_RECEIVED: 7,
  DAMAGED: 14,
  QUALITY: 14,
  WRONG_ITEM: 7,
  LATE: 14,
  RETURNED: 7,
  NOT_ORDERED: 14,
  NOT_MINE: 5,
  DUPLICATE: 5,
  CANCELLED: 7,
  ALREADY_PAID: 5,
  CREDIT_MISSING: 5,
  DOC_MISSING: 5,
  INVOICE_FORM: 5,
  TERMS: 21,
  TIME_BARRED: 21,
  OTHER: 14,
};

/** Days in which we answer an objection: by its ground, and never later than the policy allows. */
export function answerDays(
  reason: DisputeReason,
  {
    disputeAnswerDays,
    disputeAnswerDaysFor = {},
  }: { disputeAnswerDays: number; disputeAnswerDaysFor?: Partial<Record<DisputeReason, number>> | undefined },
): number {
  return Math.min(disputeAnswerDaysFor[reason] ?? days[reason], disputeAnswerDays);
}
