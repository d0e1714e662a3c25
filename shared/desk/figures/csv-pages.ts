import type { Tallies } from '../../domain/figures/mark.ts';
import { closeOf, happenedIn } from '../../domain/figures/overview.ts';
import { plainAmount } from '../../domain/money.ts';
import { csvFile } from '../../files/csv.ts';
import type { DeskPage } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';
import { readBehind } from './behind.ts';
import { codeOf, figureIn } from './figure-words.ts';
import { figuresAsked } from './figures-asked.ts';
import { notCounted } from './figures-page.tsx';
import { afterLedger, recordIn } from './list-page.tsx';

const type = 'text/csv; charset=utf-8';
/** The most lines of one file: more would take longer than an answer may. */
const mostLines = 50_000;

/** Everything that was counted of a month and as it ended, a line for each figure. */
export const figuresCsvPage: DeskPage = {
  path: '/figures/csv',
  title: 'Figures as CSV',
  readers: everybody,
  async show(request) {
    const shown = await figuresAsked(request);
    if (shown === undefined) return notCounted();
    const { month, periods, done, creditor } = shown;
    const day = closeOf({ month, through: done.through });
    const closing = new Map(
      [...(periods.get(day) ?? [])].filter(([name]) => !/^(refused|decision)/.test(name)),
    );
    const lines = [
      ...linesOf(month, happenedIn(periods, month), request.deps.policies),
      ...linesOf(day, closing, request.deps.policies),
    ];
    const content = csvFile(['period', 'figure', 'in words', 'records', 'currency', 'amount'], lines);
    return { kind: 'file', name: `figures-${creditor.id}-${month}.csv`, type, content };
  },
};

function linesOf(period: string, tallies: Tallies, policies: Parameters<typeof figureIn>[1]): string[][] {
  return [...tallies]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([figure, { count, amount }]) => {
      const currency = /^[a-z]+\/([A-Z]{3})(?:\/|$)/.exec(figure)?.[1];
      const money = currency === undefined ? ['', ''] : [currency, plainIn(currency, amount)];
      return [period, figure, figureIn(figure, policies), count.toString(), ...money];
    });
}

/** The records behind a figure, all of them. */
export const figureListCsvPage: DeskPage = {
  path: '/figures/list/csv',
  title: 'A list as CSV',
  readers: everybody,
  async show(request) {
    const behind = await readBehind(request, { from: 0, least: mostLines });
    if (behind === undefined) return missingPage('There is no such figure.');
    const { entries, currency, figure, period } = behind;
    const lines = entries.map(({ debtorKey, about, on, amount, value }) => [
      ...[afterLedger(debtorKey), recordIn(about), on, value?.toString() ?? ''],
      ...(currency === undefined ? ['', ''] : [currency, plainIn(currency, BigInt(amount))]),
    ]);
    const head = ['customer', 'record', 'day', 'days or times', 'currency', 'amount'];
    return { kind: 'file', name: `${figure}-${period}.csv`, type, content: csvFile(head, lines) };
  },
};

function plainIn(currency: string, amount: bigint): string {
  return plainAmount(Number(amount), codeOf(currency));
}
