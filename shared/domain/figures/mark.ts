/**
 * One record that counts in one figure: an invoice in a bucket of age, a payment after a step. A figure is the sum of its
 * marks and the list behind it is these marks, so the two cannot differ.
 */
export type Mark = {
  /** `2026-11` for what happened in a month, `2026-11-28` for how things stood at the end of a day. */
  period: string;
  /** Which figure, from the coarse to the fine: `ageing/EUR/31-60`. */
  figure: string;
  debtorKey: string;
  /** The key or id of the record. */
  about: string;
  /** The day that places it. */
  on: string;
  /** Minor units of the currency that the figure names; 0 where nothing is summed. */
  amount: bigint;
  /** Days or times, where the figure is about how many. */
  value?: number;
};

/** The sum of some marks. */
export type Tally = {
  count: number;
  amount: bigint;
  /** The sum of amount times value. */
  weighted: bigint;
  /** How often each value came. */
  spread: ReadonlyMap<number, number>;
};

/** The tallies of one period by figure. */
export type Tallies = ReadonlyMap<string, Tally>;

const noTally: Tally = { count: 0, amount: 0n, weighted: 0n, spread: new Map() };

/** The tally of a single mark. */
export function tallyOf({ amount, value }: Pick<Mark, 'amount' | 'value'>): Tally {
  return {
    count: 1,
    amount,
    weighted: value === undefined ? 0n : amount * BigInt(value),
    spread: value === undefined ? noTally.spread : new Map([[value, 1]]),
  };
}

/** Both tallies together, exactly; the order does not matter. */
function together(a: Tally, b: Tally): Tally {
  const spread = new Map(a.spread);
  for (const [value, times] of b.spread) spread.set(value, (spread.get(value) ?? 0) + times);
  return {
    count: a.count + b.count,
    amount: a.amount + b.amount,
    weighted: a.weighted + b.weighted,
    spread,
  };
}

/** The tallies of several parts together. */
export function allTogether(parts: Iterable<Tallies>): Tallies {
  const sums = new Map<string, Tally>();
  for (const part of parts) {
    for (const [figure, tally] of part) sums.set(figure, together(sums.get(figure) ?? noTally, tally));
  }
  return sums;
}

/** Tallies by period, growing. */
export type Growing = Map<string, Map<string, Tally>>;

/** What the figures of marks come to, by period, on top of what was summed before. */
export function tallied(marks: Iterable<Mark>, before: Growing = new Map()): Growing {
  for (const mark of marks) {
    const tallies = before.get(mark.period) ?? new Map<string, Tally>();
    before.set(mark.period, tallies);
    tallies.set(mark.figure, together(tallies.get(mark.figure) ?? noTally, tallyOf(mark)));
  }
  return before;
}

/** One figure's tally, zero where nothing was counted. */
export function of(tallies: Tallies, figure: string): Tally {
  return tallies.get(figure) ?? noTally;
}

/** The finer figures below one, by what their names say beyond it. */
export function below(tallies: Tallies, figure: string): [string, Tally][] {
  const start = `${figure}/`;
  return [...tallies].flatMap(([name, tally]): [string, Tally][] =>
    name.startsWith(start) ? [[name.slice(start.length), tally]] : [],
  );
}
