import { Temporal } from 'temporal-polyfill';
import { stepsTaken } from '../../../shared/domain/ladder.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { debtItem, evidenceItem, profileItem } from '../../../shared/store/items.ts';
import { papers } from '../example/climbed-case.ts';
import { exampleDebt, exampleDebtorKey, exampleProfile } from '../example/example-case.ts';
import { type LivingStage, livingStage } from './living-stage.ts';
import { patientDesk, type Script, scriptedDesk } from './scripted-desk.ts';

const zone = 'Europe/Berlin';

/** The public holidays of all of Germany in the year that is played, from the calendar. */
const holidays = ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26'];

export type Life = {
  start: string;
  seed?: number;
  desk?: Script;
  invoices?: readonly string[];
  dueOn?: string;
  /** Absent: those that ship. */
  policies?: readonly Policy[];
};

/** A stage with one debtor who owes INV-1 (or these invoices), all papers at hand, and a patient desk. */
export async function beginLife({ start, seed = 1, invoices = ['INV-1'], dueOn, ...life }: Life) {
  const { desk = patientDesk, policies = shippedPolicies } = life;
  const stage = livingStage({ start, seed, policies });
  scriptedDesk(stage, desk);
  const lookAt = Temporal.Instant.from(start).toString({ smallestUnit: 'millisecond' });
  const debts = invoices.map((invoiceNumber) =>
    exampleDebt({ invoiceNumber, generation: 0, lookAt, ...(dueOn === undefined ? {} : { dueOn }) }),
  );
  await stage.put([
    profileItem(exampleProfile()),
    ...debts.map(debtItem),
    ...papers.map((paper) => evidenceItem(exampleDebtorKey, paper)),
  ]);
  return stage;
}

/** The facts as they stand in the stage's table. */
export async function factsIn(stage: LivingStage) {
  const facts = await stage.facts(exampleDebtorKey);
  if (facts === undefined) throw new Error('the debtor is gone');
  return facts;
}

/** The steps INV-1 has taken, each with its day in Berlin. */
export async function stepsOf(stage: LivingStage): Promise<string[]> {
  const taken = stepsTaken('lindenhof#INV-1', await factsIn(stage));
  return taken.map(({ stepId, at }) => `${dayOf(at)} ${stepId}`);
}

/** Calendar days between each collection contact and the one before it. */
export async function gapsBetweenContacts(stage: LivingStage): Promise<number[]> {
  const days = (await factsIn(stage)).contacts
    .filter(({ purpose }) => purpose === 'collection')
    .map(({ reservedAt }) => Temporal.PlainDate.from(dayOf(reservedAt)))
    .sort(Temporal.PlainDate.compare);
  return days.slice(1).map((day, index) => days[index]?.until(day, { largestUnit: 'days' }).days ?? 0);
}

/** Mails that left outside 08:00 to 19:00 in Berlin, on a weekend or on a holiday. */
export function indecentMails({ world }: LivingStage): string[] {
  return world.mail.mails
    .map(({ at }) => Temporal.Instant.from(at).toZonedDateTimeISO(zone))
    .filter((at) => at.hour < 8 || at.hour >= 19 || at.dayOfWeek > 5 || holidays.includes(monthDay(at)))
    .map(String);
}

/** The events on the bus, by type. */
export function eventsOf({ world }: LivingStage): (string | undefined)[] {
  return world.bus.events.map(({ DetailType }) => DetailType);
}

/** The mails that left: when, their text and their headers. */
export function mailsOf({ world }: LivingStage) {
  return world.mail.mails.map(({ at, input }) => {
    const simple = input.Content?.Simple;
    return { at, text: simple?.Body?.Text?.Data ?? '', headers: simple?.Headers ?? [] };
  });
}

/** The day of an instant in Berlin. */
function dayOf(instant: Temporal.Instant | string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function monthDay(at: Temporal.ZonedDateTime): string {
  return at.toPlainDate().toString().slice(5);
}
