import * as z from 'zod';
import { currencySchema } from '../domain/money.ts';
import { localDateSchema } from '../domain/time.ts';
import { FileRefused } from './file-refused.ts';
import { fold, type InvoiceField, invoiceFields, type Profile } from './profile.ts';
import { datevBatchProfile } from './profiles/datev.ts';
import { shippedProfiles } from './profiles/shipped.ts';

const knownProfiles = [...shippedProfiles, datevBatchProfile];

const field = z.enum(invoiceFields, {
  error: ({ input }) => `"${input}" is not one of our columns (${invoiceFields.join(', ')})`,
});

/** What a mapping file says: how the columns of somebody's own export become ours. */
const mappingSchema = z.strictObject({
  kind: z
    .literal('invoices', { error: 'a mapping of payments lies in mappings/<creditor>.payments.json' })
    .default('invoices'),
  /** Name for the report. */
  title: z.string().min(1).default('the mapping given'),
  /** A kind of file that is known by itself, of which only something is said here: its currency, how it writes dates. */
  profile: z.enum(knownProfiles.map(({ id }) => id)).optional(),
  /** Column of the file → our column, or several of ours. */
  columns: z
    .record(
      z.string().min(1),
      z.preprocess((given) => [given].flat(), z.array(field).min(1)),
    )
    .default({}),
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  decimalMark: z.enum(['.', ',']).optional(),
  /** The currency of every amount, for files that do not name one. */
  currency: currencySchema.optional(),
  /** The same value for every row: our column → value. */
  fixed: z.partialRecord(field, z.string().min(1)).default({}),
  /** Words of the file → our words, per our column. */
  words: z.partialRecord(field, z.record(z.string(), z.string())).default({}),
  /** Words in the disputed column that mean yes; every other word then means no. */
  disputedValues: z.array(z.string().min(1)).optional(),
  /** One row per line item. */
  lineItems: z.boolean().default(false),
  /** The day the ledger is looked at: an invoice with a settled date after it was still owed. Default: today. */
  asOf: localDateSchema.optional(),
  /** Who stored it at the desk, and when. */
  storedBy: z.string().min(1).optional(),
  storedAt: z.iso.datetime().optional(),
});
type Mapping = z.infer<typeof mappingSchema>;

/** What a mapping file says. Throws `FileRefused` with every mistake. */
export function readMappingFile(json: string): Mapping {
  return parseMapping(mappingSchema, json);
}

/** A mapping file as a profile. Throws `FileRefused` with every mistake, each named by its field. */
export function profileOfMapping(json: string): Profile {
  const mapping = readMappingFile(json);
  const columns: Record<string, readonly InvoiceField[]> = {};
  for (const [name, ours] of Object.entries(mapping.columns)) columns[fold(name)] = ours;
  const fixed = { ...mapping.fixed, ...(mapping.currency ? { currency: mapping.currency } : {}) };
  const known = knownProfiles.find(({ id }) => id === mapping.profile);
  if (known !== undefined) return amended(known, mapping, columns, fixed);
  const covered = new Set<string>([...Object.values(columns).flat(), ...Object.keys(fixed)]);
  const uncovered = neededFields.filter((name) => !covered.has(name));
  if (uncovered.length > 0) throw badMapping(uncovered.map((name) => `columns: nothing gives ${name}`));
  return {
    id: 'mapping',
    title: mapping.title,
    kind: 'invoices',
    columns,
    mandatory: Object.values(columns).flat(),
    fixed,
    words: wordsOf(mapping),
    lineItems: mapping.lineItems,
    ...(mapping.dateOrder ? { dateOrder: mapping.dateOrder } : {}),
    ...(mapping.decimalMark ? { decimalMark: mapping.decimalMark } : {}),
    ...(mapping.asOf ? { asOf: mapping.asOf } : {}),
  };
}

/** A known kind of file with what this creditor says of it. */
function amended(
  known: Profile,
  mapping: Mapping,
  columns: Profile['columns'],
  fixed: Profile['fixed'],
): Profile {
  return {
    ...known,
    columns: { ...known.columns, ...columns },
    fixed: { ...known.fixed, ...fixed },
    words: { ...known.words, ...wordsOf(mapping) },
    ...(mapping.dateOrder ? { dateOrder: mapping.dateOrder } : {}),
    ...(mapping.decimalMark ? { decimalMark: mapping.decimalMark } : {}),
    ...(mapping.asOf ? { asOf: mapping.asOf } : {}),
  };
}

/** What a mapping must give for every row. */
export const neededFields: readonly InvoiceField[] = [
  'customer_number',
  'customer_name',
  'invoice_number',
  'issue_date',
  'due_date',
  'currency',
  'invoice_total',
  'amount_outstanding',
];

function wordsOf(mapping: Mapping): Profile['words'] {
  const words: Partial<Record<InvoiceField, Record<string, string>>> = {};
  for (const name of invoiceFields) {
    const given = mapping.words[name];
    if (given) words[name] = Object.fromEntries(Object.entries(given).map(([from, to]) => [fold(from), to]));
  }
  if (mapping.disputedValues) {
    const yes = mapping.disputedValues.map((word) => [fold(word), 'yes'] as const);
    words.disputed = { '*': 'no', ...words.disputed, ...Object.fromEntries(yes) };
  }
  return words;
}

/** What JSON says by a schema. Throws `FileRefused` with every mistake, each named by its field. */
export function parseMapping<T>(schema: z.ZodType<T>, json: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw badMapping([`it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`]);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badMapping(
    parsed.error.issues.map(
      (issue) =>
        `${issue.path.filter((step) => typeof step !== 'number').join('.') || 'the file'}: ${issue.message}`,
    ),
  );
}

/** The refusal of a mapping file. */
export function badMapping(mistakes: readonly string[]): FileRefused {
  return new FileRefused('bad-mapping', `The mapping file cannot be used. ${mistakes.join('; ')}.`);
}
