import { EventQueue } from '../../asl/event-queue.ts';
import type { FaultKind, FaultPlan } from '../../world/faults.ts';
import { CallFailed, Killed, type Process, type Resume, type World } from './process.ts';

export type DriverOptions = {
  startAt: number;
  random: () => number;
  /** Mixes whatever is due at the same instant, call by call. */
  interleave: boolean;
  faults?: FaultPlan | undefined;
  /** Just before a call, by its number from 1. */
  calling?(number: number): void;
  /** After every event. */
  rested(): void;
};

/**
 * Runs processes in virtual time, one call at a time, in an order the seed decides. No promises: it is all one thread. A
 * process stops at a call only where something else is due at the same instant.
 */
export class Driver implements World {
  readonly #queue = new EventQueue();
  readonly #options: DriverOptions;
  readonly #waiting = new Map<string, () => void>();
  /** Both in milliseconds since the epoch; `millis` is the present. */
  readonly startAt: number;
  millis: number;
  /** Calls and invocations so far. */
  calls = 0;

  constructor(options: DriverOptions) {
    this.#options = options;
    this.startAt = options.startAt;
    this.millis = options.startAt;
  }

  /** Begins a process after so many milliseconds; what it throws ends only itself, unless it is a mistake of ours. */
  spawn(process: Process<unknown>, afterMs: number, ended: () => void = () => undefined): void {
    this.#push(this.millis + afterMs, () => this.#advance(process, undefined, ended));
  }

  at(millis: number, run: () => void): void {
    this.#push(millis, run);
  }

  /** Answers a token; false when nobody waits with it. */
  answer(token: string): boolean {
    const wake = this.#waiting.get(token);
    this.#waiting.delete(token);
    wake?.();
    return wake !== undefined;
  }

  runUntil(until: number): void {
    for (let next = this.#queue.peek(); next && next.at <= until; next = this.#queue.peek()) {
      this.#queue.pop();
      this.millis = next.at;
      void next.run();
      this.#options.rested();
    }
    this.millis = until;
  }

  #push(at: number, run: () => void): { cancelled: boolean } {
    const event = { at: Math.max(at, this.millis), rank: this.#options.random(), run, cancelled: false };
    this.#queue.push(event);
    return event;
  }

  #advance(process: Process<unknown>, first: Resume, ended: () => void): void {
    let resume = first;
    try {
      for (;;) {
        const step = process.next(resume);
        if (step.done === true) {
          ended();
          return;
        }
        const pause = step.value;
        resume = undefined;
        switch (pause.kind) {
          case 'spawn':
            this.spawn(pause.process, pause.afterMs);
            break;
          case 'sleep':
            this.#push(pause.until, () => this.#advance(process, undefined, ended));
            return;
          case 'people':
            this.#wait(process, pause, ended);
            return;
          case 'turn':
            this.#push(this.millis, () => this.#advance(process, undefined, ended));
            return;
        }
      }
    } catch (error) {
      if (!(error instanceof CallFailed || error instanceof Killed)) throw error;
      ended();
    }
  }

  strike(service: string, name: string): FaultKind | undefined {
    this.calls += 1;
    this.#options.calling?.(this.calls);
    return this.#options.faults?.({ number: this.calls, service, name });
  }

  isContended(): boolean {
    return this.#options.interleave && (this.#queue.peek()?.at ?? Number.POSITIVE_INFINITY) <= this.millis;
  }

  #wait(
    process: Process<unknown>,
    { token, until }: { token: string; until: number },
    ended: () => void,
  ): void {
    const expiry = this.#push(until, () => {
      this.#waiting.delete(token);
      this.#advance(process, 'expired', ended);
    });
    this.#waiting.set(token, () => {
      expiry.cancelled = true;
      this.#push(this.millis, () => this.#advance(process, 'woken', ended));
    });
  }
}
