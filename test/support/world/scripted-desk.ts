import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Details } from '../../../shared/domain/outcomes/details.ts';
import { type Task, taskSchema } from '../../../shared/domain/records.ts';
import { laterOf } from '../../../shared/domain/time.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import type { LivingStage } from './living-stage.ts';

/** How the people at the desk end a task; undefined leaves it on the list. */
export type Script = (task: Task) => { outcome: string; details?: Details } | undefined;

const listed = taskSchema.extend({ sk: z.string().startsWith('TASK#'), debtorKey: z.string() });
const zone = 'Europe/Berlin';

/** People who end every task an hour after it came, but never before eleven in the morning. */
export function scriptedDesk(stage: LivingStage, script: Script): void {
  const { world, deps } = stage;
  world.dynamo.subscribe(({ eventName, NewImage }) => {
    const parsed = listed.safeParse(NewImage);
    if (eventName !== 'INSERT' || !parsed.success) return;
    const { debtorKey, ...task } = parsed.data;
    const end = script(task);
    if (end === undefined) return;
    world.scheduler.at(deskTime(world.scheduler.now()), async () => {
      const { outcome, details = {} } = end;
      const done = await completeTask(deps, debtorKey, {
        taskId: task.taskId,
        outcome,
        details,
        by: task.owner,
      });
      if (done.kind === 'refused') throw new Error(`${task.taskId}: ${done.why}`);
    });
  });
}

/** Calls nobody answers, reviews that go on, approvals that are given. */
export const patientDesk: Script = ({ kind }) => {
  if (kind === 'call') return { outcome: 'no_answer' };
  if (kind === 'review') return { outcome: 'continue' };
  return kind === 'approval'
    ? { outcome: 'approved', details: { note: 'All papers are at hand.' } }
    : undefined;
};

function deskTime(now: Temporal.Instant): Temporal.Instant {
  const eleven = now.toZonedDateTimeISO(zone).withPlainTime(Temporal.PlainTime.from('11:00'));
  return laterOf(now.add({ hours: 1 }), eleven.toInstant());
}
