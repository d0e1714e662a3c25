import * as z from 'zod';
import { type Currency, currencySchema, minorUnitsSchema } from '../domain/money.ts';
import { debtorKindSchema } from '../domain/profile.ts';
import { localDateSchema } from '../domain/time.ts';
import { isReasonCode, type ReasonCode, warnings } from './reasons.ts';

/** Where a row stands in its file: first physical line, and how many records it was made of (line items). */
const place = { line: z.int().positive(), records: z.int().positive() };

export const warningSchema = z.enum(Object.keys(warnings));

/** Something that keeps a row from being taken over: why, in which of our columns, and what stood there. */
export const problemSchema = z.object({
  reason: z.custom<ReasonCode>((code) => typeof code === 'string' && isReasonCode(code)),
  column: z.string().optional(),
  found: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** One invoice that is certain, as far as its own row tells. An outstanding amount of 0 settles a known debt. */
const invoiceRowSchema = z.object({
  kind: z.literal('invoice'),
  ...place,
  /** Empty where a document of its time does not give it: then it must be an invoice that is known. */
  customerNumber: z.string(),
  customerName: z.string().min(1),
  customerKind: debtorKindSchema,
  country: z.string().length(2),
  /** The file says none: it is the creditor's default. */
  countryAssumed: z.literal(true).optional(),
  region: z.string().optional(),
  language: z.string().optional(),
  timeZone: z.string().optional(),
  emails: z.array(z.email()),
  phone: z.string().optional(),
  contactName: z.string().optional(),
  invoiceNumber: z.string().min(1),
  reference: z.string().optional(),
  issuedOn: localDateSchema,
  dueOn: localDateSchema,
  /** Hundredths of a percent off for whoever pays within so many days of the invoice. */
  discount: z.object({ basisPoints: z.int().positive(), days: z.int().nonnegative() }).optional(),
  currency: currencySchema,
  invoiceTotal: minorUnitsSchema,
  amountOutstanding: minorUnitsSchema,
  order: z.string().optional(),
  delivery: z.string().optional(),
  terms: z.string().optional(),
  /** What the contract was about, and the day it was made. */
  contract: z.object({ subject: z.string().min(1), madeOn: localDateSchema }).optional(),
  /** Whether the contract provides for fees; absent: nobody said. */
  feesAgreed: z.boolean().optional(),
  /** The figures are those of the day of issue: they open a debt, and change nothing that is owed on a known one. */
  asIssued: z.literal(true).optional(),
  /** It says nothing of the customer but the number, so it is taken over only where the customer is known. */
  ofKnownCustomer: z.literal(true).optional(),
  /** The ledger charges no interest on it. */
  withoutCharges: z.literal(true).optional(),
  /** The total is of this row alone: an invoice may have several, each an instalment. */
  totalOfRow: z.literal(true).optional(),
  warnings: z.array(warningSchema).optional(),
});
export type InvoiceRow = z.infer<typeof invoiceRowSchema>;

/** A row that is held or rejected, with as much of it as could be read. */
const uncertainRowSchema = z.object({
  kind: z.literal('uncertain'),
  ...place,
  problems: z.array(problemSchema).min(1),
  customerNumber: z.string().optional(),
  customerName: z.string().optional(),
  invoiceNumber: z.string().optional(),
  dueOn: localDateSchema.optional(),
  currency: currencySchema.optional(),
  /** Amount outstanding (or paid) in minor units, if both it and its currency could be read. */
  amount: minorUnitsSchema.optional(),
  /** The disputed part in minor units; absent though disputed: the whole invoice. */
  amountDisputed: minorUnitsSchema.positive().optional(),
  /** It amends invoices before it. */
  amends: z
    .object({
      how: z.enum(['credits', 'corrects']),
      /** Its own number. */
      number: z.string(),
      invoices: z.array(z.string()),
      /** What it credits in minor units, if that could be read. */
      amount: minorUnitsSchema.optional(),
    })
    .optional(),
  /** It says how things stood at one time: it may stop a known debt, and never settles one. */
  asIssued: z.literal(true).optional(),
});
export type UncertainRow = z.infer<typeof uncertainRowSchema>;

/** What a bank tells of a payment, beside its amount: by it is found what it is for. */
const bankSchema = z.object({
  /** Which statement of the file, and which entry of it, from 1. */
  statement: z.int().positive(),
  entry: z.int().positive(),
  /** Where it came from or went to, as the bank writes accounts. */
  account: z.string().optional(),
  endToEndId: z.string().optional(),
  references: z.array(z.string()),
  text: z.string(),
});

/** Money received or, negative, returned. */
const paymentRowSchema = z.object({
  kind: z.literal('payment'),
  ...place,
  reference: z.string().min(1),
  bookedOn: localDateSchema,
  amount: minorUnitsSchema,
  currency: currencySchema,
  transactionId: z.string().optional(),
  bank: bankSchema.optional(),
});
export type PaymentRow = z.infer<typeof paymentRowSchema>;

export const rowSchema = z.discriminatedUnion('kind', [
  invoiceRowSchema,
  uncertainRowSchema,
  paymentRowSchema,
]);
export type Row = z.infer<typeof rowSchema>;

/** What the row is worth for the totals, if it could be read: minor units. */
export function amountOf(row: Row): { currency: Currency; amount: number } | undefined {
  switch (row.kind) {
    case 'invoice':
      return { currency: row.currency, amount: row.amountOutstanding };
    case 'payment':
      return { currency: row.currency, amount: row.amount };
    case 'uncertain':
      return row.currency === undefined || row.amount === undefined
        ? undefined
        : { currency: row.currency, amount: row.amount };
  }
}
