import type { CompiledState, CompiledStates, Context, Frame, Guarded, Io, Move } from './compiled.ts';
import type { Execution } from './execution.ts';
import { runMap } from './map.ts';
import type { Scheduler } from './scheduler.ts';
import { matches, runtimeError, StatesError } from './states-error.ts';
import { runTask } from './task.ts';
import type { TaskTokens } from './tokens.ts';

/** What executions reach outside themselves. */
export type Environment = {
  scheduler: Scheduler;
  random: () => number;
  tokens: TaskTokens;
  /** Calls a Lambda function by its ARN. */
  invoke(arn: string, payload: unknown): Promise<unknown>;
  /** AWS SDK actions by resource, such as `aws-sdk:dynamodb:transactWriteItems`. */
  integrations: { readonly [resource: string]: (input: unknown) => Promise<unknown> };
  /** The text of a stored object, for distributed Maps. */
  readObject(bucket: string, key: string): Promise<string>;
};

const mostHistoryEvents = 25_000;

/** Runs states from the first to an end; gives the output, throws a StatesError or a Halt. */
export async function runStates(
  env: Environment,
  execution: Execution,
  compiled: CompiledStates,
  input: unknown,
  variables: Record<string, unknown>,
  mapContext?: Pick<Context, 'Map'>,
): Promise<unknown> {
  let name: string | undefined = compiled.startAt;
  let current = input;
  while (name !== undefined) {
    execution.breathe();
    const state = compiled.states.get(name);
    if (!state) throw runtimeError(`There is no state ${name}`);
    const frame = enter(env, execution, name, current, variables, mapContext);
    const move = await traced(env, execution, name, current, () => step(env, execution, state, frame));
    count(execution, 1);
    current = move.output;
    name = move.next;
  }
  return current;
}

/** Adds history events; an execution that has too many fails. */
export function count(execution: Execution, events: number): void {
  execution.record.historyEvents += events;
  if (execution.record.historyEvents > mostHistoryEvents) {
    throw runtimeError('The execution reached the maximum number of history events (25000).');
  }
}

function enter(
  env: Environment,
  execution: Execution,
  name: string,
  input: unknown,
  variables: Record<string, unknown>,
  mapContext: Pick<Context, 'Map'> = {},
): Frame {
  execution.record.transitions += 1;
  count(execution, 1);
  const EnteredTime = isoText(env.scheduler);
  const State = { Name: name, EnteredTime, RetryCount: 0 };
  return { input, variables, context: { ...execution.context, ...mapContext, State } };
}

async function traced(
  env: Environment,
  execution: Execution,
  state: string,
  input: unknown,
  run: () => Promise<Move>,
): Promise<Move> {
  if (!execution.keepTrace) return run();
  const entry = { state, input, at: isoText(env.scheduler) };
  const { trace } = execution.record;
  const at = trace.push(entry) - 1;
  try {
    const move = await run();
    trace[at] = { ...entry, output: move.output };
    return move;
  } catch (error) {
    trace[at] = { ...entry, error: error instanceof StatesError ? error.error : String(error) };
    throw error;
  }
}

let told = { millis: 0, text: new Date(0).toISOString() };

/** Cheaper than Temporal, and with milliseconds as Step Functions has it; a machine enters many states in one instant. */
export function isoText(scheduler: Pick<Scheduler, 'millis'>): string {
  const millis = scheduler.millis();
  if (told.millis !== millis) told = { millis, text: new Date(millis).toISOString() };
  return told.text;
}

async function step(
  env: Environment,
  execution: Execution,
  state: CompiledState,
  frame: Frame,
): Promise<Move> {
  switch (state.kind) {
    case 'choice':
      return state.choose(frame);
    case 'pass':
      return { next: state.next, output: await passOn(state.io, frame) };
    case 'succeed':
      return { next: undefined, output: await passOn(state.io, frame) };
    case 'fail': {
      const { Error: error, Cause } = await state.error(frame);
      throw new StatesError(error, Cause);
    }
    case 'wait':
      await execution.sleepUntil(wakeTime(env, await state.until(frame)));
      return { next: state.next, output: await passOn(state.io, frame) };
    case 'task':
      return guarded(env, execution, state, frame, () => runTask(env, execution, state, frame));
    case 'map':
      return guarded(env, execution, state, frame, () => runMap(env, execution, state.map, frame));
  }
}

async function passOn(io: Io, frame: Frame): Promise<unknown> {
  return io.complete(frame, await io.arguments(frame));
}

function wakeTime(env: Environment, until: { seconds: unknown } | { timestamp: unknown }): number {
  if ('seconds' in until) {
    const { seconds } = until;
    if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds < 0) {
      throw runtimeError(`Seconds must be a whole number of at least 0, not ${JSON.stringify(seconds)}`);
    }
    return env.scheduler.millis() + seconds * 1000;
  }
  const millis = typeof until.timestamp === 'string' ? Date.parse(until.timestamp) : Number.NaN;
  if (Number.isNaN(millis)) throw runtimeError(`Not a timestamp: ${JSON.stringify(until.timestamp)}`);
  return Math.max(millis, env.scheduler.millis());
}

/** Runs what may fail: retries by the first retrier that matches, then the first catcher that does. */
async function guarded(
  env: Environment,
  execution: Execution,
  state: Guarded & { io: Io; next: string | undefined },
  frame: Frame,
  attempt: () => Promise<unknown>,
): Promise<Move> {
  const attempts = new Map<object, number>();
  for (;;) {
    try {
      const result = await attempt();
      return { next: state.next, output: await state.io.complete(frame, result) };
    } catch (error) {
      if (!(error instanceof StatesError)) throw error;
      const retrier = state.retry.find(({ ErrorEquals }) => matches(ErrorEquals, error.error));
      const made = retrier ? (attempts.get(retrier) ?? 0) : 0;
      if (!retrier || made >= retrier.MaxAttempts) return caught(state, frame, error);
      attempts.set(retrier, made + 1);
      const full = Math.min(
        retrier.IntervalSeconds * retrier.BackoffRate ** made,
        retrier.MaxDelaySeconds ?? 31_622_400,
      );
      const delay = retrier.JitterStrategy === 'FULL' ? full * env.random() : full;
      await execution.sleepUntil(env.scheduler.millis() + Math.round(delay * 1000));
      execution.record.transitions += 1;
      frame.context.State.RetryCount += 1;
    }
  }
}

async function caught(state: Guarded, frame: Frame, error: StatesError): Promise<Move> {
  const catcher = state.catch.find(({ errorEquals }) => matches(errorEquals, error.error));
  if (!catcher) throw error;
  return {
    next: catcher.next,
    output: await catcher.handle(frame, { Error: error.error, Cause: error.causeText }),
  };
}
