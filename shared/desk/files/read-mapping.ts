import { debtorKindSchema } from '../../domain/profile.ts';
import { readCountry } from '../../intake/cells.ts';
import { neededFields, profileOfMapping } from '../../intake/mapping.ts';
import { type InvoiceField, invoiceFields } from '../../intake/profile.ts';
import {
  mappingFileOf,
  type ProposedColumn,
  type ProposedMapping,
  type SaidOfAll,
} from '../../intake/propose-mapping.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import {
  chosenColumns,
  chosenConventions,
  columnField,
  currencyIn,
  notChosen,
  refusalOf,
  saidOfAll,
} from './read-columns.ts';

/** What a column may be: one of our fields, or two of which it stands for both. */
export const meanings: readonly (readonly InvoiceField[])[] = [
  ...invoiceFields.map((field) => [field]),
  ['customer_number', 'customer_name'],
  ['customer_name', 'customer_number'],
  ['amount_outstanding', 'invoice_total'],
];

/** A mapping, or what is wrong with what was chosen, beside its field. */
export type Chosen = { mapping: string; errors: [] } | { errors: FieldError[] };

/** What was chosen for each column and said of all rows as a mapping, or what is wrong with it beside its field. */
export function readMapping(
  form: Form,
  { head, proposal }: { head: string; proposal: ProposedMapping },
  stored: { storedBy: string; storedAt: string },
): Chosen {
  const errors: FieldError[] = [];
  const columns = chosenColumns(form, { columns: proposal.columns, meanings }, errors);
  const said = ofAllRows(form, columns, errors);
  const given = new Set<string>([
    ...columns.flatMap(({ fields }) => fields),
    ...(said.currency ? ['currency'] : []),
  ]);
  notChosen(
    neededFields.filter((field) => !given.has(field)),
    errors,
  );
  const conventions = chosenConventions(form, columns, errors);
  if (errors.length > 0) return { errors };
  const mapping = mappingFileOf(
    { columns, ...conventions },
    { title: 'a list whose columns were named at the desk', ...said, ...stored },
  );
  const refused = refusalOf(() => profileOfMapping(mapping), head);
  return refused === undefined
    ? { mapping, errors: [] }
    : { errors: [{ field: columnField(0), message: refused }] };
}

function ofAllRows(form: Form, columns: readonly ProposedColumn[], errors: FieldError[]): SaidOfAll {
  const read = <T>(field: InvoiceField, parse: (text: string) => T | undefined) =>
    saidOfAll(form, field, { columns, parse }, errors);
  const currency = read('currency', currencyIn);
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
