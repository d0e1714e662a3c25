import * as z from 'zod';
import { readingFileSchema } from '../../../functions/report-intake/reading-file.ts';
import { addDays, startOfDay } from '../../../shared/domain/time.ts';
import { batchKeys, chunkSchema } from '../../../shared/intake/chunk.ts';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import type { Profile } from '../../../shared/intake/profile.ts';
import { forbearProfile } from '../../../shared/intake/profiles/forbear.ts';
import { paymentsProfile } from '../../../shared/intake/profiles/payments.ts';
import { xeroProfile } from '../../../shared/intake/profiles/xero.ts';
import { type Result, resultSchema } from '../../../shared/intake/result.ts';
import { livingStage } from '../world/living-stage.ts';
import { type BookedPayment, paymentFiles } from './bring-payments.ts';
import { type Happened, happenedOn } from './happened.ts';
import type { Order } from './order.ts';
import { type PlayedIntake, playIntake } from './play-intake.ts';
import { type Dated, readDays, readPayments } from './read-days.ts';
import { openDesk } from './scripted-desk.ts';
import { atHour, bankHour } from './virtual-day.ts';

/** Files of the intake's report, by their names. */
export type Report = { text: string; rows: string; figures: string };
export type Played = {
  order: Order;
  report: Report;
  results: Result[];
  due: Dated[];
  settled: Dated[];
  /** What happened after the intake; undefined when the whole file was refused. */
  happened?: Happened;
};

const seed = 1;
const startHour = 9;
/** More than enough for the intake's own retries. */
const intakeMinutes = 30;

/** Plays a ledger: intake, machine, payments and, where asked for, people, from one day to another. */
export async function playLedger(order: Order): Promise<Played> {
  const { creditor, asOf, until } = order;
  const start = atHour(asOf, startHour, creditor.timeZone);
  const sweepHours = order.stage.sweepMinutes / 60;
  const stage = livingStage({ start: start.toString(), seed, stage: order.stage, trace: false, sweepHours });
  const { scheduler } = stage.world;
  const intake = playIntake(stage, order);
  if (order.mapping !== undefined)
    intake.inbox.objects.set(`mappings/${creditor.id}.json`, Buffer.from(order.mapping));
  const batch = intake.upload(`invoices/${creditor.id}/${order.name}`, order.invoices);
  await scheduler.runUntil(start.add({ minutes: intakeMinutes }));

  const keys = batchKeys(batch);
  const report = {
    text: intake.text(keys.report.replace('.json', '.txt')),
    rows: intake.text(keys.reportRows),
    figures: intake.text(keys.report),
  };
  const { reading } = readingFileSchema.parse(JSON.parse(intake.text(keys.reading)));
  if (reading.kind === 'refused') return { order, report, results: [], due: [], settled: [] };
  const results = resultsOf(intake, batch);
  const profile = profileCalled(reading.profile, order.mapping);
  const due = await readDays(order.invoices, profile, reading, 'due_date');
  const settled = await readDays(order.invoices, profile, reading, 'settled_date');

  bringPayments(order, intake, stage, await paymentsOf(order, results, settled));
  if (order.deskAnswers) openDesk(stage, order);
  await scheduler.runUntil(startOfDay(addDays(until, 1), creditor.timeZone));
  return { order, report, results, due, settled, happened: happenedOn(stage, intake) };
}

function resultsOf(intake: PlayedIntake, batch: string): Result[] {
  const chunks = z.array(chunkSchema).parse(JSON.parse(intake.text(batchKeys(batch).manifest)));
  return chunks
    .flatMap(({ resultKey }) => intake.text(resultKey).split('\n').slice(0, -1))
    .map((line) => resultSchema.parse(JSON.parse(line)));
}

function profileCalled(id: string, mapping: string | undefined): Profile {
  const own = mapping === undefined ? [] : [profileOfMapping(mapping)];
  const profile = [...own, forbearProfile, xeroProfile].find((one) => one.id === id);
  if (profile === undefined) throw new Error(`The intake read the file as ${id}, which is not known here.`);
  return profile;
}

/** Whether an invoice was open on the day of the ledger: taken over, or held for its dispute alone. */
export function isOpen({ outcome, problems = [] }: Result): boolean {
  return (
    outcome === 'accepted' || (outcome === 'held' && problems.every(({ reason }) => reason === 'disputed'))
  );
}

/** The payments that the ledger's settled dates tell of, and those of the payments file. */
async function paymentsOf(
  order: Order,
  results: readonly Result[],
  settled: readonly Dated[],
): Promise<BookedPayment[]> {
  const open = new Set(results.filter(isOpen).flatMap(({ number }) => number ?? []));
  const told = settled
    .filter(({ invoiceNumber, on }) => open.has(invoiceNumber) && on > order.asOf)
    .map(({ invoiceNumber, on, minorUnits, currency }) => ({
      reference: invoiceNumber,
      bookedOn: on,
      amount: minorUnits,
      currency,
    }));
  const given = order.payments === undefined ? [] : await readPayments(order.payments, paymentsProfile);
  return [...told, ...given];
}

/** Each day's payments come in on the morning of that day; those of days before the ledger's, right after it. */
function bringPayments(
  { creditor, asOf, until }: Order,
  intake: PlayedIntake,
  { world }: ReturnType<typeof livingStage>,
  payments: readonly BookedPayment[],
): void {
  for (const [day, file] of paymentFiles(payments)) {
    if (day > until) continue;
    const at = day > asOf ? atHour(day, bankHour, creditor.timeZone) : world.clock.now();
    world.scheduler.at(at, () => void intake.upload(`payments/${creditor.id}/${day}.csv`, file));
  }
}
