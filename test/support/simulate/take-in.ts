import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { readingFileSchema } from '../../../functions/report-intake/reading-file.ts';
import { batchKeys, chunkSchema } from '../../../shared/intake/chunk.ts';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import type { Profile } from '../../../shared/intake/profile.ts';
import { datevBatchProfile } from '../../../shared/intake/profiles/datev.ts';
import { shippedProfiles } from '../../../shared/intake/profiles/shipped.ts';
import { type Result, resultSchema } from '../../../shared/intake/result.ts';
import type { Item } from '../dynamo/values.ts';
import { createWorld } from '../world/create-world.ts';
import type { Order } from './order.ts';
import { type PlayedIntake, playIntake } from './play-intake.ts';
import { type Dated, readDays } from './read-days.ts';
import { atHour } from './virtual-day.ts';

/** Files of the intake's report, by their names. */
export type Report = { text: string; rows: string; figures: string };
/** What the intake made of a ledger. */
export type TakenIn = {
  report: Report;
  results: Result[];
  due: Dated[];
  settled: Dated[];
  /** What stands in the table now, before any debt was looked at. */
  items: readonly Item[];
  /** Executions of the intake that did not end well, in words. */
  faults: string[];
  /** The instant at which the debts are started. */
  begins: Temporal.Instant;
  isRefused: boolean;
};

const startHour = 9;
/** More than enough for the intake's own retries. */
const intakeMinutes = 30;

/** Lets the real intake take a ledger over on the morning of its day, on a table of its own; it starts no debt yet. */
export async function takeIn(order: Order): Promise<TakenIn> {
  const start = atHour(order.asOf, startHour, order.creditor.timeZone);
  const begins = start.add({ minutes: intakeMinutes });
  const { policy, stage, seed } = order;
  const told = { trace: false, keeps: false };
  const world = createWorld({ start: start.toString(), seed, stage, policies: [policy], ...told });
  const { table: db, tableName: table, scheduler } = world;
  const pause = (attempt: number) => scheduler.sleep(attempt);
  const deps = { cases: { db, table, pause }, stage, policies: [policy], clock: world.clock };
  const intake = playIntake({ world, deps, sweep: async () => undefined }, order);
  const batch = intake.upload(`invoices/${order.creditor.id}/${order.name}`, order.invoices);
  await scheduler.runUntil(begins);
  const items = world.dynamo.items();
  return { ...(await readReport(order, intake, batch)), items, faults: intake.failed(), begins };
}

async function readReport(
  order: Order,
  intake: PlayedIntake,
  batch: string,
): Promise<Pick<TakenIn, 'report' | 'results' | 'due' | 'settled' | 'isRefused'>> {
  const keys = batchKeys(batch);
  const report = {
    text: intake.text(keys.report.replace('.json', '.txt')),
    rows: intake.text(keys.reportRows),
    figures: intake.text(keys.report),
  };
  const { reading } = readingFileSchema.parse(JSON.parse(intake.text(keys.reading)));
  if (reading.kind === 'refused') return { report, results: [], due: [], settled: [], isRefused: true };
  const profile = profileCalled(reading.profile, order.mapping);
  const due = await readDays(order.invoices, profile, reading, 'due_date');
  const settled = await readDays(order.invoices, profile, reading, 'settled_date');
  return { report, results: resultsOf(intake, batch), due, settled, isRefused: false };
}

function resultsOf(intake: PlayedIntake, batch: string): Result[] {
  const chunks = z.array(chunkSchema).parse(JSON.parse(intake.text(batchKeys(batch).manifest)));
  return chunks
    .flatMap(({ resultKey }) => intake.text(resultKey).split('\n').slice(0, -1))
    .map((line) => resultSchema.parse(JSON.parse(line)));
}

function profileCalled(id: string, mapping: string | undefined): Profile {
  const own = mapping === undefined ? [] : [profileOfMapping(mapping)];
  const profile = [...own, ...shippedProfiles, datevBatchProfile].find((one) => one.id === id);
  if (profile === undefined) throw new Error(`The intake read the file as ${id}, which is not known here.`);
  return profile;
}

/** Whether an invoice was open on the day of the ledger: taken over, or held for its dispute alone. */
export function isOpen({ outcome, problems = [] }: Result): boolean {
  return (
    outcome === 'accepted' || (outcome === 'held' && problems.every(({ reason }) => reason === 'disputed'))
  );
}
