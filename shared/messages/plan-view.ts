import { writtenAmount } from '../domain/money.ts';
import type { CheckedInput } from './message-input.ts';
import type { Words } from './words.ts';
import { writtenDate, writtenSums } from './written.ts';

/** The schedule of a plan as a mail prints it, with the part that comes next. */
export function planView(
  { currency, parts }: NonNullable<CheckedInput['plan']>,
  words: Words,
  locale: string,
) {
  const money = (minorUnits: number) => writtenAmount(minorUnits, currency, locale);
  const rows = parts.map(({ dueOn, amount, open }) => ({
    dueOn: writtenDate(dueOn, locale),
    amount: money(amount),
    open: money(open),
    note:
      open === 0
        ? words.plan.paid
        : open < amount
          ? words.plan.open.replace('{amount}', money(open))
          : undefined,
    isOpen: open > 0,
  }));
  return {
    rows,
    total: writtenSums(
      parts.map(({ amount }) => ({ currency, minorUnits: amount })),
      locale,
    ),
    next: rows.find(({ isOpen }) => isOpen),
  };
}
