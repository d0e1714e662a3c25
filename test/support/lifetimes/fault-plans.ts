import { seededRandom } from '../asl/random.ts';
import { type FaultKind, type FaultPlan, faultKinds } from '../world/faults.ts';
import type { Story } from './story.ts';

/** A plan, and how often it struck. */
export type CountedPlan = {
  plan: FaultPlan;
  struck(): number;
  /** When it struck last, in milliseconds; 0: never. `clock` says when. */
  lastAt(): number;
  tell(clock: { millis: number } | { millis(): number }): void;
};

/** The faults of a story: each of its first calls is struck with the story's chance, by any kind of fault. */
export function faultsOf({ seed, faultRate, faultCalls }: Story): CountedPlan | undefined {
  if (faultRate === 0) return undefined;
  const random = seededRandom(Math.imul(seed, 0x85ebca6b));
  return counted(({ number }) => {
    if (number > faultCalls || random() >= faultRate) return undefined;
    return faultKinds[Math.floor(random() * faultKinds.length)];
  });
}

/** Strikes exactly these calls, by their numbers from 1. */
export function faultsAt(...strikes: readonly { call: number; kind: FaultKind }[]): CountedPlan {
  return counted(({ number }) => strikes.find(({ call }) => call === number)?.kind);
}

function counted(plan: FaultPlan): CountedPlan {
  let count = 0;
  let last = 0;
  let now = () => 0;
  return {
    lastAt: () => last,
    tell(clock) {
      now = () => (typeof clock.millis === 'number' ? clock.millis : clock.millis());
    },
    plan(call) {
      const fault = plan(call);
      if (fault !== undefined) {
        count += 1;
        last = now();
      }
      return fault;
    },
    struck: () => count,
  };
}
