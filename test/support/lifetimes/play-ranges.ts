import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { Mode } from './replay.names.ts';

const playedSchema = z.object({ from: z.int(), until: z.int(), broken: z.array(z.string()) });
/** Seeds from one up to, not including, another, and a report for each that broke an invariant. */
export type Played = z.infer<typeof playedSchema>;
export type Seeds = { mode: Mode; from: number; until: number; rangeSize: number };

/** Plays seeds on all cores, range by range. `played`: told of each range when it is done. Gives every report. */
export async function playRanges(
  { mode, from, until, rangeSize }: Seeds,
  played: (range: Played) => void = () => undefined,
): Promise<string[]> {
  const broken: string[] = [];
  let next = from;

  function order(worker: Worker): boolean {
    if (next >= until) return false;
    const range = { mode, from: next, until: Math.min(next + rangeSize, until) };
    next = range.until;
    worker.postMessage(range);
    return true;
  }

  async function work(): Promise<void> {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    await new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', (message) => {
        const range = playedSchema.parse(message);
        broken.push(...range.broken);
        played(range);
        if (!order(worker)) resolve();
      });
      if (!order(worker)) resolve();
    });
    await worker.terminate();
  }

  const ranges = Math.ceil((until - from) / rangeSize);
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), ranges) }, work));
  return broken;
}
