import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LivingStage } from '../world/living-stage.ts';
import {
  endAll,
  type PartTexts,
  partFolder,
  textsIn,
  writersInMemory,
  writersInto,
} from './parts/part-files.ts';
import { type Part, type PartEnd, playPart } from './parts/play-part.ts';

/** A part that was played, with what it wrote. */
export type PlayedPart = { end: PartEnd; texts: PartTexts; close(): void };

export type PartsOptions = {
  /** Where the parts write; absent: nowhere. */
  folder?: string | undefined;
  /** Lets a test meddle with the stage of each part, which is then played in this thread. */
  meddle?: ((stage: LivingStage) => void) | undefined;
  /** Told of every part that has been played, and of how many there are. */
  progress?: ((played: number, of: number) => void) | undefined;
};

/** Plays all parts, on all cores where there are several and a folder to write to. */
export function playParts(parts: readonly Part[], options: PartsOptions): Promise<PlayedPart[]> {
  const { folder, meddle, progress = () => undefined } = options;
  if (folder === undefined || meddle !== undefined || parts.length === 1)
    return playHere(parts, { folder, meddle });
  return playOnThreads(parts, folder, progress);
}

async function playHere(
  parts: readonly Part[],
  { folder, meddle }: Pick<PartsOptions, 'folder' | 'meddle'>,
): Promise<PlayedPart[]> {
  const played: PlayedPart[] = [];
  for (const [number, part] of parts.entries()) {
    const writers = folder === undefined ? writersInMemory() : writersInto(partFolder(folder, number));
    const end = await playPart(part, writers, meddle);
    played.push({ end, texts: writers, close: () => endAll(writers) });
  }
  return played;
}

/** What a thread is asked to do. */
export type PartOrder = { part: Part; folder: string };
// From the project's folder: the same from a bundle as from here.
const worker = new URL('../../../test/support/simulate/parts/worker.ts', import.meta.url);

async function playOnThreads(
  parts: readonly Part[],
  folder: string,
  progress: (played: number, of: number) => void,
): Promise<PlayedPart[]> {
  const ends = new Map<number, PartEnd>();
  const waiting = [...parts.entries()];
  const threads: Worker[] = [];

  function work(): Promise<void> {
    const thread = new Worker(worker);
    threads.push(thread);
    return new Promise((resolve, reject) => {
      let playing = -1;
      const next = () => {
        const [number, part] = waiting.shift() ?? [];
        if (number === undefined || part === undefined) return resolve();
        playing = number;
        thread.postMessage({ part, folder: partFolder(folder, number) } satisfies PartOrder);
      };
      thread.on('error', reject);
      thread.on('message', (end: PartEnd) => {
        ends.set(playing, end);
        progress(ends.size, parts.length);
        next();
      });
      next();
    });
  }

  try {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), parts.length) }, work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return parts.map((_, number) => {
    const end = ends.get(number);
    if (end === undefined) throw new Error(`Part ${number} was not played.`);
    const texts = textsIn(partFolder(folder, number));
    return {
      ...{ end, texts },
      close() {
        for (const reader of Object.values(texts)) reader.end();
      },
    };
  });
}
