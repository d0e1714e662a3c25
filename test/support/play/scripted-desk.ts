import { Temporal } from 'temporal-polyfill';
import { isOpen } from '../../../shared/domain/contact-window.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { addDays, localDateAt } from '../../../shared/domain/time.ts';
import { plausibleZones } from '../../../shared/domain/zones.ts';
import { holidayTest } from '../../../shared/policy/holiday-test.ts';
import { isHoliday } from '../../../shared/policy/holidays/holidays.ts';
import { openingOf } from '../../../shared/policy/house-rules.ts';
import { newestPolicy } from '../../../shared/policy/ladders.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { type ListedTask, readWorkLists } from '../../../shared/store/work-list.ts';
import type { LivingStage } from '../world/living-stage.ts';
import type { Order } from './order.ts';
import { atHour } from './virtual-day.ts';

const reviewHour = 10;
const mostTasks = 10_000;
const by = 'the scripted desk';

/**
 * People who do the same every time: from the next working day on they call, at a decent hour where the customer is,
 * and nobody answers; reviews end with `continue`. Approvals and all exceptions stay on the list.
 */
export function openDesk(stage: LivingStage, { creditor, asOf, until }: Order): void {
  for (let day = asOf; day <= until; day = addDays(day, 1)) {
    if (!isWorkingDay(day, creditor.country)) continue;
    for (let hour = 0; hour < 24; hour += 1)
      stage.world.scheduler.at(atHour(day, hour, creditor.timeZone), () => look(stage, creditor, day, hour));
  }
}

function isWorkingDay(day: string, country: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && isHoliday(country, day) !== true;
}

async function look(
  stage: LivingStage,
  creditor: Order['creditor'],
  today: string,
  hour: number,
): Promise<void> {
  for (const { task } of await readWorkLists(stage.deps.cases, creditor.id, mostTasks)) {
    const createdOn = localDateAt(Temporal.Instant.from(task.createdAt), creditor.timeZone);
    if (createdOn >= today) continue;
    if (task.kind === 'review' && hour === reviewHour) await end(stage, task, 'continue');
    if (task.kind === 'call') await call(stage, creditor, task);
  }
}

async function call(stage: LivingStage, creditor: Order['creditor'], task: ListedTask): Promise<void> {
  const facts = await stage.facts(task.debtorKey);
  if (facts === undefined || !isDecentHour(stage, creditor, facts)) return;
  const named = new Set(task.lines.map(({ debtKey }) => debtKey));
  const isOwed = facts.debts.some(
    ({ debtKey, amountOutstanding }) => named.has(debtKey) && amountOutstanding > 0,
  );
  await (isOwed ? end(stage, task, 'no_answer') : end(stage, task, 'not_called', 'Paid meanwhile.'));
}

function isDecentHour({ world }: LivingStage, creditor: Order['creditor'], { profile }: Facts): boolean {
  const policy = newestPolicy(world.policies, creditor.policy);
  const now = world.clock.now();
  return isOpen(openingOf(policy.window.call), plausibleZones(profile), holidayTest(profile), now);
}

async function end(stage: LivingStage, task: ListedTask, outcome: string, note?: string): Promise<void> {
  const details = note === undefined ? {} : { note };
  const ended = await completeTask(stage.deps, task.debtorKey, { taskId: task.taskId, outcome, details, by });
  if (ended.kind === 'refused')
    throw new Error(`The scripted desk could not end ${task.taskId}: ${ended.why}`);
}
