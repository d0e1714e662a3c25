import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { allTogether } from '../../domain/figures/mark.ts';
import { casesTable } from '../cases.names.ts';
import type { Cases } from '../cases.ts';
import { readPartition } from '../query.ts';
import { type Figures, figuresStored, storedFigures, storedPeriodsSchema } from './figure-rows.ts';

/** What one part of all debtors comes to, by period; kept for days only, until all parts are together. */
export type Part = { number: number; debtors: number; periods: ReadonlyMap<string, Figures> };

const partSchema = z.object({ number: z.int(), debtors: z.int(), periods: storedPeriodsSchema });

const keepDays = 14;

function keyOf(creditorId: string, day: string, number: number) {
  return { pk: `FIGUREPARTS#${creditorId}#${day}`, sk: `PART#${number.toString().padStart(2, '0')}` };
}

/** Puts a part of the count of a day in its place. */
export async function putPart(
  { db, table }: Cases,
  { creditorId, day, realSeconds }: { creditorId: string; day: string; realSeconds: number },
  { number, debtors, periods }: Part,
): Promise<void> {
  const stored = Object.fromEntries([...periods].map(([name, figures]) => [name, storedFigures(figures)]));
  const Item = {
    ...keyOf(creditorId, day, number),
    ...{ number, debtors, periods: stored },
    [casesTable.forgetAt]: realSeconds + keepDays * 86_400,
  };
  await db.send(new PutCommand({ TableName: table, Item }));
}

/** Whether a part of the count of a day is there. */
export async function hasPart({ db, table }: Cases, creditorId: string, day: string, number: number) {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: keyOf(creditorId, day, number), ConsistentRead: true }),
  );
  return item !== undefined;
}

/** All parts of the count of a day together, by period, and how many debtors they hold. */
export async function readParts(cases: Cases, creditorId: string, day: string) {
  const rows = await readPartition(cases, keyOf(creditorId, day, 0).pk);
  const parts = rows.map((row) => partSchema.parse(row));
  const periods = new Map<string, Figures>();
  for (const period of new Set(parts.flatMap((part) => Object.keys(part.periods)))) {
    periods.set(period, joined(parts.map((part) => figuresStored(part.periods[period] ?? {}))));
  }
  return { parts: parts.length, debtors: parts.reduce((sum, one) => sum + one.debtors, 0), periods };
}

function joined(parts: readonly Figures[]): Figures {
  const figures = new Set(parts.flatMap(({ pages }) => [...pages.keys()]));
  return {
    tallies: allTogether(parts.map(({ tallies }) => tallies)),
    pages: new Map(
      [...figures].map((figure) => [figure, parts.flatMap(({ pages }) => pages.get(figure) ?? [])]),
    ),
  };
}
