import { setTimeout as sleep } from 'node:timers/promises';

/** Waits before a write is tried again: full jitter, at most 25 ms times two to the attempt, never over a second. */
export async function jitteredPause(attempt: number): Promise<void> {
  await sleep(Math.random() * Math.min(1000, 25 * 2 ** attempt));
}
