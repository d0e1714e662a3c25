import { Temporal } from 'temporal-polyfill';
import type { Hold } from '../../domain/records.ts';
import { addDays, isBefore, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../gate.ts';

/** A hold that a person set blocks until its day, or until it is released; then comes a quiet time. */
export function hold(question: Question): Hit | undefined {
  const { facts, debt, zone, now } = question;
  const covering = facts.holds.filter(
    ({ debtKeys }) => debtKeys === undefined || debtKeys.includes(debt.debtKey),
  );
  const running = covering.find(
    ({ until, releasedAt }) =>
      releasedAt === undefined && (until === undefined || isBefore(now, startOfDay(until, zone))),
  );
  return running === undefined ? graceAfterHold(question, covering) : runningHold(question, running);
}

function runningHold({ facts, zone }: Question, running: Hold): Hit {
  const task = facts.tasks.find(({ about, state }) => about === running.holdId && state === 'open');
  return {
    rule: 'hold',
    decision: 'HOLD',
    reason: `On hold: ${running.reason} (${running.source}).`,
    citation: 'S0-7',
    ...(running.until === undefined ? {} : { until: startOfDay(running.until, zone) }),
    ...(task === undefined ? {} : { taskId: task.taskId }),
  };
}

function graceAfterHold({ policy, zone, now }: Question, covering: readonly Hold[]): Hit | undefined {
  const ends = covering.flatMap(({ until, releasedAt }) => {
    if (releasedAt !== undefined) return [localDateAt(Temporal.Instant.from(releasedAt), zone)];
    return until === undefined ? [] : [until];
  });
  const latest = ends.sort().at(-1);
  if (latest === undefined) return undefined;
  const until = startOfDay(addDays(latest, policy.graceDays), zone);
  if (!isBefore(now, until)) return undefined;
  const reason = `A hold ended on ${latest}; ${policy.graceDays} quiet days follow.`;
  return { rule: 'grace-after-hold', decision: 'DEFER', reason, citation: 'S0-5', until };
}
