import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { readingFileSchema } from '../../../functions/report-intake/reading-file.ts';
import { addDays, startOfDay } from '../../../shared/domain/time.ts';
import { batchKeys, chunkSchema } from '../../../shared/intake/chunk.ts';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import type { Profile } from '../../../shared/intake/profile.ts';
import { datevBatchProfile } from '../../../shared/intake/profiles/datev.ts';
import { paymentsProfile } from '../../../shared/intake/profiles/payments.ts';
import { shippedProfiles } from '../../../shared/intake/profiles/shipped.ts';
import { type Result, resultSchema } from '../../../shared/intake/result.ts';
import { raiseBooks } from '../../../shared/store/books.ts';
import { type LivingStage, livingStage } from '../world/living-stage.ts';
import { openBank } from './bank.ts';
import { modelDesk } from './behaviour/model-desk.ts';
import { playModel } from './behaviour/play-model.ts';
import { watchBounds } from './bounds/watch.ts';
import { type BookedPayment, paymentFiles } from './bring-payments.ts';
import { playEvents } from './events/play-events.ts';
import { type Happened, happenedOn } from './happened.ts';
import type { Behaviour, Order } from './order.ts';
import { type PlayedIntake, playIntake } from './play-intake.ts';
import { type Dated, readDays, readPayments } from './read-days.ts';
import { recordPlay } from './record/record-play.ts';
import { dullDesk, openDesk } from './scripted-desk.ts';
import { atHour, bankHour } from './virtual-day.ts';

/** Files of the intake's report, by their names. */
export type Report = { text: string; rows: string; figures: string };
export type Played = {
  order: Order;
  behaviour: Behaviour;
  deskAnswers: boolean;
  report: Report;
  results: Result[];
  due: Dated[];
  settled: Dated[];
  /** What happened after the intake; undefined when the whole file was refused. */
  happened?: Happened;
};

/** What else a play may be given. */
export type PlayOptions = {
  /** Where contacts, decisions and mails are written as they happen; absent: nowhere. */
  folder?: string | undefined;
  /** Lets a test meddle with the stage before anything happens. */
  meddle?: ((stage: LivingStage) => void) | undefined;
};

const startHour = 9;
/** More than enough for the intake's own retries. */
const intakeMinutes = 30;

/**
 * Plays a ledger: intake, machine, debtors and, where asked for, people, from one day to another. Throws
 * `FileProblems` for events that do not fit the ledger.
 */
export async function playLedger(order: Order, options: PlayOptions = {}): Promise<Played> {
  const { creditor, asOf, until } = order;
  const start = atHour(asOf, startHour, creditor.timeZone);
  const stage = stageFor(order, start);
  const { scheduler } = stage.world;
  const recording = recordPlay(stage, creditor.timeZone, options.folder);
  try {
    const bounds = watchBounds(stage);
    options.meddle?.(stage);
    const intake = playIntake(stage, order);
    if (order.mapping !== undefined)
      intake.inbox.objects.set(`mappings/${creditor.id}.json`, Buffer.from(order.mapping));
    const bank = openBank(stage, intake, order);
    const read = await takenIn(order, intake, () =>
      scheduler.runUntil(start.add({ minutes: intakeMinutes })),
    );
    const behaviour = behaviourOf(order, read.settled);
    const deskAnswers = order.deskAnswers ?? behaviour === 'model';
    const played = { order, behaviour, deskAnswers, ...read };
    if (read.isRefused) {
      recording.end();
      return played;
    }

    bringPayments(order, intake, stage, await paymentsOf(order, read.results, read.settled));
    const { results } = read;
    const withoutEffect = playEvents(stage, bank, { ...order, events: order.events ?? [], results });
    if (behaviour === 'model') playModel(stage, bank, order);
    reportFromBank(order, stage);
    if (deskAnswers) openDesk(stage, order, behaviour === 'model' ? modelDesk(stage, order) : dullDesk);
    await scheduler.runUntil(startOfDay(addDays(until, 1), creditor.timeZone));
    const { tally, messages, end } = recording;
    return {
      ...played,
      happened: happenedOn(stage, intake, { bounds, withoutEffect, tally, messages, end }),
    };
  } catch (error) {
    recording.end();
    throw error;
  }
}

function stageFor({ stage, policy, seed }: Order, start: Temporal.Instant): LivingStage {
  const sweepHours = stage.sweepMinutes / 60;
  const told = { trace: false, keeps: false };
  return livingStage({
    start: start.toString(),
    seed,
    stage,
    policies: [policy],
    sweepHours,
    // A sweep that would find nothing changes nothing; a year has thousands of them.
    sweepsWhenIdle: false,
    ...told,
  });
}

type TakenIn = Pick<Played, 'report' | 'results' | 'due' | 'settled'> & { isRefused: boolean };

/** Lets the intake run, and reads what it made of the file. */
async function takenIn(order: Order, intake: PlayedIntake, run: () => Promise<void>): Promise<TakenIn> {
  const batch = intake.upload(`invoices/${order.creditor.id}/${order.name}`, order.invoices);
  await run();
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

/** Who says what debtors do: a file if one is given, else the ledger's own settlement dates, else the model. */
function behaviourOf({ events, payments }: Order, settled: readonly Dated[]): Behaviour {
  if (events !== undefined) return 'events';
  return payments !== undefined || settled.length > 0 ? 'ledger' : 'model';
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
  { world }: LivingStage,
  payments: readonly BookedPayment[],
): void {
  for (const [day, file] of paymentFiles(payments)) {
    if (day > until) continue;
    const at = day > asOf ? atHour(day, bankHour, creditor.timeZone) : world.clock.now();
    world.scheduler.at(at, () => void intake.upload(`payments/${creditor.id}/${day}.csv`, file));
  }
}

/** Every week the bank says that all payments are known: what a play does not bring was not paid. */
function reportFromBank({ creditor, asOf, until }: Order, { world, signalling }: LivingStage): void {
  for (let day = asOf; day <= until; day = addDays(day, 7))
    world.scheduler.at(
      atHour(day, bankHour, creditor.timeZone),
      () => void raiseBooks(signalling.cases, creditor.id, day),
    );
}
