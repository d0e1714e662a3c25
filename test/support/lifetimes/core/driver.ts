import type { FaultKind, FaultPlan } from '../../world/faults.ts';
import { CallFailed, Killed, type Process, type Resume, type World } from './process.ts';
import type { Timeline } from './timeline.ts';

export type DriverOptions = {
  timeline: Timeline;
  /** Mixes whatever is due at the same instant, call by call. */
  interleave: boolean;
  faults?: FaultPlan | undefined;
  /** Just before a call, by its number from 1. */
  calling?(number: number): void;
};

/** Who is told how a process ends. */
type End<T> = { done(value: T): void; failed(error: unknown): void };

/**
 * Runs processes in virtual time, one call at a time. A process stops at a call only where something else is due at the
 * same instant.
 */
export class Driver implements World {
  readonly #options: DriverOptions;
  readonly #timeline: Timeline;
  readonly #waiting = new Map<string, () => void>();
  /** In milliseconds since the epoch. */
  readonly startAt: number;
  /** Calls and invocations so far. */
  calls = 0;

  constructor(options: DriverOptions) {
    this.#options = options;
    this.#timeline = options.timeline;
    this.startAt = options.timeline.millis();
  }

  get millis(): number {
    return this.#timeline.millis();
  }

  /** Begins a process after so many milliseconds; what it throws ends only itself, unless it is a mistake of ours. */
  spawn(process: Process<unknown>, afterMs: number, ended: () => void = () => undefined): void {
    const end = {
      done: ended,
      failed(error: unknown) {
        if (!(error instanceof CallFailed || error instanceof Killed)) throw error;
        ended();
      },
    };
    this.at(this.millis + afterMs, () => this.#advance(process, undefined, end));
  }

  /** Begins a process at once, and gives what it comes to or throws. */
  run<T>(process: Process<T>): Promise<T> {
    return new Promise((resolve, reject) =>
      this.#advance(process, undefined, { done: resolve, failed: reject }),
    );
  }

  at(millis: number, run: () => void): void {
    this.#timeline.at(millis, run);
  }

  /** Answers a token, if anybody waits with it. */
  answer(token: string): void {
    const wake = this.#waiting.get(token);
    this.#waiting.delete(token);
    wake?.();
  }

  #advance<T>(process: Process<T>, first: Resume, end: End<T>): void {
    let resume = first;
    try {
      for (;;) {
        const step = process.next(resume);
        if (step.done === true) {
          end.done(step.value);
          return;
        }
        const pause = step.value;
        resume = undefined;
        switch (pause.kind) {
          case 'spawn':
            this.spawn(pause.process, pause.afterMs);
            break;
          case 'sleep':
            this.at(pause.until, () => this.#advance(process, undefined, end));
            return;
          case 'people':
            this.#wait(process, pause, end);
            return;
          case 'turn':
            this.at(this.millis, () => this.#advance(process, undefined, end));
            return;
        }
      }
    } catch (error) {
      end.failed(error);
    }
  }

  strike(service: string, name: string): FaultKind | undefined {
    this.calls += 1;
    this.#options.calling?.(this.calls);
    return this.#options.faults?.({ number: this.calls, service, name });
  }

  isContended(): boolean {
    return this.#options.interleave && this.#timeline.nextAt() <= this.millis;
  }

  #wait<T>(process: Process<T>, { token, until }: { token: string; until: number }, end: End<T>): void {
    const forget = this.#timeline.at(until, () => {
      this.#waiting.delete(token);
      this.#advance(process, 'expired', end);
    });
    this.#waiting.set(token, () => {
      forget();
      this.at(this.millis, () => this.#advance(process, 'woken', end));
    });
  }
}
