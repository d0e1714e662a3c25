import type { Creditor } from '../../config/stage.ts';
import { courseMonths, currenciesIn, monthsIn, type Periods } from '../../domain/figures/overview.ts';
import { lastDayOf, monthOf, monthsBefore, monthsBetween } from '../../domain/figures/scope.ts';
import { addDays } from '../../domain/time.ts';
import type { Done, Figures } from '../../store/figures/figure-rows.ts';
import { creditorAsked } from '../creditor-asked.ts';
import type { DeskRequest } from '../desk-page.ts';

/** The figures a page shows: whose, of which month and currency, and what else can be chosen. */
export type Shown = {
  creditor: Creditor;
  done: Done;
  month: string;
  currency: string;
  months: readonly string[];
  currencies: readonly string[];
  figures: ReadonlyMap<string, Figures>;
  periods: Periods;
};

/** What the address asks for, as far as there is such; undefined while nothing was counted. */
export async function figuresAsked({
  deps,
  query,
}: Pick<DeskRequest, 'deps' | 'query'>): Promise<Shown | undefined> {
  const { creditors } = deps.stage;
  const creditor = creditorAsked(creditors, query.one('creditor'));
  const done = creditor === undefined ? undefined : await deps.figures.done(creditor.id);
  if (creditor === undefined || done === undefined) return undefined;
  const { through } = done;
  const latest = monthOf(through);
  const first = monthsBefore(through, 2 * courseMonths);
  const byMonth = await deps.figures.periods(creditor.id, [monthOf(first), latest]);
  const months = monthsIn(new Map([...byMonth].map(([name, { tallies }]) => [name, tallies])), through);
  const month = months.find((one) => one === query.one('month')) ?? latest;
  const ends = monthsBetween(monthsBefore(`${month}-01`, courseMonths), `${month}-01`)
    .slice(0, -1)
    .map(lastDayOf);
  const [ofDays, ofEnds] = await Promise.all([
    deps.figures.periods(creditor.id, [`${month}-01`, lastDayOf(month)]),
    deps.figures.some(creditor.id, [...ends, addDays(`${month}-01`, -1)]),
  ]);
  const figures = new Map([...byMonth, ...ofEnds, ...ofDays]);
  const periods = new Map([...figures].map(([name, { tallies }]) => [name, tallies]));
  const currencies = currenciesIn(periods);
  const wanted = query.one('currency');
  const currency = currencies.find((one) => one === wanted) ?? usual(currencies, periods);
  return { creditor, done, month, months, currency, currencies, figures, periods };
}

/** The currency in which most invoices are. */
function usual(currencies: readonly string[], periods: Periods): string {
  const invoices = (currency: string) =>
    [...periods.values()].reduce((sum, one) => sum + (one.get(`sales/${currency}`)?.count ?? 0), 0);
  return [...currencies].sort((a, b) => invoices(b) - invoices(a))[0] ?? '';
}

/** The address of the figures with something chosen. */
export function figuresAddress(path: string, shown: Pick<Shown, 'creditor' | 'month' | 'currency'>): string {
  const { creditor, month, currency } = shown;
  return `${path}?${new URLSearchParams({ creditor: creditor.id, month, currency })}`;
}

/** The list behind a figure of a month or a day; a coarse figure holds the finer ones. */
export function listAddress(
  { creditor }: Pick<Shown, 'creditor'>,
  period: string,
  figure: string,
  path = '/figures/list',
): string {
  return `${path}?${new URLSearchParams({ creditor: creditor.id, period, figure })}`;
}
