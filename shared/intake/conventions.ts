import { amountReader } from './amounts.ts';
import { readCurrency } from './cells.ts';
import { dateReader } from './dates.ts';
import { FileRefused } from './file-refused.ts';
import type { DateOrder, DecimalMark, Field } from './profile.ts';
import { styleOf } from './style.ts';

/** How a table writes dates and amounts, as far as its first rows prove it. */
export type Conventions = {
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  /** Values that can be read two ways, while nothing proves which. */
  unproven: { date?: string; amount?: string };
  /** Why the columns cannot be read together: their values prove opposite things. */
  contradiction?: string;
};

/** Whether its values are days. */
export const isDay = (field: Field) => days.has(field);
const days = new Set<Field>(['issue_date', 'due_date', 'settled_date', 'contract_date', 'date']);
/** Whether its values are amounts of money. */
export const isMoney = (field: Field) => sums.has(field);
const sums = new Set<Field>(['invoice_total', 'amount_outstanding', 'amount', 'credit', 'debit']);
const euro = readCurrency('EUR');

/** What the values of columns prove, each column with what it is. */
export function conventionsOf(
  columns: readonly { fields: readonly Field[]; values: readonly string[] }[],
): Conventions {
  const style = styleOf({}, { dates: true, amounts: true });
  const toDate = dateReader(style);
  const toAmount = amountReader(style);
  const isTwoDays = (value: string) => {
    const read = toDate(value);
    return 'reason' in read && read.reason === 'date-order-unknown';
  };
  const isTwoAmounts = (value: string) => euro !== null && toAmount(value, euro) === 'decimal-mark-unknown';
  const valuesOf = (is: (field: Field) => boolean) =>
    columns.filter(({ fields }) => fields.some(is)).flatMap(({ values }) => values);
  try {
    const [date] = valuesOf(isDay).filter(isTwoDays);
    const [amount] = valuesOf(isMoney).filter(isTwoAmounts);
    const [dateOrder, decimalMark] = [style.order(), style.mark()];
    return {
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(decimalMark === undefined ? {} : { decimalMark }),
      unproven: {
        ...(date === undefined || dateOrder !== undefined ? {} : { date }),
        ...(amount === undefined || decimalMark !== undefined ? {} : { amount }),
      },
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { unproven: {}, contradiction: error.message };
  }
}
