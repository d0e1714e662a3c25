import * as z from 'zod';
import { instalmentSchema } from '../plan.ts';
import { debtorKindSchema, regionSchema } from '../profile.ts';
import { disputeReasonSchema, evidenceKindSchema, paymentMethodSchema, rootCauseSchema } from '../records.ts';
import { localDateSchema } from '../time.ts';
import { isTimeZone } from '../zones.ts';

const text = z.string().trim().min(1, 'must not be empty');
const zone = z.string().refine(isTimeZone, { message: 'must be a time zone such as Europe/Vienna' });

/** What a person may say with an outcome. */
export const detailsSchema = z.strictObject({
  /** For the creditor's own records. */
  note: text.optional(),
  date: localDateSchema.optional(),
  /** Minor units of the currency of the task's invoices. */
  amount: z.int().positive().optional(),
  /** The parts of a plan, in the order of their days. */
  parts: z.array(instalmentSchema).min(1).optional(),
  reason: disputeReasonSchema.optional(),
  /** How a promise is to be paid. */
  method: paymentMethodSchema.optional(),
  /** The customer's objection, or our answer to the customer. */
  text: text.optional(),
  /** The papers on file that an answer rests on. */
  papers: z.array(evidenceKindSchema).min(1).optional(),
  /** What brought a dispute about, and what we change so that it does not come again. */
  cause: rootCauseSchema.optional(),
  change: text.optional(),
  /** Invoice numbers, where an outcome is about some of the task's invoices only. */
  only: z.array(text).min(1).optional(),
  /** References of papers. */
  order: text.optional(),
  delivery: text.optional(),
  invoice: text.optional(),
  terms: text.optional(),
  /** Where it is known from, or where its proof lies: a letter, a message, a register entry. */
  source: text.optional(),
  /** The first day on which a court would not hear the claim any more. */
  barred: localDateSchema.optional(),
  email: z.email('must be an e-mail address').optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country code of two capitals such as AT')
    .optional(),
  zone: zone.optional(),
  phone: text.optional(),
  kind: debtorKindSchema.exclude(['unknown']).optional(),
  region: regionSchema.optional(),
});
export type Details = z.infer<typeof detailsSchema>;
export type Detail = keyof Details;

/** What an outcome means, which details it cannot do without, and which it may have. A note is always welcome. */
export type OutcomeRule = { means: string; needs?: readonly Detail[]; may?: readonly Detail[] };

const named: Record<Detail, string> = {
  note: 'a note',
  date: 'a date',
  amount: 'an amount',
  parts: 'the parts of a plan',
  reason: 'a reason code',
  method: 'a way to pay',
  text: 'a text',
  papers: 'papers on file',
  cause: 'a root cause',
  change: 'a word on what we change',
  only: 'an invoice number',
  order: 'the order or contract',
  delivery: 'the proof of delivery',
  invoice: 'the invoice copy',
  terms: 'the accepted terms',
  source: 'a source',
  barred: 'a first barred day',
  email: 'an e-mail address',
  country: 'a country',
  zone: 'a time zone',
  phone: 'a telephone number',
  kind: 'a kind of customer',
  region: 'a region',
};

/** Why the given details do not suit an outcome, as a sentence; undefined when they do. */
export function unsuited(outcome: string, rule: OutcomeRule, details: Details): string | undefined {
  const { needs = [], may = [] } = rule;
  const missing = needs.filter((detail) => details[detail] === undefined);
  if (missing.length > 0) {
    return `The outcome ${outcome} needs ${missing.map((detail) => named[detail]).join(' and ')}.`;
  }
  const allowed = new Set<string>([...needs, ...may, 'note']);
  const extra = detailNames.filter((detail) => details[detail] !== undefined && !allowed.has(detail));
  if (extra.length > 0) {
    return `The outcome ${outcome} takes no ${extra.map((detail) => named[detail].replace(/^(an?|the) /, '')).join(' and no ')}.`;
  }
  return undefined;
}

const detailNames = detailsSchema.keyof().options;
