import type { Currency } from '../domain/money.ts';
import { codedAmount } from '../domain/money.ts';
import type { Balance, Finding } from './statement.ts';

/** What the entries of a statement add up to, against what it says of itself. */
export type StatementSum = {
  /** Counts an entry once, whole: minor units with sign, in the account's currency. */
  count(amount: number): void;
  /** Findings on the balances; none where the statement does not give both. */
  check(opening: Balance | undefined, closing: Balance | undefined, line: number): Finding[];
  readonly entries: number;
  readonly credits: number;
  readonly debits: number;
};

/** Adds up one statement. */
export function statementSum(): StatementSum {
  let [entries, credits, debits] = [0, 0, 0];
  return {
    get entries() {
      return entries;
    },
    get credits() {
      return credits;
    },
    get debits() {
      return debits;
    },
    count(amount) {
      entries += 1;
      if (amount > 0) credits += amount;
      else debits -= amount;
    },
    check(opening, closing, line) {
      if (opening === undefined || closing === undefined) return [];
      if (opening.currency !== closing.currency)
        return [{ code: 'balance', line, sentence: mixed(opening.currency, closing.currency) }];
      const reached = opening.minorUnits + credits - debits;
      if (reached === closing.minorUnits) return [];
      return [{ code: 'balance', line, sentence: gap(opening, closing, reached) }];
    },
  };
}

function mixed(opening: Currency, closing: Currency): string {
  return `The statement opens in ${opening} and closes in ${closing}. Please ask the bank for it again.`;
}

function gap(opening: Balance, closing: Balance, reached: number): string {
  const { currency } = opening;
  const missing = closing.minorUnits - reached;
  return (
    `The statement opens with ${codedAmount(opening.minorUnits, currency)} and closes with ` +
    `${codedAmount(closing.minorUnits, currency)}, but its entries lead to ${codedAmount(reached, currency)}: ` +
    `${codedAmount(Math.abs(missing), currency)} ${missing > 0 ? 'came in' : 'went out'} that it does not show. ` +
    'Please export it again, whole.'
  );
}
