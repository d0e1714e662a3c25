import { setTimeout as sleep } from 'node:timers/promises';

export type Patience = { seconds: number };

/** The first answer that is not undefined; throws with the words for what was awaited when patience ends. */
export async function waitFor<T>(
  words: string,
  look: () => Promise<T | undefined>,
  { seconds }: Patience = { seconds: 30 },
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`Waited ${seconds} s in vain for ${words}.`);
    await sleep(20);
  }
}
