import { currencySchema } from '../../domain/money.ts';
import { conventionsOf } from '../../intake/conventions.ts';
import { FileRefused } from '../../intake/file-refused.ts';
import { planOf } from '../../intake/plan.ts';
import { type DateOrder, type DecimalMark, type Field, fold, type Profile } from '../../intake/profile.ts';
import type { ProposedColumn } from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { byFile } from './convention-fields.tsx';
import { fieldWords } from './field-words.ts';

export const columnField = (place: number) => `column-${place + 1}`;

/** The columns with what was chosen for each, one of the meanings it can have or none. */
export function chosenColumns<F extends Field>(
  form: Form,
  { columns, meanings }: { columns: readonly ProposedColumn<F>[]; meanings: readonly (readonly F[])[] },
  errors: FieldError[],
): ProposedColumn<F>[] {
  const chosen = columns.map((column, place) => {
    const value = form.one(columnField(place));
    const fields = meanings.find((meaning) => meaning.join(' ') === value);
    if (fields === undefined && value !== '')
      errors.push({ field: columnField(place), message: `Choose what “${column.name}” is.` });
    return { ...column, fields: fold(column.name) === '' ? [] : [...(fields ?? [])] };
  });
  errors.push(...saidTwice(chosen));
  return chosen;
}

/** What must be there and no column was chosen for. */
export function notChosen(missing: readonly Field[], errors: FieldError[]): void {
  for (const field of missing)
    if (!errors.some((error) => error.field === field))
      errors.push(
        field === 'currency'
          ? { field, message: 'No column gives the currency: say here which it is.' }
          : { field: columnField(0), message: `No column is chosen for: ${fieldWords[field]}.` },
      );
}

/** A field that two columns give, or a name that two columns have of which one is read. */
function saidTwice(columns: readonly ProposedColumn<Field>[]): FieldError[] {
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

/** What holds for every row of the file; what a column says already cannot be said of all. */
export function saidOfAll<T>(
  form: Form,
  field: Field,
  { columns, parse }: { columns: readonly ProposedColumn<Field>[]; parse: (text: string) => T | undefined },
  errors: FieldError[],
): T | undefined {
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
}

/** A currency by its code, in whatever letters. */
export const currencyIn = (text: string) => currencySchema.safeParse(text.toUpperCase()).data;

/** How the chosen columns write dates and amounts: as their values prove it, else as it is said. */
export function chosenConventions(
  form: Form,
  columns: readonly ProposedColumn<Field>[],
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
export function refusalOf(profile: () => Profile, head: string): string | undefined {
  try {
    planOf(head, [profile()]);
    return undefined;
  } catch (error) {
    if (error instanceof FileRefused) return error.message;
    throw error;
  }
}
