import type { Currency } from '../domain/money.ts';

/** What an account held at the beginning or end of a day. */
export type Balance = {
  /** Minor units; negative: overdrawn. */
  minorUnits: number;
  currency: Currency;
  /** Local date of the bank. */
  on: string;
};

/** Who a bank statement is about, as far as its beginning says. */
export type StatementHead = {
  /** Line of the file on which it begins. */
  line: number;
  /** The bank's own name for it, the same on a copy. */
  id: string;
  /** IBAN, or the bank's own number, without spaces. */
  account: string;
  currency: Currency | undefined;
  /** Its number in the sequence of this account's statements, as written. */
  number: string | undefined;
  /** The bank says that it was sent before. */
  isCopy: boolean;
};

/** One movement of money, the smallest the bank tells apart: a transaction of a batch, else a whole entry. */
export type Movement = {
  line: number;
  /** Which entry of its statement it belongs to, from 1. */
  entry: number;
  /** Minor units; negative: money that left the account. */
  amount: number;
  currency: Currency;
  /** Local date on which the bank booked it. */
  bookedOn: string;
  /** The bank has really booked it; what is only pending or announced settles nothing. */
  isBooked: boolean;
  /** The bank takes back an earlier movement. */
  isReversal: boolean;
  /** A payment that came back: whoever was to be paid or debited was not. */
  isReturn: boolean;
  /** The bank's reference of this movement, the same in every copy. */
  bankReference: string | undefined;
  endToEndId: string | undefined;
  /** Structured creditor references (ISO 11649, QRR), as sent along. */
  references: readonly string[];
  /** What the payer wrote, else what the bank says. */
  text: string;
  /** Who paid, or was paid. */
  party: { name: string | undefined; account: string | undefined };
};

/** Something in a file that does not add up. What it blocks is not booked until a person has looked. */
export type Finding = {
  /** `balance` the balances and entries disagree · `total` a control total · `details` a batch and its parts · `entry` an entry that cannot be read. */
  code: 'balance' | 'total' | 'details' | 'entry';
  line: number;
  /** What disagrees, in numbers, for a bookkeeper. */
  sentence: string;
  /** Which entry it touches; absent: the whole statement. */
  entry?: number;
};

/** Where a reader puts what it finds, in the order of the file. Nothing of a statement is kept by the reader. */
export type StatementSink = {
  begin(head: StatementHead): void;
  movement(movement: Movement): void;
  find(finding: Finding): void;
  end(foot: { opening: Balance | undefined; closing: Balance | undefined }): void;
};
