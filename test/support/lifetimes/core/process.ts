import type { FaultKind } from '../../world/faults.ts';

/** What a process of the decision core stops for. */
export type Pause =
  /** Whatever else is due at this instant comes first, or does not, as the seed has it. */
  | { kind: 'turn' }
  /** Until an instant, in milliseconds. */
  | { kind: 'sleep'; until: number }
  /** Until the token is answered or the instant has come. */
  | { kind: 'people'; token: string; until: number }
  /** Goes on at once; the other process begins so many milliseconds later. */
  | { kind: 'spawn'; process: Process<unknown>; afterMs: number };
export type Resume = 'woken' | 'expired' | undefined;
export type Process<T> = Generator<Pause, T, Resume>;

/** The world that calls are made in. */
export type World = {
  /** The present, in milliseconds since the epoch. */
  readonly millis: number;
  /** Counts a call of a client, or (`lambda`) an invocation, and gives the fault that strikes it, if any. */
  strike(service: string, name: string): FaultKind | undefined;
  /** Whether something else is due at this very instant. */
  isContended(): boolean;
};

/** The call failed, or its answer never came. `status`: what the service answered; absent: nobody knows. */
export class CallFailed extends Error {
  override name = 'CallFailed';
  readonly status: number | undefined;

  constructor(status?: number) {
    super('the call failed');
    this.status = status;
  }
}

/** The process died; nothing in it goes on. */
export class Killed extends Error {
  override name = 'Killed';
}

/** Made once: a stack for each would cost more than the call that fails. */
const broken = new CallFailed(500);
const throttled = new CallFailed(429);
const unheard = new CallFailed();
const killed = new Killed();

const timeOutMs = 5_000;
const lateMs = 12_000;

/** One call: `run` is its effect. Mails and transactions are never repeated below us. */
export function* call<T>(world: World, service: string, name: string, run: () => T): Process<T> {
  const fault = world.strike(service, name);
  if (world.isContended()) yield { kind: 'turn' };
  switch (fault) {
    case 'fail':
      throw broken;
    case 'throttle':
      throw throttled;
    case 'dies-before':
      throw killed;
    case 'lost':
      quietly(run);
      throw unheard;
    case 'dies-after':
      quietly(run);
      throw killed;
    case 'twice':
      if (service !== 'ses' && name !== 'Transact') quietly(run);
      return run();
    case 'late':
      yield { kind: 'spawn', process: once(run), afterMs: lateMs };
      yield { kind: 'sleep', until: world.millis + timeOutMs };
      throw unheard;
    case undefined:
      return run();
  }
}

/** One invocation of a function, itself a process of many calls. */
export function* invocation<T>(world: World, name: string, make: () => Process<T>): Process<T> {
  const fault = world.strike('lambda', name);
  if (world.isContended()) yield { kind: 'turn' };
  switch (fault) {
    case 'fail':
    case 'throttle':
    case 'dies-before':
      throw broken;
    case 'lost':
    case 'dies-after':
      yield* make();
      throw unheard;
    case 'twice':
      yield { kind: 'spawn', process: make(), afterMs: 0 };
      return yield* make();
    case 'late':
      yield { kind: 'spawn', process: make(), afterMs: lateMs };
      yield { kind: 'sleep', until: world.millis + timeOutMs };
      throw unheard;
    case undefined:
      return yield* make();
  }
}

// biome-ignore lint/correctness/useYield: a process of one step
function* once(run: () => unknown): Process<void> {
  quietly(run);
}

/** Does it, whatever it answers or throws: nobody hears it. */
export function quietly(run: () => unknown): void {
  try {
    run();
  } catch {
    // Nobody hears it.
  }
}
