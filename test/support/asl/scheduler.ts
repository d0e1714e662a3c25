import { setImmediate as nextTurn } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { EventQueue } from './event-queue.ts';
import { seededRandom } from './random.ts';

export type When = Temporal.Instant | number;
/** Time that passes only when told to, and everything that waits for it. */
export type Scheduler = {
  now(): Temporal.Instant;
  /** The present in milliseconds since the epoch. */
  millis(): number;
  /** Runs something at an instant (or as soon as time goes on, if that is past). Gives the way to cancel it. */
  at(when: When, run: () => void | Promise<void>): () => void;
  /** When the next event is due, in milliseconds; infinity where there is none. */
  nextAt(): number;
  /** Waits so many milliseconds of virtual time. */
  sleep(milliseconds: number): Promise<void>;
  /** Lets others due at this very instant go first, or not: the seed decides. At once while time stands still. */
  yield(): Promise<void>;
  /** Waits for a promise that another event will settle, without holding up time. */
  block<T>(promise: Promise<T>): Promise<T>;
  /** Lets time pass until the instant. Throws what anything that ran threw. */
  runUntil(when: When): Promise<void>;
  /** Lets time pass until nothing waits any more; throws if that is not so by the horizon (default 10 years on). */
  runToIdle(horizon?: When): Promise<void>;
  /** Called after every event, when all it set off has come to rest. */
  onRest(listener: () => void): void;
};

const mostTurns = 1_000_000;
/** Microtasks in which whatever an event resumed has surely begun to run again. */
const resumingTurns = 8;
/** Microtasks spent on one event before the real event loop is let in: something waits for more than promises. */
const patience = 400;

/** Virtual time from `start` on. Ties are kept in order of arrival, or mixed by the seed if one is given. */
export function createScheduler(start: Temporal.Instant | string, seed?: number): Scheduler {
  const queue = new EventQueue();
  const random = seed === undefined ? () => 0 : seededRandom(seed);
  const failures: unknown[] = [];
  const restListeners: (() => void)[] = [];
  let millis = millisOf(typeof start === 'string' ? Temporal.Instant.from(start) : start);
  let present = Temporal.Instant.fromEpochMilliseconds(millis);
  let started = 0;
  let finished = 0;
  let blocked = 0;
  let driven = false;

  function at(when: When, run: () => void | Promise<void>): () => void {
    return queue.push({ at: Math.max(millisOf(when), millis), rank: random(), run });
  }

  async function block<T>(promise: Promise<T>): Promise<T> {
    blocked += 1;
    try {
      return await promise;
    } finally {
      blocked -= 1;
    }
  }

  async function activity(run: () => void | Promise<void>): Promise<void> {
    started += 1;
    try {
      await run();
    } catch (error) {
      failures.push(error);
    } finally {
      finished += 1;
    }
  }

  /**
   * Lets everything that runs finish or wait for virtual time. Promises alone need no turn of the real event loop, which
   * costs far more than they do; whoever waits for real input gets its turns.
   */
  async function settle(): Promise<void> {
    let quiet = 0;
    for (let turns = 0; quiet < resumingTurns; turns += 1) {
      if (turns < patience) await undefined;
      else await nextTurn();
      if (turns > mostTurns) throw new Error('Something waits for an event that virtual time does not know');
      quiet = started - finished - blocked > 0 ? 0 : quiet + 1;
    }
    if (failures.length > 0) throw failures.splice(0)[0];
  }

  async function runNext(): Promise<void> {
    const event = queue.pop();
    if (!event) return;
    millis = event.at;
    driven = true;
    void activity(event.run);
    try {
      await settle();
    } finally {
      driven = false;
    }
    for (const listener of restListeners) listener();
  }

  function sleep(milliseconds: number): Promise<void> {
    return block(
      new Promise((resolve) => at(millis + Math.max(0, Math.ceil(milliseconds)), () => resolve())),
    );
  }

  return {
    now() {
      if (present.epochMilliseconds !== millis) present = Temporal.Instant.fromEpochMilliseconds(millis);
      return present;
    },
    millis: () => millis,
    at,
    nextAt: () => queue.nextAt(),
    block,
    onRest: (listener) => void restListeners.push(listener),
    sleep,
    yield: async () => (driven ? sleep(0) : undefined),
    async runUntil(when) {
      const until = millisOf(when);
      await settle();
      for (let next = queue.peek(); next && next.at <= until; next = queue.peek()) await runNext();
      millis = Math.max(millis, until);
    },
    async runToIdle(horizon = millis + 10 * 365 * 86_400_000) {
      const until = millisOf(horizon);
      await settle();
      for (let next = queue.peek(); next; next = queue.peek()) {
        if (next.at > until) throw new Error('Not idle by the horizon: something still waits');
        await runNext();
      }
    },
  };
}

function millisOf(when: When): number {
  return typeof when === 'number' ? when : when.epochMilliseconds;
}
