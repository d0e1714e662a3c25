import { type Entry, readLists, type Source } from '../../store/figures/figure-lists.ts';
import {
  type Done,
  type Figures,
  readDone,
  readPeriod,
  readPeriods,
} from '../../store/figures/figure-rows.ts';
import { readVerification, type Verification } from '../../store/figures/verifications.ts';
import type { CaseDeps } from '../../store/situation.ts';

export type FigureDeps = {
  /** Up to which day a creditor's figures are complete; undefined before the first count. */
  done(creditorId: string): Promise<Done | undefined>;
  /** The figures of every month from one through another, or of every day. */
  periods(creditorId: string, span: readonly [string, string]): Promise<Map<string, Figures>>;
  /** The figures of some periods, those of which there are any. */
  some(creditorId: string, periods: readonly string[]): Promise<Map<string, Figures>>;
  /** Some of the records behind figures, from a place on. */
  list(
    sources: readonly Source[],
    options: { from: number; least: number },
  ): Promise<{ entries: Entry[]; next: number | undefined }>;
  /** What came of verifying a month's decisions; undefined while it was not. */
  verification(creditorId: string, month: string): Promise<Verification | undefined>;
};

export function figureDeps({ cases }: Pick<CaseDeps, 'cases'>): FigureDeps {
  return {
    done: (creditorId) => readDone(cases, creditorId),
    periods: (creditorId, span) => readPeriods(cases, creditorId, span),
    async some(creditorId, periods) {
      const found = await Promise.all(
        periods.map(async (period) => [period, await readPeriod(cases, creditorId, period)] as const),
      );
      return new Map(
        found.flatMap(([period, figures]) => (figures === undefined ? [] : [[period, figures]])),
      );
    },
    list: (sources, options) => readLists(cases, sources, options),
    verification: (creditorId, month) => readVerification(cases, creditorId, month),
  };
}
