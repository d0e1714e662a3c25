import type { Scheduler } from '../asl/scheduler.ts';
import { type FaultPlan, strike } from './faults.ts';

export type Call = { number: number; service: string; name: string };
export type Signal = () => void | Promise<void>;
/** Where a signal lands: at an instant (milliseconds), or just before or after the n-th awaited call, from 1. */
export type Landing = { at: number } | { beforeCall: number } | { afterCall: number };
export type CallLog = {
  /** Every call of a fake client, in order. */
  calls: readonly Call[];
  /** How many there were. */
  count(): number;
  /** Runs a call with the signals that land around it, and the fault that strikes it. */
  around<T>(service: string, name: string, run: () => T | Promise<T>): Promise<T>;
  signal(landing: Landing, signal: Signal): void;
};

export type CallLogOptions = { interleave: boolean; keeps?: boolean; faults?: FaultPlan | undefined };

/**
 * Counts every call to a fake client and lets signals land between any two of them. With `interleave`, whatever
 * else is due at the same instant may run at every call, in an order the seed decides. `keeps`: whether `calls`
 * remembers them.
 */
export function createCallLog(scheduler: Scheduler, options: CallLogOptions): CallLog {
  const { interleave, keeps = true, faults } = options;
  const calls: Call[] = [];
  let count = 0;
  const before = new Map<number, Signal[]>();
  const after = new Map<number, Signal[]>();

  async function begin(service: string, name: string): Promise<Call> {
    if (interleave) await scheduler.yield();
    count += 1;
    const call = { number: count, service, name };
    if (keeps) calls.push(call);
    if (before.size > 0) await land(before, call.number);
    return call;
  }

  return {
    calls,
    count: () => count,
    async around(service, name, run) {
      const call = await begin(service, name);
      try {
        return await strike(faults?.(call), call, run, scheduler);
      } finally {
        if (after.size > 0) await land(after, call.number);
      }
    },
    signal(landing, signal) {
      if ('at' in landing) scheduler.at(landing.at, signal);
      else if ('beforeCall' in landing) add(before, landing.beforeCall, signal);
      else add(after, landing.afterCall, signal);
    },
  };
}

function add(signals: Map<number, Signal[]>, number: number, signal: Signal): void {
  signals.set(number, [...(signals.get(number) ?? []), signal]);
}

async function land(signals: Map<number, Signal[]>, number: number): Promise<void> {
  const due = signals.get(number);
  if (!due) return;
  signals.delete(number);
  for (const signal of due) await signal();
}
