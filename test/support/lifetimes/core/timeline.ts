import { EventQueue } from '../../asl/event-queue.ts';

/** Time that passes from event to event. */
export type Timeline = {
  /** The present, in milliseconds since the epoch. */
  millis(): number;
  /** Runs something at an instant, or as soon as time goes on, if that is past. Gives the way to cancel it. */
  at(millis: number, run: () => void): () => void;
  /** When the next event is due; infinity where there is none. */
  nextAt(): number;
};

/** Time without promises: everything runs on one thread, in an order the seed decides. */
export class QuickTimeline implements Timeline {
  readonly #queue = new EventQueue();
  readonly #random: () => number;
  #millis: number;

  constructor(startAt: number, random: () => number) {
    this.#millis = startAt;
    this.#random = random;
  }

  millis(): number {
    return this.#millis;
  }

  at(millis: number, run: () => void): () => void {
    return this.#queue.push({ at: Math.max(millis, this.#millis), rank: this.#random(), run });
  }

  nextAt(): number {
    return this.#queue.nextAt();
  }

  /** Lets time pass until an instant. `rested`: called after every event. */
  runUntil(until: number, rested: () => void): void {
    for (let next = this.#queue.peek(); next && next.at <= until; next = this.#queue.peek()) {
      this.#queue.pop();
      this.#millis = next.at;
      void next.run();
      rested();
    }
    this.#millis = until;
  }
}
