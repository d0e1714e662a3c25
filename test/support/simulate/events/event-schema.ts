import * as z from 'zod';
import { callOutcomes } from '../../../../shared/domain/outcomes/call.ts';
import { disputeOutcomes } from '../../../../shared/domain/outcomes/dispute.ts';
import { reviewOutcomes } from '../../../../shared/domain/outcomes/review.ts';
import { disputeReasonSchema } from '../../../../shared/domain/records.ts';
import { localDateSchema } from '../../../../shared/domain/time.ts';

const text = z.string().trim().min(1, 'must not be empty');
/** Plain digits with a point, in the currency of the invoice. */
const amount = z.string().regex(/^\d+(\.\d{1,3})?$/, 'must be plain digits such as 150.00');

/** Days and amounts with a space between them. */
const parts = z.string().regex(/^\d{4}-\d{2}-\d{2}=\d+(\.\d{1,3})?( \d{4}-\d{2}-\d{2}=\d+(\.\d{1,3})?)*$/, {
  message: 'must be days and amounts such as 2026-12-01=150.00 2027-01-01=150.00',
});

/** Every event has its day, in the creditor's calendar, and may have its time on the creditor's clock. */
const on = {
  date: localDateSchema,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 16:50')
    .optional(),
};
const invoice = { ...on, invoice: text };
/** About one invoice, or about all open ones of a customer. */
const either = { ...on, invoice: text.optional(), customer: text.optional() };

/** What debtors and people do on a day. Every field that an event does not know is refused. */
export const eventSchema = z.discriminatedUnion('what', [
  /** All that is open on the invoice arrives; without a time on the morning of that day. */
  z.strictObject({ ...invoice, what: z.literal('paid') }),
  z.strictObject({ ...invoice, what: z.literal('part-paid'), amount }),
  /** A payment is returned by the bank. */
  z.strictObject({ ...invoice, what: z.literal('returned'), amount }),
  z.strictObject({
    ...either,
    what: z.literal('promised'),
    promised_for: localDateSchema,
    amount: amount.optional(),
  }),
  /** The customer proposes to pay in parts, such as `2026-12-01=150.00 2027-01-01=150.00`. */
  z.strictObject({ ...either, what: z.literal('planned'), parts }),
  z.strictObject({
    ...invoice,
    what: z.literal('disputed'),
    reason: disputeReasonSchema.default('OTHER'),
    text: text.optional(),
    /** The part objected to; without it the whole invoice. */
    amount: amount.optional(),
  }),
  /** The customer's mail server refuses the address for good. */
  z.strictObject({ ...either, what: z.literal('bounced') }),
  /** The customer marks a mail as spam. */
  z.strictObject({ ...either, what: z.literal('complained') }),
  /** The customer asks for no more mails. */
  z.strictObject({ ...either, what: z.literal('opted-out') }),
  /** Somebody makes the call that stands on the list. */
  z.strictObject({
    ...either,
    what: z.literal('called'),
    outcome: z.enum(Object.keys(callOutcomes)),
    promised_for: localDateSchema.optional(),
    reason: disputeReasonSchema.optional(),
    text: text.optional(),
    note: text.optional(),
  }),
  /** Somebody answers the customer's objection. */
  z.strictObject({
    ...invoice,
    what: z.literal('answered'),
    outcome: z.enum(Object.keys(disputeOutcomes)),
    text: text.optional(),
    note: text.optional(),
  }),
  /** A manager looks at the case. */
  z.strictObject({ ...invoice, what: z.literal('reviewed'), outcome: z.enum(Object.keys(reviewOutcomes)) }),
  z.strictObject({ ...invoice, what: z.literal('approved') }),
  z.strictObject({ ...invoice, what: z.literal('declined') }),
]);

/** An event with the line of its file, for people. */
export type SimulatedEvent = z.infer<typeof eventSchema> & { line: number };
export type EventOf<What extends SimulatedEvent['what']> = Extract<SimulatedEvent, { what: What }>;

/** The columns of an events file in CSV; cells that are empty count as absent. */
export const eventColumns = [
  ...[
    'date',
    'time',
    'what',
    'invoice',
    'customer',
    'amount',
    'promised_for',
    'parts',
    'reason',
    'outcome',
    'text',
    'note',
  ],
];
