import { type BankPayment, findMatch, type Ledger } from '../../shared/domain/matching/find-match.ts';
import type { OpenItem } from '../../shared/domain/matching/open-item.ts';
import { currencySchema } from '../../shared/domain/money.ts';
import { coreSecondsSince } from './core-seconds.ts';

/** Matches so many payments against so many open items, both in memory; prints what it cost as JSON. */
const [payments = 100_000, items = 1_000_000] = process.argv.slice(2).map(Number);
const currency = currencySchema.parse('EUR');
const perDebtor = 20;

function item(number: number): OpenItem {
  const invoiceNumber = `RE-${1_000_000 + number}`;
  return {
    debtorKey: `c~${Math.floor(number / perDebtor)}`,
    debtKey: `c#${invoiceNumber}`,
    invoiceNumber,
    dueOn: '2026-10-01',
    currency,
    amountOutstanding: 1000 + (number % 90_000),
  };
}

/** One of four: by number and amount, two numbers with their sum, by account, and with nothing to go by. */
function payment(number: number): BankPayment {
  const at = (number * 7919) % (items - 1);
  const [one, two] = [item(at), item(at + 1)];
  const base = { currency, endToEndId: undefined, references: [], account: undefined };
  switch (number % 4) {
    case 0:
      return { ...base, amount: one.amountOutstanding, text: `Invoice ${one.invoiceNumber} with thanks` };
    case 1:
      return {
        ...base,
        amount: one.amountOutstanding + two.amountOutstanding,
        text: `${one.invoiceNumber}, ${two.invoiceNumber}`,
      };
    case 2:
      return { ...base, amount: 12_345, text: 'our account', account: one.debtorKey };
    default:
      return { ...base, amount: 5000, text: `order ${number} of 2026` };
  }
}

const all = Array.from({ length: items }, (_, number) => item(number));
const received = Array.from({ length: payments }, (_, number) => payment(number));
const begun = process.cpuUsage();
const byNumber = new Map(all.map((one) => [one.invoiceNumber, [one]]));
const byDebtor = Map.groupBy(all, ({ debtorKey }) => debtorKey);
const ledger: Ledger<never> = {
  byReference: async () => undefined,
  byNumber: async (number) => byNumber.get(number) ?? [],
  byAccount: async (account) => byDebtor.get(account) ?? [],
};
const kinds = { found: 0, proposed: 0, unknown: 0 };
for (const one of received) kinds[(await findMatch(ledger, one)).kind] += 1;
const seconds = coreSecondsSince(begun);
console.log(JSON.stringify({ ...kinds, seconds }));
