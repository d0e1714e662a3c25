import type { Creditor } from '../../config/stage.ts';
import { lastDayOf } from '../../domain/figures/scope.ts';
import type { Entry, Source } from '../../store/figures/figure-lists.ts';
import type { Figures } from '../../store/figures/figure-rows.ts';
import type { DeskRequest } from '../desk-page.ts';

/** The records behind a figure. */
export type Behind = {
  creditor: Creditor;
  period: string;
  figure: string;
  /** Where amounts are summed. */
  currency: string | undefined;
  /** How many records there are in all. */
  count: number;
  entries: Entry[];
  next: number | undefined;
};

const periodPattern = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

/** What the address asks for; undefined where there is no such figure. */
export async function readBehind(
  { deps, query }: Pick<DeskRequest, 'deps' | 'query'>,
  options: { from: number; least: number },
): Promise<Behind | undefined> {
  const creditor = deps.stage.creditors.find(({ id }) => id === query.one('creditor'));
  const [period, figure] = [query.one('period'), query.one('figure')];
  if (creditor === undefined || figure === '' || !periodPattern.test(period)) return undefined;
  const periods = await periodsOf(deps, creditor.id, period, figure);
  const found = [...periods].flatMap(([name, figures]) => foundIn(creditor.id, name, figures, figure));
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const { entries, next } = await deps.figures.list(
    found.map(({ source }) => source),
    options,
  );
  const currency = /^(?:ageing|disputed|sales|paid|promised|collected)\/([A-Z]{3})(?:\/|$)/.exec(figure)?.[1];
  return { creditor, period, figure, currency, count, entries, next };
}

/** Decisions are counted by day: those of a month are in its days. */
async function periodsOf(deps: DeskRequest['deps'], creditorId: string, period: string, figure: string) {
  const isByDay = /^(refused|decision)(\/|$)/.test(figure);
  if (isByDay && period.length === 'yyyy-mm'.length) {
    return deps.figures.periods(creditorId, [`${period}-01`, lastDayOf(period)]);
  }
  return deps.figures.some(creditorId, [period]);
}

/** A coarse figure is the finer ones together. */
function foundIn(creditorId: string, period: string, { tallies, pages }: Figures, figure: string) {
  return [...tallies]
    .filter(([name]) => name === figure || name.startsWith(`${figure}/`))
    .map(([name, { count }]): { count: number; source: Source } => ({
      count,
      source: { list: { creditorId, period, figure: name }, pages: pages.get(name) ?? [] },
    }));
}
