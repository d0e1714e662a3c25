import { type Growing, type Mark, tallied } from '../../domain/figures/mark.ts';
import type { Cases } from '../cases.ts';
import { inParallel } from '../in-parallel.ts';
import { entriesOnPage, putListPage } from './figure-lists.ts';
import type { Figures, Pages } from './figure-rows.ts';

/** Takes marks one debtor after another, writes the lists behind the figures as they fill, and sums up. */
export type ListWriter = {
  take(creditorId: string, marks: readonly Mark[]): Promise<void>;
  /** Writes what is left, and gives the figures of each period of a creditor. */
  finish(): Promise<Map<string, Map<string, Figures>>>;
};

type Open = { creditorId: string; period: string; figure: string; waiting: Mark[]; pages: number };

/** A writer for one part of the debtors. The same marks again write the same pages again. */
export function listWriter(cases: Cases, part: number, realSeconds: number): ListWriter {
  const lists = new Map<string, Open>();
  const sums = new Map<string, Growing>();

  async function flush(list: Open, least: number): Promise<void> {
    while (list.waiting.length >= least) {
      const marks = list.waiting.splice(0, entriesOnPage);
      list.pages += 1;
      await putListPage(cases, list, [part, list.pages - 1], { marks, realSeconds });
    }
  }

  function listOf(creditorId: string, { period, figure }: Mark): Open {
    const name = [creditorId, period, figure].join('\n');
    const list = lists.get(name) ?? { creditorId, period, figure, waiting: [], pages: 0 };
    lists.set(name, list);
    return list;
  }

  return {
    async take(creditorId, marks) {
      const touched = new Set<Open>();
      for (const mark of marks) {
        const list = listOf(creditorId, mark);
        list.waiting.push(mark);
        touched.add(list);
      }
      sums.set(creditorId, tallied(marks, sums.get(creditorId)));
      for (const list of touched) await flush(list, entriesOnPage);
    },
    async finish() {
      await inParallel([...lists.values()], 8, (list) => flush(list, 1));
      const pagesOf = (list: Open): [string, Pages] => [list.figure, [[part, list.pages]]];
      return new Map(
        [...sums].map(([creditorId, periods]) => {
          const own = [...lists.values()].filter((list) => list.creditorId === creditorId);
          const figures = [...periods].map(([period, tallies]): [string, Figures] => [
            period,
            { tallies, pages: new Map(own.filter((list) => list.period === period).map(pagesOf)) },
          ]);
          return [creditorId, new Map(figures)];
        }),
      );
    },
  };
}
