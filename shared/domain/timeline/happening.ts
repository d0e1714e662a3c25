import type { Currency } from '../money.ts';
import { writtenAmount } from '../money.ts';

/** The kinds of records that a case is made of. */
export type RecordKind =
  | 'debt'
  | 'contact'
  | 'dispute'
  | 'promise'
  | 'plan'
  | 'hold'
  | 'task'
  | 'payment'
  | 'evidence'
  | 'notice'
  | 'correction';

/** One thing that happened in a case, as its record tells it. */
export type Happening = {
  /** An instant, or a local date where no more is known. */
  at: string;
  /** Which record it is about, and what became of it: together they are unique within a case. */
  record: RecordKind;
  recordId: string;
  event: string;
  /** The debts it is about; none: the customer as a whole. */
  debtKeys: readonly string[];
  /** A named person, the customer, the ledger, or Forbear itself. */
  by: string;
  /** What happened, as a phrase. */
  says: string;
  /** What somebody said about it, word for word. */
  quotes?: readonly string[];
  /** What else is known, each with its name. */
  more?: readonly (readonly [string, string])[];
};

/** Who did it, as a reader knows them. */
export function whoSays(by: 'debtor' | 'desk' | 'file'): string {
  if (by === 'debtor') return 'the customer';
  return by === 'file' ? 'the ledger' : 'the desk';
}

/** An amount for a reader of the desk. */
export function money(minorUnits: number, currency: Currency): string {
  return writtenAmount(minorUnits, currency, 'en-GB');
}

/** A list of what is known, without what is not. */
export function known(
  ...pairs: readonly (readonly [string, string | undefined])[]
): readonly (readonly [string, string])[] {
  return pairs.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
}
