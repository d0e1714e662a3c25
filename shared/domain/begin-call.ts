import type { Temporal } from 'temporal-polyfill';
import type { Setting } from '../policy/question.ts';
import { type CallAdvice, callAdvice } from './call-advice.ts';
import { coversDebt } from './hold-kinds.ts';
import { isRunning } from './hold-time.ts';
import type { Task } from './records.ts';
import { addDays, instantOf, instantText, localDateAt } from './time.ts';

/** What comes of pressing "call". */
export type Begun =
  /** The call may be made about these invoices, and is this person's until its outcome is noted. */
  | { kind: 'begun'; task: Task; about: string[] }
  /** It may not be made now: the task stays, due when it may, with the reason. */
  | { kind: 'putOff'; task: Task }
  /** Somebody else makes it, or it is over. */
  | { kind: 'refused'; why: string };

/**
 * Asks the gate for every invoice of a call at the instant somebody would dial. One allowed invoice is enough to call,
 * about that one; none puts the call off. Pressed again by whoever is on the telephone, it changes nothing.
 */
export function beginCall(task: Task, setting: Setting, person: string): Begun {
  const by = person.trim();
  if (by === '') return { kind: 'refused', why: 'Say who you are: a call is made by a named person.' };
  if (task.kind !== 'call') return { kind: 'refused', why: `This is no call but a ${task.kind} task.` };
  if (task.state === 'done') return { kind: 'refused', why: over(task) };
  const { calling } = task;
  if (calling !== undefined && calling.by !== by)
    return { kind: 'refused', why: `${calling.by} is making this call and has not noted how it ended.` };
  const advice = callAdvice(task, setting);
  const about = allowed(advice);
  if (calling !== undefined) return { kind: 'begun', task, about };
  const at = instantText(setting.now);
  const { putOff: _, ...rest } = task;
  if (about.length > 0) return { kind: 'begun', task: { ...rest, calling: { by, at } }, about };
  return { kind: 'putOff', task: putOff(task, advice, setting, { by, at }) };
}

/** The keys of the debts that may be spoken of now. */
export function allowed(advice: readonly CallAdvice[]): string[] {
  return advice.filter(({ verdict }) => verdict.decision === 'ALLOW').map(({ debt }) => debt.debtKey);
}

/** Why nothing may be said now about some of the invoices, each reason once. */
export function reasonsAgainst(advice: readonly CallAdvice[]): string {
  const reasons = advice.flatMap(({ verdict }) => verdict.hits.map(({ reason }) => reason));
  return [...new Set(reasons)].join(' ') || 'None of its invoices is known any more.';
}

function over({ outcome, doneBy = 'Somebody' }: Task): string {
  return outcome === 'moot'
    ? 'This call has lost its reason meanwhile: what it was about is paid, disputed, promised or on hold.'
    : `${doneBy} has finished this task already: ${outcome ?? 'done'}.`;
}

function putOff(
  task: Task,
  advice: readonly CallAdvice[],
  setting: Setting,
  { by, at }: { by: string; at: string },
): Task {
  const opening = firstOpening(advice);
  const day = opening === undefined ? dayToLook(task, setting) : localDateAt(opening, setting.zone);
  return {
    ...task,
    dueOn: [day, task.dueOn].sort().at(-1) ?? day,
    putOff: {
      ...{ why: reasonsAgainst(advice), by, at },
      ...(opening === undefined ? {} : { until: instantText(opening) }),
    },
  };
}

/** The first instant at which one of the invoices may be spoken of, where the clock alone decides. */
function firstOpening(advice: readonly CallAdvice[]): Temporal.Instant | undefined {
  const [first] = advice
    .flatMap(({ verdict }) => (verdict.decision === 'DEFER' ? (verdict.until ?? []) : []))
    .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds);
  return first;
}

/** Where people decide: the day the first hold is looked at or dispute answered; else after the policy's days for a call. */
function dayToLook({ lines }: Task, { facts, policy, zone, now }: Setting): string {
  const today = localDateAt(now, zone);
  const keys = lines.map(({ debtKey }) => debtKey);
  const holds = facts.holds
    .filter((hold) => isRunning(hold, zone, now) && keys.some((key) => coversDebt(hold, key)))
    .map(({ until, reviewOn }) => until ?? reviewOn);
  const answers = facts.disputes
    .filter(({ state, debtKey }) => state === 'open' && keys.includes(debtKey))
    .map(({ answerBy }) => answerBy);
  const [day] = [...holds, ...answers].filter((one) => one > today).sort();
  return day ?? addDays(today, Math.max(1, policy.taskDays.call));
}

/** The instant a call was made: when "call" was pressed, else when its outcome was noted. */
export function calledAt({ calling }: Task, now: Temporal.Instant): Temporal.Instant {
  return calling === undefined ? now : instantOf(calling.at);
}
