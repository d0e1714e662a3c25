import { amountReader } from './amounts.ts';
import { readCurrency } from './cells.ts';
import { isDay, isMoney } from './conventions.ts';
import { dateReader } from './dates.ts';
import { FileRefused } from './file-refused.ts';
import type { Field } from './profile.ts';
import type { Style } from './style.ts';

const euro = readCurrency('EUR');

/** Whether values can be what the name of their column says. */
export function fits(field: Field, values: readonly string[], style: Style): boolean {
  try {
    if (isDay(field)) {
      const toDate = dateReader(style);
      const isDate = (value: string) => {
        const read = toDate(value);
        return 'on' in read || read.reason === 'date-order-unknown';
      };
      return values.every(isDate);
    }
    if (isMoney(field)) {
      const toAmount = amountReader(style);
      return values.every(
        (value) => /\d/.test(value) && euro !== null && toAmount(value, euro) !== 'amount-unreadable',
      );
    }
    return true;
  } catch (error) {
    // Values that prove opposite things prove nothing.
    if (error instanceof FileRefused) return false;
    throw error;
  }
}
