import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Mark } from '../../domain/figures/mark.ts';
import { localDateSchema } from '../../domain/time.ts';
import { casesTable } from '../cases.names.ts';
import type { Cases } from '../cases.ts';
import type { Pages } from './figure-rows.ts';

/** One record behind a figure. */
const entrySchema = z.object({
  debtorKey: z.string(),
  about: z.string(),
  on: localDateSchema,
  amount: z.string().regex(/^-?\d+$/),
  value: z.int().optional(),
});
export type Entry = z.infer<typeof entrySchema>;

const pageSchema = z.object({ entries: z.array(entrySchema) });

/** Entries that are stored in one item. */
export const entriesOnPage = 100;

/** Lists of days are passed over by those of later days; those of months stay. */
const keepDays = 70;

/** Whose figure, and of which period. */
export type ListOf = { creditorId: string; period: string; figure: string };

function keyOf({ creditorId, period, figure }: ListOf, [part, page]: readonly [number, number]) {
  const places = [part, page].map((one) => one.toString().padStart(6, '0'));
  return { pk: `FIGURELIST#${creditorId}#${period}#${figure}`, sk: `PAGE#${places.join('#')}` };
}

/** Puts a page of a part of a list in its place. */
export async function putListPage(
  { db, table }: Cases,
  list: ListOf,
  [part, page]: readonly [number, number],
  { marks, realSeconds }: { marks: readonly Mark[]; realSeconds: number },
): Promise<void> {
  const entries = marks.map(({ debtorKey, about, on, amount, value }): Entry => {
    const days = value === undefined ? {} : { value };
    return { debtorKey, about, on, amount: amount.toString(), ...days };
  });
  const isOfDay = list.period.length > 'yyyy-mm'.length;
  const until = isOfDay ? { [casesTable.forgetAt]: realSeconds + keepDays * 86_400 } : {};
  await db.send(
    new PutCommand({ TableName: table, Item: { ...keyOf(list, [part, page]), entries, ...until } }),
  );
}

/** A list, or one of several that are read as one, and which pages of it there are. */
export type Source = { list: ListOf; pages: Pages };

/** Entries of lists from a place on, at least `least` where there are so many, and the place after them, if any. */
export async function readLists(
  cases: Pick<Cases, 'db' | 'table'>,
  sources: readonly Source[],
  { from = 0, least = entriesOnPage }: { from?: number; least?: number } = {},
): Promise<{ entries: Entry[]; next: number | undefined }> {
  const places = sources.flatMap(({ list, pages }) => pages.flatMap((part) => pagesOf(list, part)));
  const entries: Entry[] = [];
  let at = from;
  while (entries.length < least && at < places.length) {
    const found = await Promise.all(places.slice(at, at + 8).map((place) => readPage(cases, place)));
    for (const page of found) {
      if (entries.length >= least) break;
      entries.push(...page);
      at += 1;
    }
  }
  return { entries, next: at < places.length ? at : undefined };
}

type Place = { list: ListOf; at: readonly [number, number] };

function pagesOf(list: ListOf, [part, count]: readonly [number, number]): Place[] {
  return Array.from({ length: count }, (_, page) => ({ list, at: [part, page] }));
}

async function readPage({ db, table }: Pick<Cases, 'db' | 'table'>, { list, at }: Place): Promise<Entry[]> {
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: keyOf(list, at) }));
  return item === undefined ? [] : pageSchema.parse(item).entries;
}
