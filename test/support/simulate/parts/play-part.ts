import * as z from 'zod';
import { currencySchema } from '../../../../shared/domain/money.ts';
import { addDays, startOfDay } from '../../../../shared/domain/time.ts';
import { raiseBooks } from '../../../../shared/store/books.ts';
import type { Item } from '../../dynamo/values.ts';
import { putItems } from '../../put-items.ts';
import { type LivingStage, livingStage } from '../../world/living-stage.ts';
import { openBank } from '../bank.ts';
import { modelDesk } from '../behaviour/model-desk.ts';
import { playModel } from '../behaviour/play-model.ts';
import { type BoundResult, watchBounds } from '../bounds/watch.ts';
import { type BookedPayment, paymentFiles } from '../bring-payments.ts';
import { type DebtorEvent, playEvents, type WithoutEffect } from '../events/play-events.ts';
import type { Behaviour, PlayedOrder } from '../order.ts';
import { type PlayedIntake, playIntake } from '../play-intake.ts';
import type { Place } from '../record/line-writer.ts';
import { type PartWriters, recordPlay } from '../record/record-play.ts';
import type { Tallied } from '../record/tally.ts';
import { dullDesk, openDesk } from '../scripted-desk.ts';
import { atHour, bankHour } from '../virtual-day.ts';

/** Some customers of a ledger that was taken over, and all that is to happen with them: what one thread plays, as plain data. */
export type Part = {
  order: PlayedOrder;
  /** As `2026-11-23T08:30:00Z`. */
  begins: string;
  /** What stands in the table when it begins. */
  items: readonly Item[];
  behaviour: Behaviour;
  deskAnswers: boolean;
  events: readonly DebtorEvent[];
  payments: readonly BookedPayment[];
};

type Money = z.infer<typeof unmatchedSchema>;

/** What a part left behind, as plain data; its texts lie where they were written. */
export type PartEnd = {
  tally: Tallied;
  bounds: readonly BoundResult[];
  withoutEffect: readonly WithoutEffect[];
  unmatched: readonly Money[];
  /** What went wrong inside: failed tasks, sweeps, deliveries and uploads. */
  faults: readonly string[];
  /** Where the items of each debtor are written, by debtor, in the order of their keys. */
  debtors: ReadonlyMap<string, Place>;
  /** Where each mail is written, by the mail service's number. */
  mails: ReadonlyMap<string, Place>;
};

const unmatchedSchema = z.object({ amount: z.int(), currency: currencySchema });
const debtorPrefix = 'DEBTOR#';

/** Plays a part from its beginning to the order's last day. `meddle`: lets a test meddle with the stage before that. */
export async function playPart(
  part: Part,
  writers: PartWriters,
  meddle?: (stage: LivingStage) => void,
): Promise<PartEnd> {
  const { order, behaviour } = part;
  const { creditor, until } = order;
  const stage = stageFor(part);
  const recording = recordPlay(stage, creditor.timeZone, writers);
  const bounds = watchBounds(stage);
  meddle?.(stage);
  await putItems(stage.world.dynamo.direct, part.items);
  const intake = playIntake(stage, order);
  const bank = openBank(stage, intake, order);
  bringPayments(part, intake, stage);
  const withoutEffect = playEvents(stage, bank, creditor, part.events);
  if (behaviour === 'model') playModel(stage, bank, order);
  reportFromBank(order, stage);
  if (part.deskAnswers) openDesk(stage, order, behaviour === 'model' ? modelDesk(stage, order) : dullDesk);
  await stage.world.scheduler.runUntil(startOfDay(addDays(until, 1), creditor.timeZone));
  return {
    ...{ tally: recording.tallied(), mails: recording.mails, bounds, withoutEffect },
    ...{ unmatched: unmatchedOn(stage), faults: faultsOf(stage, intake) },
    debtors: writeDebtors(stage, writers),
  };
}

function stageFor({ order: { stage, policy, seed }, begins }: Part): LivingStage {
  const told = { trace: false, keeps: false };
  return livingStage({
    ...{ start: begins, seed, stage, policies: [policy] },
    sweepHours: stage.sweepMinutes / 60,
    // A sweep that would find nothing changes nothing; a year has thousands of them.
    sweepsWhenIdle: false,
    ...told,
  });
}

/** Each day's payments come in on the morning of that day; those of days before the ledger's, right after it. */
function bringPayments({ order, payments }: Part, intake: PlayedIntake, { world }: LivingStage): void {
  const { creditor, asOf, until } = order;
  for (const [day, file] of paymentFiles(payments)) {
    if (day > until) continue;
    const at = day > asOf ? atHour(day, bankHour, creditor.timeZone) : world.clock.now();
    world.scheduler.at(at, () => void intake.upload(`payments/${creditor.id}/${day}.csv`, file));
  }
}

/** Every week the bank says that all payments are known: what a play does not bring was not paid. */
function reportFromBank({ creditor, asOf, until }: PlayedOrder, { world, signalling }: LivingStage): void {
  for (let day = asOf; day <= until; day = addDays(day, 7))
    world.scheduler.at(
      atHour(day, bankHour, creditor.timeZone),
      () => void raiseBooks(signalling.cases, creditor.id, day),
    );
}

function unmatchedOn({ world }: LivingStage): Money[] {
  return world.dynamo
    .items()
    .filter(({ pk }) => String(pk).startsWith('UNMATCHED#'))
    .map((item) => unmatchedSchema.parse(item));
}

function faultsOf({ world, sweepFailures, waker }: LivingStage, intake: PlayedIntake): string[] {
  return [
    ...world.taskFailures.map(({ name, error }) => `${name}: ${String(error)}`),
    ...sweepFailures.map((error) => `sweep: ${String(error)}`),
    ...waker.failures.map((error) => `wake-debts: ${String(error)}`),
    ...intake.failed(),
  ];
}

function writeDebtors({ world }: LivingStage, { debtors }: PartWriters): Map<string, Place> {
  const partitions = new Set(world.dynamo.items().map(({ pk }) => String(pk)));
  const keys = [...partitions]
    .filter((pk) => pk.startsWith(debtorPrefix))
    .map((pk) => pk.slice(debtorPrefix.length))
    .sort();
  return new Map(
    keys.map((key) => [key, debtors.write(JSON.stringify(world.dynamo.items(debtorPrefix + key)))]),
  );
}
