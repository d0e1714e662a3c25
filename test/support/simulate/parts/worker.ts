import '../../lifetimes/text-imports.ts';
import { parentPort } from 'node:worker_threads';
import type { PartOrder } from '../play-parts.ts';

// What the functions log is for nobody here.
console.log = () => undefined;
console.error = () => undefined;
// Loaded after the hooks that let templates be imported.
const { playPart } = await import('./play-part.ts');
const { endAll, writersInto } = await import('./part-files.ts');

parentPort?.on('message', async ({ part, folder }: PartOrder) => {
  const writers = writersInto(folder);
  const end = await playPart(part, writers);
  endAll(writers);
  parentPort?.postMessage(end);
});
