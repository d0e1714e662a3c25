import * as z from 'zod';
import { currencySchema } from '../domain/money.ts';
import { badMapping, parseMapping } from './mapping.ts';
import { type BankField, bankFields, fold, type Profile } from './profile.ts';

const field = z.enum(bankFields, {
  error: ({ input }) => `"${input}" is not one of our columns (${bankFields.join(', ')})`,
});

/** What the type column of a bank can say of a row: which way money went, that it came back, that it is only announced. */
export const typesOfMoney = ['debit', 'credit', 'return', 'pending'] as const;

/** What a mapping file says of a bank's own export. */
const paymentMappingSchema = z.strictObject({
  kind: z.literal('payments', { error: 'a mapping of payments says "kind": "payments"' }),
  /** Name for the report. */
  title: z.string().min(1).default('the mapping given'),
  /** Column of the file → our column. */
  columns: z.record(z.string().min(1), field),
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  decimalMark: z.enum(['.', ',']).optional(),
  /** The currency of every amount, for files that do not name one. */
  currency: currencySchema.optional(),
  /** Words of the type column → ours: debit, credit, return, pending (announced, not booked). */
  types: z.record(z.string().min(1), z.enum(typesOfMoney)).default({}),
  /** Who stored it at the desk, and when. */
  storedBy: z.string().min(1).optional(),
  storedAt: z.iso.datetime().optional(),
});

export type PaymentMapping = z.infer<typeof paymentMappingSchema>;

/** What a mapping of a bank's export says. Throws `FileRefused` with every mistake. */
export function readPaymentMappingFile(json: string): PaymentMapping {
  return parseMapping(paymentMappingSchema, json);
}

/** A mapping of a bank's export as a profile. Throws `FileRefused` with every mistake. */
export function profileOfPaymentMapping(json: string): Profile {
  const { title, columns, dateOrder, decimalMark, currency, types } = readPaymentMappingFile(json);
  const given = Object.values(columns);
  const mistakes = mistakesOf(given, currency !== undefined);
  if (mistakes.length > 0) throw badMapping(mistakes.map((mistake) => `columns: ${mistake}`));
  return {
    id: 'mapping',
    title,
    kind: 'payments',
    isOfBank: true,
    columns: Object.fromEntries(Object.entries(columns).map(([name, ours]) => [fold(name), [ours]])),
    mandatory: given,
    fixed: currency === undefined ? {} : { currency },
    words: { type: Object.fromEntries(Object.entries(types).map(([from, to]) => [fold(from), to])) },
    lineItems: false,
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimalMark ? { decimalMark } : {}),
  };
}

function mistakesOf(given: readonly BankField[], hasCurrency: boolean): string[] {
  const has = (name: BankField) => given.includes(name);
  const mistakes = [...new Set(given.filter((name, at) => given.indexOf(name) !== at))].map(
    (name) => `more than one gives ${name}`,
  );
  if (!has('date')) mistakes.push('nothing gives date');
  if (!has('amount') && !has('credit')) mistakes.push('nothing gives amount, or credit and debit');
  if (has('amount') && (has('credit') || has('debit')))
    mistakes.push('give either amount, or credit and debit');
  if (!has('currency') && !hasCurrency) mistakes.push('nothing gives currency');
  if (has('currency') && hasCurrency) mistakes.push('currency is given twice, by a column and for all rows');
  if (!has('text') && !has('reference')) mistakes.push('nothing gives text');
  return mistakes;
}
