import './text-imports.ts';
import { parentPort } from 'node:worker_threads';
import * as z from 'zod';
import { modes } from './replay.names.ts';

const orderSchema = z.object({ mode: z.enum(modes), from: z.int(), until: z.int() });

console.log = () => undefined;
console.error = () => undefined;
// Loaded after the hooks that let templates be imported.
const { playAll } = await import('./replay.ts');

parentPort?.on('message', async (message) => {
  const order = orderSchema.parse(message);
  const broken = await playAll(order.mode, order.from, order.until);
  parentPort?.postMessage({ ...order, broken });
});
