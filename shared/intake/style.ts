import { FileRefused } from './file-refused.ts';
import type { DateOrder, DecimalMark } from './profile.ts';

/** Thrown at the first value that only the rest of the file can explain; the file is then surveyed for proof. */
export class Undecided extends Error {
  readonly what: 'dates' | 'amounts';
  constructor(what: 'dates' | 'amounts') {
    super(`undecided ${what}`);
    this.what = what;
  }
}

/**
 * How this file writes dates and amounts: given by the profile or proven by a value that allows one reading only.
 * Two values that prove opposite things condemn the file, so no row is ever read by guess.
 */
export type Style = {
  order(): DateOrder | undefined;
  mark(): DecimalMark | undefined;
  known(): Known;
  proveOrder(order: DateOrder, text: string): void;
  proveMark(mark: DecimalMark, text: string): void;
  /** Called at a value that may be read both ways while nothing is proven. */
  undecided(what: 'dates' | 'amounts'): void;
  /** The line being read, for the sentences. */
  line: number;
};

/** A convention and where it was learnt, for the sentences. */
export type Proof<T> = { value: T; from: string };
export type Known = { order?: Proof<DateOrder> | undefined; mark?: Proof<DecimalMark> | undefined };

/** A style that begins with what is known. Unless `final`, the first undecided value throws `Undecided`. */
export function styleOf(known: Known, final: { dates: boolean; amounts: boolean }): Style {
  let { order, mark } = known;
  const style: Style = {
    line: 0,
    order: () => order?.value,
    mark: () => mark?.value,
    known: () => ({ order, mark }),
    proveOrder(value, text) {
      if (order?.value === value) return;
      const from = `line ${style.line} (${text})`;
      if (order !== undefined) throw mixedOrders(order, from, style.line);
      order = { value, from };
    },
    proveMark(value, text) {
      if (mark?.value === value) return;
      const from = `line ${style.line} (${text})`;
      if (mark !== undefined) throw mixedMarks(mark, from, style.line);
      mark = { value, from };
    },
    undecided(what) {
      if (!final[what]) throw new Undecided(what);
    },
  };
  return style;
}

function mixedOrders(proof: Proof<DateOrder>, here: string, line: number): FileRefused {
  const sentence = `Dates are written both ways: ${proof.from} says ${proof.value}, ${here} the opposite. Please export with one date format.`;
  return new FileRefused('mixed-date-orders', sentence, line);
}

function mixedMarks(proof: Proof<DecimalMark>, here: string, line: number): FileRefused {
  const sentence = `Amounts are written both ways: by ${proof.from} decimals begin with "${proof.value}", by ${here} with the other mark. Please export with one number format.`;
  return new FileRefused('mixed-decimal-marks', sentence, line);
}
