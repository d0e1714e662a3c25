import type { Currency } from '../domain/money.ts';
import type { Plan } from './plan.ts';
import { bankFields } from './profile.ts';
import type { PaymentRow, UncertainRow } from './row.ts';
import { type RowReader, rowReader, uncertainMoney } from './row-reader.ts';
import type { Style } from './style.ts';

const longest = 300;

/**
 * Makes rows of a bank's own export. The cells come in the order of `bankFields`. Only the sign, the column or the
 * type says that money left the account; what came back of a customer's payment only the type says.
 */
export function bankRowNormaliser(plan: Plan, style: Style) {
  const row = rowReader(plan, style, bankFields);
  const words = new Set(Object.values(plan.profile.words.type ?? {}));
  const isDirection = plan.at.amount !== undefined && (words.has('debit') || words.has('credit'));

  return function normalise(cells: readonly string[], line: number): PaymentRow | UncertainRow {
    row.begin(cells);
    const bookedOn = row.date('date', 'payment-date-missing');
    const currency = row.currency();
    const type = row.word('type');
    const amount = amountOf(row, currency, type);
    const isUnsaid = isDirection && amount !== undefined && amount > 0 && !words.has(type);
    if (isUnsaid) row.add('direction-unknown', 'type', row.text('type'));
    else if (amount !== undefined) judge(row, amount, type);
    const [reference, text, payer] = [row.text('reference'), row.text('text'), row.text('payer')];
    const account = row.text('account').replace(/\s/g, '').toUpperCase();
    const transactionId = row.text('transaction_id');
    if (row.isFlawed() || currency === undefined || amount === undefined)
      return uncertainMoney(row, line, { currency, amount });
    const written = [reference, text, payer].filter((part) => part !== '').join(' ');
    return {
      kind: 'payment',
      line,
      records: 1,
      reference: written === '' ? '(nothing was written with it)' : written.slice(0, longest),
      bookedOn,
      amount,
      currency,
      ...(transactionId === '' ? {} : { transactionId }),
      bank: {
        statement: 1,
        entry: line,
        ...(account === '' ? {} : { account }),
        references: reference === '' ? [] : [reference],
        text,
      },
    };
  };
}

/** Minor units, negative for what left the account, whichever way the file writes it. */
function amountOf(row: RowReader, currency: Currency | undefined, type: string): number | undefined {
  const [credit, debit] = [row.text('credit'), row.text('debit')];
  if (credit === '' && debit === '') {
    const amount = row.amount('amount', currency);
    return amount !== undefined && type === 'debit' ? 0 - Math.abs(amount) : amount;
  }
  const received = credit === '' ? 0 : row.amount('credit', currency);
  const spent = debit === '' ? 0 : row.amount('debit', currency);
  if (received === undefined || spent === undefined) return undefined;
  if (received !== 0 && spent !== 0) {
    row.add('credit-and-debit', 'credit', `${credit} | ${debit}`);
    return undefined;
  }
  return spent === 0 ? received : 0 - Math.abs(spent);
}

function judge(row: RowReader, amount: number, type: string): void {
  const isReturn = type === 'return';
  if (type === 'pending') row.add('not-booked', 'type');
  else if (amount === 0) row.add('payment-zero');
  else if (amount < 0 && !isReturn) row.add('money-out');
  else if (amount > 0 && isReturn) row.add('own-money-back');
}
