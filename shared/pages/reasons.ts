import { type DisputeReason, disputeReasonSchema } from '../domain/records.ts';

/** The dispute codes of the domain in the debtor's words, grouped as a person would look for them. */
export const reasonGroups: readonly { title: string; reasons: readonly [DisputeReason, string][] }[] = [
  {
    title: 'The delivery',
    reasons: [
      ['NOT_RECEIVED', 'Nothing was delivered'],
      ['QTY_SHORT', 'A part is missing, or the quantity differs'],
      ['DAMAGED', 'It arrived damaged'],
      ['WRONG_ITEM', 'It is the wrong product'],
      ['LATE', 'It came or was done too late'],
      ['RETURNED', 'It was returned or refused'],
    ],
  },
  {
    title: 'The goods or the work',
    reasons: [['QUALITY', 'It is not as agreed']],
  },
  {
    title: 'The amount',
    reasons: [
      ['PRICE', 'The price or a discount is wrong'],
      ['CALC', 'The sum or the tax is wrong'],
      ['FREIGHT_FEE', 'Freight or an extra charge was not agreed'],
      ['CREDIT_MISSING', 'A credit note or rebate is missing'],
      ['DUPLICATE', 'It was billed twice'],
      ['ALREADY_PAID', 'It has been paid already'],
    ],
  },
  {
    title: 'The order',
    reasons: [
      ['NOT_ORDERED', 'We did not order this'],
      ['CANCELLED', 'The order was cancelled before'],
      ['NOT_MINE', 'It is for another company or person'],
    ],
  },
  {
    title: 'The invoice itself',
    reasons: [
      ['DOC_MISSING', 'We need a copy, an order number or a proof'],
      ['INVOICE_FORM', 'The address, tax number or format is wrong'],
      ['TERMS', 'The due date or the terms differ from what we agreed'],
      ['TIME_BARRED', 'It is too old to be claimed'],
    ],
  },
  { title: 'Something else', reasons: [['OTHER', 'Something else']] },
];

/** The code a person chose, or undefined if it is none of ours. */
export function reasonOf(chosen: string): DisputeReason | undefined {
  return disputeReasonSchema.safeParse(chosen).data;
}
