import { currencySchema } from '../../domain/money.ts';
import { debtorKindSchema } from '../../domain/profile.ts';
import { readCountry } from '../../intake/cells.ts';
import { conventionsOf } from '../../intake/conventions.ts';
import { FileRefused } from '../../intake/file-refused.ts';
import { neededFields, profileOfMapping } from '../../intake/mapping.ts';
import { planOf } from '../../intake/plan.ts';
import {
  type DateOrder,
  type DecimalMark,
  fold,
  type InvoiceField,
  invoiceFields,
} from '../../intake/profile.ts';
import {
  mappingFileOf,
  type ProposedColumn,
  type ProposedMapping,
  type SaidOfAll,
} from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { byFile } from './convention-fields.tsx';
import { fieldWords } from './field-words.ts';

/** What a column may be: one of our fields, or two of which it stands for both. */
export const meanings: readonly (readonly InvoiceField[])[] = [
  ...invoiceFields.map((field) => [field]),
  ['customer_number', 'customer_name'],
  ['customer_name', 'customer_number'],
  ['amount_outstanding', 'invoice_total'],
];

export const columnField = (place: number) => `column-${place + 1}`;

type Chosen = { mapping: string; errors: [] } | { errors: FieldError[] };

/** What was chosen for each column and said of all rows as a mapping, or what is wrong with it beside its field. */
export function readMapping(
  form: Form,
  { head, proposal }: { head: string; proposal: ProposedMapping },
  stored: { storedBy: string; storedAt: string },
): Chosen {
  const errors: FieldError[] = [];
  const columns = proposal.columns.map((column, place): ProposedColumn => {
    const value = form.one(columnField(place));
    const fields = meanings.find((meaning) => meaning.join(' ') === value);
    if (fields === undefined && value !== '')
      errors.push({ field: columnField(place), message: `Choose what “${column.name}” is.` });
    return { ...column, fields: fold(column.name) === '' ? [] : [...(fields ?? [])] };
  });
  errors.push(...saidTwice(columns));
  const said = ofAllRows(form, columns, errors);
  const given = new Set<string>([
    ...columns.flatMap(({ fields }) => fields),
    ...(said.currency ? ['currency'] : []),
  ]);
  for (const field of neededFields)
    if (!given.has(field) && !errors.some((error) => error.field === field))
      errors.push({
        field: field === 'currency' ? field : columnField(0),
        message:
          field === 'currency'
            ? 'No column gives the currency: say here which it is.'
            : `No column is chosen for: ${fieldWords[field]}.`,
      });
  const conventions = chosenConventions(form, columns, errors);
  if (errors.length > 0) return { errors };
  const mapping = mappingFileOf(
    { columns, ...conventions },
    { title: 'a list whose columns were named at the desk', ...said, ...stored },
  );
  const refused = refusalOf(mapping, head);
  return refused === undefined
    ? { mapping, errors: [] }
    : { errors: [{ field: columnField(0), message: refused }] };
}

/** A field that two columns give, or a name that two columns have of which one is read. */
function saidTwice(columns: readonly ProposedColumn[]): FieldError[] {
  return columns.flatMap(({ name, fields }, place) => {
    const field = columnField(place);
    const before = columns.slice(0, place);
    const again = fields.find((one) => before.some((column) => column.fields.includes(one)));
    if (again !== undefined) return [{ field, message: `${fieldWords[again]} is chosen for two columns.` }];
    const isNamesake = columns.some((one, at) => at !== place && fold(one.name) === fold(name));
    return fields.length > 0 && isNamesake
      ? [{ field, message: `Two columns are called “${name}”: rename one in the file.` }]
      : [];
  });
}

/** What holds for every row; what a column says already cannot be said of all. */
function ofAllRows(form: Form, columns: readonly ProposedColumn[], errors: FieldError[]): SaidOfAll {
  const read = (field: InvoiceField, parse: (text: string) => string | undefined): string | undefined => {
    const text = form.one(field);
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined)
      errors.push({ field, message: `This is no ${fieldWords[field].toLowerCase()} we know.` });
    if (columns.some(({ fields }) => fields.includes(field)))
      errors.push({
        field,
        message: 'A column says it already: leave this empty, or do not read the column.',
      });
    return value;
  };
  const currency = read('currency', (text) => currencySchema.safeParse(text.toUpperCase()).data);
  const country = read('country', (text) => readCountry(text) ?? undefined);
  const kind = read('customer_kind', (text) => debtorKindSchema.safeParse(text).data);
  return {
    ...(currency === undefined ? {} : { currency }),
    fixed: {
      ...(country === undefined ? {} : { country }),
      ...(kind === undefined ? {} : { customer_kind: kind }),
    },
  };
}

/** How the chosen columns write dates and amounts: as their values prove it, else as it is said. */
function chosenConventions(
  form: Form,
  columns: readonly ProposedColumn[],
  errors: FieldError[],
): { dateOrder?: DateOrder; decimalMark?: DecimalMark } {
  const { unproven, contradiction, ...proven } = conventionsOf(columns);
  const [order, mark] = [form.one('dateOrder'), form.one('decimalMark')];
  const dateOrder = proven.dateOrder ?? oneOf(['day-first', 'month-first'] as const, order);
  const decimalMark = proven.decimalMark ?? oneOf(['.', ','] as const, mark);
  const { date, amount } = unproven;
  if (contradiction !== undefined) errors.push({ field: columnField(0), message: contradiction });
  if (date !== undefined && dateOrder === undefined && order !== byFile)
    errors.push({ field: 'dateOrder', message: `“${date}” can be two days: choose which it is.` });
  if (amount !== undefined && decimalMark === undefined && mark !== byFile)
    errors.push({
      field: 'decimalMark',
      message: `“${amount}” can be two amounts: choose how they are written.`,
    });
  return { ...(dateOrder ? { dateOrder } : {}), ...(decimalMark ? { decimalMark } : {}) };
}

function oneOf<T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}

/** Why the file could not be read with the mapping either. */
function refusalOf(mapping: string, head: string): string | undefined {
  try {
    planOf(head, [profileOfMapping(mapping)]);
    return undefined;
  } catch (error) {
    if (error instanceof FileRefused) return error.message;
    throw error;
  }
}
