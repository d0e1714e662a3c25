import { type Outcome, outcomes, type Result } from '../../shared/intake/result.ts';
import { type Sum, totals } from '../../shared/intake/totals.ts';

/** Counts and totals of a batch's results, to hold against what the file itself said. */
export type Tally = {
  add(result: Result): void;
  perOutcome(): Record<Outcome, Sum[]>;
  all(): Sum[];
  perReason(): [reason: string, rows: number][];
  perWarning(): [warning: string, rows: number][];
};

export function tally(): Tally {
  const every = totals();
  const byOutcome = new Map(outcomes.map((outcome) => [outcome, totals()]));
  const byReason = new Map<string, number>();
  const byWarning = new Map<string, number>();
  return {
    add(result) {
      every.add(result);
      byOutcome.get(result.outcome)?.add(result);
      // A row of two dates that cannot be read is one row, not two.
      for (const reason of new Set(result.problems?.map((problem) => problem.reason)))
        count(byReason, reason);
      for (const warning of new Set(result.warnings)) count(byWarning, warning);
    },
    perOutcome: () => {
      const sums = (outcome: Outcome) => byOutcome.get(outcome)?.sums() ?? [];
      return {
        accepted: sums('accepted'),
        updated: sums('updated'),
        unchanged: sums('unchanged'),
        repeated: sums('repeated'),
        held: sums('held'),
        rejected: sums('rejected'),
      };
    },
    all: () => every.sums(),
    perReason: () => mostFirst(byReason),
    perWarning: () => mostFirst(byWarning),
  };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Whether two sets of sums agree to the last cent and row. */
export function agree(a: readonly Sum[], b: readonly Sum[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
