import { type PaymentMapping, profileOfPaymentMapping, typesOfMoney } from '../../intake/payment-mapping.ts';
import { type BankField, bankFields } from '../../intake/profile.ts';
import {
  bankMappingFileOf,
  missingOf,
  type ProposedBankMapping,
  typeWordsOf,
} from '../../intake/propose-bank-mapping.ts';
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
import type { Chosen } from './read-mapping.ts';

/** What a column of a bank's own export may be. */
export const bankMeanings: readonly (readonly BankField[])[] = bankFields.map((field) => [field]);

export const wordField = (place: number) => `word-${place + 1}`;

/** What was chosen for each column of a bank's export as a mapping, or what is wrong with it beside its field. */
export function readBankMapping(
  form: Form,
  { head, proposal }: { head: string; proposal: ProposedBankMapping },
  stored: { storedBy: string; storedAt: string },
): Chosen {
  const errors: FieldError[] = [];
  const columns = chosenColumns(form, { columns: proposal.columns, meanings: bankMeanings }, errors);
  const given = new Set(columns.flatMap(({ fields }) => fields));
  const currency = saidOfAll(form, 'currency', { columns, parse: currencyIn }, errors);
  if (currency !== undefined) given.add('currency');
  notChosen(missingOf(given), errors);
  if (given.has('amount') && (given.has('credit') || given.has('debit')))
    errors.push({
      field: columnField(0),
      message: 'Choose either one column for the amount, or those for money in and money out.',
    });
  const types = typesSaid(form, typeWordsOf(columns), errors);
  const conventions = chosenConventions(form, columns, errors);
  if (errors.length > 0) return { errors };
  const title = 'a list of payments whose columns were named at the desk';
  const said = { title, ...(currency === undefined ? {} : { currency }), types };
  const mapping = bankMappingFileOf(columns, { ...said, ...conventions, ...stored });
  const refused = refusalOf(() => profileOfPaymentMapping(mapping), head);
  return refused === undefined
    ? { mapping, errors: [] }
    : { errors: [{ field: columnField(0), message: refused }] };
}

/** What the words of the column of types mean; each must have been looked at. */
function typesSaid(form: Form, words: readonly string[], errors: FieldError[]): PaymentMapping['types'] {
  const types: PaymentMapping['types'] = {};
  for (const [place, word] of words.entries()) {
    const said = form.all(wordField(place))[0];
    const type = typesOfMoney.find((one) => one === said);
    if (said === undefined) errors.push({ field: wordField(place), message: `Say what “${word}” means.` });
    if (type !== undefined) types[word] = type;
  }
  return types;
}
