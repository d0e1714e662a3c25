import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Tallies, Tally } from '../../domain/figures/mark.ts';
import { instantSchema, localDateSchema } from '../../domain/time.ts';
import type { Cases } from '../cases.ts';
import { queryAll } from '../query.ts';

const digits = z.string().regex(/^-?\d+$/);

/** Which pages of the list behind a figure there are: how many of each part. */
const pagesSchema = z.array(z.tuple([z.int().nonnegative(), z.int().positive()]));
export type Pages = z.infer<typeof pagesSchema>;

/** A tally as it is stored: sums as digits, for they may be greater than a number can hold exactly. */
const storedTallySchema = z.object({
  count: z.int(),
  amount: digits,
  weighted: digits,
  spread: z.record(z.string(), z.int()),
  pages: pagesSchema,
});
type StoredTally = z.infer<typeof storedTallySchema>;

const storedFiguresSchema = z.record(z.string(), storedTallySchema);

/** The tallies of a period, and where the lists behind them lie. */
export type Figures = { tallies: Tallies; pages: ReadonlyMap<string, Pages> };

/** No figures at all. */
export const noFigures: Figures = { tallies: new Map(), pages: new Map() };

/** Figures as they are stored. */
export function storedFigures({ tallies, pages }: Figures): Record<string, StoredTally> {
  return Object.fromEntries(
    [...tallies].map(([figure, tally]) => [figure, storedTally(tally, pages.get(figure) ?? [])]),
  );
}

function storedTally({ count, amount, weighted, spread }: Tally, pages: Pages): StoredTally {
  return {
    ...{ count, pages, amount: amount.toString(), weighted: weighted.toString() },
    spread: Object.fromEntries(spread),
  };
}

/** Figures as they were stored. */
export function figuresStored(stored: z.infer<typeof storedFiguresSchema>): Figures {
  const all = Object.entries(stored);
  return {
    tallies: new Map(
      all.map(([figure, { count, amount, weighted, spread }]) => [
        figure,
        {
          ...{ count, amount: BigInt(amount), weighted: BigInt(weighted) },
          spread: new Map(Object.entries(spread).map(([value, times]) => [Number(value), times])),
        },
      ]),
    ),
    pages: new Map(all.map(([figure, { pages }]) => [figure, pages])),
  };
}

export const storedPeriodsSchema = z.record(z.string(), storedFiguresSchema);

const partitionOf = (creditorId: string) => `FIGURES#${creditorId}`;
const sortKeyOf = (period: string) => `${period.length === 'yyyy-mm'.length ? 'MONTH' : 'DAY'}#${period}`;

const rowSchema = z.object({ period: z.string(), figures: storedFiguresSchema });

/** Puts the figures of a period in the place of those that were there. */
export async function putPeriod(
  { db, table }: Cases,
  creditorId: string,
  period: string,
  figures: Figures,
): Promise<void> {
  const keys = { pk: partitionOf(creditorId), sk: sortKeyOf(period) };
  const Item = { ...keys, period, figures: storedFigures(figures) };
  await db.send(new PutCommand({ TableName: table, Item }));
}

/** The figures of every month from one through another, or of every day. */
export async function readPeriods(
  cases: Pick<Cases, 'db' | 'table'>,
  creditorId: string,
  [from, through]: readonly [string, string],
): Promise<Map<string, Figures>> {
  const rows = await queryAll(cases, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :through',
    ExpressionAttributeValues: {
      ...{ ':pk': partitionOf(creditorId), ':from': sortKeyOf(from), ':through': sortKeyOf(through) },
    },
  });
  return new Map(rows.map(read));
}

/** The figures of one period; undefined where there are none. */
export async function readPeriod(
  { db, table }: Pick<Cases, 'db' | 'table'>,
  creditorId: string,
  period: string,
): Promise<Figures | undefined> {
  const Key = { pk: partitionOf(creditorId), sk: sortKeyOf(period) };
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key }));
  return item === undefined ? undefined : read(item)[1];
}

function read(row: Record<string, unknown>): [string, Figures] {
  const { period, figures } = rowSchema.parse(row);
  return [period, figuresStored(figures)];
}

const doneSchema = z.object({ through: localDateSchema, from: localDateSchema, at: instantSchema });
/** Up to and including which day all is counted, since which, and when that was done. */
export type Done = z.infer<typeof doneSchema>;

/** Up to which day a creditor's figures are complete; undefined before the first time. */
export async function readDone(
  { db, table }: Pick<Cases, 'db' | 'table'>,
  creditorId: string,
): Promise<Done | undefined> {
  const Key = { pk: partitionOf(creditorId), sk: 'DONE' };
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key }));
  return item === undefined ? undefined : doneSchema.parse(item);
}

/** Notes that the figures are complete up to a day. */
export async function putDone({ db, table }: Cases, creditorId: string, done: Done): Promise<void> {
  const Item = { pk: partitionOf(creditorId), sk: 'DONE', ...done };
  await db.send(new PutCommand({ TableName: table, Item }));
}
