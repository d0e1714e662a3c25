import type { Context } from './compiled.ts';
import type { Scheduler } from './scheduler.ts';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
/** One state passed: what went in, what came out (or the error), and when it was entered. */
export type TraceEntry = { state: string; input: unknown; output?: unknown; error?: string; at: string };
/** What is known of one execution. */
export type ExecutionRecord = {
  arn: string;
  name: string;
  stateMachineArn: string;
  /** The JSON text it was started with. */
  input: string;
  status: Status;
  output?: unknown;
  error?: string;
  cause?: string;
  startedAt: number;
  stoppedAt?: number;
  /** States entered plus retries: what AWS bills. */
  transitions: number;
  /** As AWS counts them towards 25,000; nearly so for Map. */
  historyEvents: number;
  trace: TraceEntry[];
};

/** Ends an execution from outside its states: stopped, or its time is over. */
export class Halt extends Error {
  override name = 'Halt';
  readonly status: 'TIMED_OUT' | 'ABORTED';

  constructor(status: 'TIMED_OUT' | 'ABORTED') {
    super(status);
    this.status = status;
  }
}

type Settle<T> = { resolve(value: T): void; reject(error: Error): void };

/** A running execution: its record, its context, and its waits, all of which a stop ends. */
export class Execution {
  readonly record: ExecutionRecord;
  readonly context: Omit<Context, 'State'>;
  readonly keepTrace: boolean;
  readonly #scheduler: Scheduler;
  readonly #deadline: number;
  readonly #interrupts = new Set<(halt: Halt) => void>();
  #halt: Halt | undefined;

  constructor(
    scheduler: Scheduler,
    record: ExecutionRecord,
    context: Omit<Context, 'State'>,
    options: { deadline: number; keepTrace: boolean },
  ) {
    this.#scheduler = scheduler;
    this.record = record;
    this.context = context;
    this.#deadline = options.deadline;
    this.keepTrace = options.keepTrace;
  }

  /** Ends the execution at its next breath, or its present wait at once. */
  halt(status: 'TIMED_OUT' | 'ABORTED'): void {
    this.#halt = new Halt(status);
    for (const interrupt of [...this.#interrupts]) interrupt(this.#halt);
  }

  /** Throws if the execution was stopped meanwhile. */
  breathe(): void {
    if (this.#halt) throw this.#halt;
    if (this.#scheduler.millis() >= this.#deadline) throw new Halt('TIMED_OUT');
  }

  /**
   * Waits for whatever `begin` arranges to settle, at the latest at `until`; `begin` gives the way to call it off.
   */
  async suspend<T>(until: number, begin: (settle: Settle<T>) => () => void): Promise<T> {
    this.breathe();
    const cleanups: (() => void)[] = [];
    try {
      return await this.#scheduler.block(
        new Promise<T>((resolve, reject) => {
          this.#interrupts.add(reject);
          cleanups.push(() => this.#interrupts.delete(reject));
          cleanups.push(begin({ resolve, reject }));
          if (until > this.#deadline) cleanups.push(this.#atDeadline(reject));
        }),
      );
    } finally {
      for (const cleanup of cleanups) cleanup();
    }
  }

  /** Waits until an instant. */
  sleepUntil(millis: number): Promise<void> {
    return this.suspend(millis, ({ resolve }) => this.#scheduler.at(millis, () => resolve()));
  }

  #atDeadline(reject: (halt: Halt) => void): () => void {
    return this.#scheduler.at(this.#deadline, () => reject(new Halt('TIMED_OUT')));
  }
}
