import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { callAdvice } from '../../../shared/domain/call-advice.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import type { Details } from '../../../shared/domain/outcomes/details.ts';
import { type Task, taskSchema } from '../../../shared/domain/records.ts';
import { addDays, localDateAt } from '../../../shared/domain/time.ts';
import { plausibleZones } from '../../../shared/domain/zones.ts';
import { isHoliday } from '../../../shared/policy/holidays/holidays.ts';
import { readBooks } from '../../../shared/store/books.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { caseOf } from '../../../shared/store/situation.ts';
import type { LivingStage } from '../world/living-stage.ts';
import { followFromStart } from './follow-from-start.ts';
import type { PlayedOrder } from './order.ts';
import { atHour } from './virtual-day.ts';

const deskHour = 10;
const by = 'the scripted desk';

export type TaskEnd = { outcome: string; details?: Details };
/** What people do with a task when its day has come; undefined leaves it on the list. */
export type Answer = (task: Task, facts: Facts) => TaskEnd | undefined;
/** How people work: after how many working days they come to a task of a kind, if at all, and how they end it. */
export type DeskScript = { workingDays(kind: Task['kind']): number | undefined; answer: Answer };

const listedSchema = taskSchema.extend({ debtorKey: z.string() });

/**
 * People who do the same every time: some working days after a task came they end it, calls at a decent hour where the
 * customer is. What was paid or settled meanwhile is not called about.
 */
export function openDesk(stage: LivingStage, order: PlayedOrder, script: DeskScript): void {
  const { scheduler } = stage.world;
  followFromStart(stage.world, ({ eventName, Keys, NewImage }) => {
    if (eventName !== 'INSERT' || !String(Keys['sk']).startsWith('TASK#')) return;
    const { debtorKey, ...task } = listedSchema.parse(NewImage);
    if (task.state !== 'open') return;
    const days = script.workingDays(task.kind);
    if (days === undefined) return;
    const day = afterWorkingDays(localDateAt(scheduler.now(), order.creditor.timeZone), days, order);
    scheduler.at(atHour(day, task.kind === 'call' ? 0 : deskHour, order.creditor.timeZone), () =>
      task.kind === 'call'
        ? ring(stage, order, debtorKey, task, script)
        : end(stage, debtorKey, task, script),
    );
  });
}

/** The desk that calls in vain: nobody answers, reviews go on; approvals and all exceptions stay on the list. */
export const dullDesk: DeskScript = {
  workingDays: (kind) => (kind === 'call' || kind === 'review' ? 1 : undefined),
  answer: ({ kind }) => ({ outcome: kind === 'call' ? 'no_answer' : 'continue' }),
};

/** Waits for a decent hour, and for one at which the desk's own advice does not speak against the call. */
async function ring(
  stage: LivingStage,
  order: PlayedOrder,
  debtorKey: string,
  task: Task,
  script: DeskScript,
): Promise<void> {
  const { scheduler } = stage.world;
  const zone = order.creditor.timeZone;
  const facts = await stage.facts(debtorKey);
  const at = facts === undefined ? undefined : decentHour(stage, order, facts);
  if (at === undefined) return;
  scheduler.at(at, async () => {
    if (await mayCall(stage, debtorKey, task)) return end(stage, debtorKey, task, script);
    const next = afterWorkingDays(localDateAt(scheduler.now(), zone), 1, order);
    scheduler.at(atHour(next, 0, zone), () => ring(stage, order, debtorKey, task, script));
  });
}

/** What the desk shows whoever is about to call: for one invoice at least nothing speaks against it, or none is owed. */
async function mayCall({ deps, facts }: LivingStage, debtorKey: string, { taskId }: Task): Promise<boolean> {
  const known = await facts(debtorKey);
  const task = known?.tasks.find((one) => one.taskId === taskId);
  const debt = known?.debts.find(({ debtKey }) => debtKey === task?.lines[0]?.debtKey);
  if (known === undefined || task === undefined || debt === undefined) return true;
  if (task.state === 'done' || !isOwed(task, known)) return true;
  const books = await readBooks(deps.cases, task.creditorId);
  return callAdvice(task, caseOf(deps, known, debt, books)).some(
    ({ verdict }) => verdict.decision === 'ALLOW',
  );
}

const searchDays = 60;

/** The next full hour of a working day that is decent where the customer is (conduct-rules 1.8). */
function decentHour(
  { world }: LivingStage,
  order: PlayedOrder,
  { profile }: Facts,
): Temporal.Instant | undefined {
  const { timeZone } = order.creditor;
  const zones = plausibleZones(profile);
  let day = localDateAt(world.scheduler.now(), timeZone);
  for (let tried = 0; tried < searchDays; tried += 1, day = addDays(day, 1)) {
    if (!isWorkingDay(day, order)) continue;
    for (let hour = 0; hour < 24; hour += 1) {
      const at = atHour(day, hour, timeZone);
      if (zones.length > 0 && zones.every((zone) => isDecent(at, zone, profile.country))) return at;
    }
  }
  return undefined;
}

const [firstHour, lastHour] = [9, 17];

function isDecent(at: Temporal.Instant, zone: string, country: string | undefined): boolean {
  const local = at.toZonedDateTimeISO(zone);
  const isHour = local.hour >= firstHour && local.hour < lastHour && local.dayOfWeek <= 5;
  return isHour && isHoliday(country, local.toPlainDate().toString()) === false;
}

async function end(
  stage: LivingStage,
  debtorKey: string,
  { taskId }: Task,
  script: DeskScript,
): Promise<void> {
  const facts = await stage.facts(debtorKey);
  const task = facts?.tasks.find((one) => one.taskId === taskId);
  if (facts === undefined || task === undefined || task.state === 'done') return;
  const ended = task.kind === 'call' && !isOwed(task, facts) ? paidMeanwhile : script.answer(task, facts);
  if (ended === undefined) return;
  const { outcome, details = {} } = ended;
  const done = await completeTask(stage.deps, debtorKey, { taskId, outcome, details, by });
  // An approval that still lacks something is refused, naming it, and stays on the list.
  if (done.kind === 'refused' && task.kind !== 'approval')
    throw new Error(`The scripted desk could not end ${taskId}: ${done.why}`);
}

const paidMeanwhile: TaskEnd = { outcome: 'not_called', details: { note: 'Paid meanwhile.' } };

function isOwed({ lines }: Task, { debts }: Facts): boolean {
  const named = new Set(lines.map(({ debtKey }) => debtKey));
  return debts.some(({ debtKey, amountOutstanding }) => named.has(debtKey) && amountOutstanding > 0);
}

function isWorkingDay(day: string, { creditor }: PlayedOrder): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && isHoliday(creditor.country, day) !== true;
}

function afterWorkingDays(day: string, days: number, order: PlayedOrder): string {
  let found = day;
  for (let left = days; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(found, order)) left -= 1;
  }
  return found;
}
