import { bankColumnNames, bankWords } from './bank-column-names.ts';
import { readCurrency } from './cells.ts';
import { conventionsOf } from './conventions.ts';
import type { PaymentMapping, typesOfMoney } from './payment-mapping.ts';
import { type BankField, bankFields, fold } from './profile.ts';
import { mostColumns, type ProposedMapping } from './propose-mapping.ts';
import { type Style, styleOf } from './style.ts';
import { tableOf } from './table-of.ts';
import { fits } from './values-fit.ts';

export type ProposedBankMapping = ProposedMapping<BankField>;
type TypeOfMoney = (typeof typesOfMoney)[number];

/** What the columns of a bank's own export seem to mean; undefined: it is no table. */
export function proposeBankMapping(head: string): ProposedBankMapping | undefined {
  const table = tableOf(head);
  if (table === undefined) return undefined;
  const style = styleOf({}, { dates: true, amounts: true });
  const taken = new Set<BankField>();
  const columns = table.header.slice(0, mostColumns).map((written, index) => {
    const values = table.rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
    const field = fieldOf(fold(written), values, taken, style);
    if (field !== undefined) taken.add(field);
    return { name: written.trim(), values, fields: field === undefined ? [] : [field] };
  });
  return { columns, ...conventionsOf(columns), missing: missingOf(taken) };
}

function fieldOf(
  name: string,
  values: readonly string[],
  taken: ReadonlySet<BankField>,
  style: Style,
): BankField | undefined {
  const named = bankFields.find((field) => fold(field) === name || bankColumnNames[field].includes(name));
  const isCurrency = values.length > 0 && values.every((value) => readCurrency(value) !== null);
  const looks = named ?? (isCurrency ? 'currency' : undefined);
  // An amount with its sign says what a pair of columns would.
  const isSecond = (looks === 'credit' || looks === 'debit') && taken.has('amount');
  if (looks === 'currency' && !isCurrency) return undefined;
  if (looks === undefined || isSecond || taken.has(looks) || !fits(looks, values, style)) return undefined;
  return looks;
}

/** What a list of payments must say and this one does not seem to: one of two is enough for the amount and the text. */
export function missingOf(given: ReadonlySet<BankField>): BankField[] {
  return [
    ...(given.has('date') ? [] : (['date'] as const)),
    ...(given.has('amount') || given.has('credit') ? [] : (['amount'] as const)),
    ...(given.has('currency') ? [] : (['currency'] as const)),
    ...(given.has('text') || given.has('reference') ? [] : (['text'] as const)),
  ];
}

/** Words of a type column that a page asks about. */
const mostWords = 20;

/** The words that stand in the column of types. */
export function typeWordsOf(columns: ProposedBankMapping['columns']): string[] {
  const values = columns.find(({ fields }) => fields.includes('type'))?.values ?? [];
  return [...new Map(values.map((value) => [fold(value), value])).values()].slice(0, mostWords);
}

/** What such a word seems to say; undefined: nothing by itself. */
export function proposedType(word: string): TypeOfMoney | undefined {
  return bankWords.find(({ words }) => words.includes(fold(word)))?.type;
}

/** What was said of a bank's export as a mapping file. */
export function bankMappingFileOf(
  columns: ProposedBankMapping['columns'],
  said: Omit<PaymentMapping, 'kind' | 'columns'>,
): string {
  const named = columns.filter(({ name, fields }) => name !== '' && fields.length > 0);
  const mapping = {
    kind: 'payments',
    ...said,
    columns: Object.fromEntries(named.map(({ name, fields: [field] }) => [name, field])),
  };
  return JSON.stringify(mapping, null, 2);
}
