export type QueuedEvent = {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Order among events of the same millisecond. */
  readonly rank: number;
  readonly run: () => void | Promise<void>;
  cancelled: boolean;
};

/** Events by time, then rank: a binary heap. Events of equal rank keep the order in which they came. */
export class EventQueue {
  readonly #heap: { event: QueuedEvent; order: number }[] = [];
  #order = 0;

  /** Gives the way to cancel it. */
  push(due: Omit<QueuedEvent, 'cancelled'>): () => void {
    const event = { ...due, cancelled: false };
    this.#order += 1;
    this.#heap.push({ event, order: this.#order });
    this.#up(this.#heap.length - 1);
    return () => {
      event.cancelled = true;
    };
  }

  /** When the next event is due; infinity where there is none. */
  nextAt(): number {
    return this.peek()?.at ?? Number.POSITIVE_INFINITY;
  }

  /** The next event that is not cancelled, left in the queue. */
  peek(): QueuedEvent | undefined {
    while (this.#heap[0]?.event.cancelled) this.#removeFirst();
    return this.#heap[0]?.event;
  }

  pop(): QueuedEvent | undefined {
    const event = this.peek();
    if (event) this.#removeFirst();
    return event;
  }

  #removeFirst(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#down();
  }

  #up(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #down(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let first = at;
      if (left < this.#heap.length && this.#isBefore(left, first)) first = left;
      if (right < this.#heap.length && this.#isBefore(right, first)) first = right;
      if (first === at) return;
      this.#swap(at, first);
      at = first;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const left = this.#heap[a];
    const right = this.#heap[b];
    if (!left || !right) return false;
    const byTime = left.event.at - right.event.at || left.event.rank - right.event.rank;
    return (byTime || left.order - right.order) < 0;
  }

  #swap(a: number, b: number): void {
    const left = this.#heap[a];
    const right = this.#heap[b];
    if (!left || !right) return;
    this.#heap[a] = right;
    this.#heap[b] = left;
  }
}
