import { createHash, randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { servePages } from '../../../functions/serve-pages/serve-pages.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { linkItem } from '../../../shared/store/links.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { noFiles } from '../../support/example/no-files.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const now = '2026-03-16T10:00:00.000Z';
/** As a sender makes them: 160 random bits. */
const live = randomBytes(20).toString('base64url');
const expired = randomBytes(20).toString('base64url');

async function pages() {
  const stored = await storedCase(exampleFacts(), now);
  const link = {
    purpose: 'pay' as const,
    debtorKey: exampleDebtorKey,
    creditorId: 'lindenhof',
    contactId: 'c1',
    address: 'accounts@holm.example',
  };
  for (const [token, expiresAt] of [
    [live, '2026-04-15T10:00:00.000Z'],
    [expired, now],
  ] as const) {
    const Item = linkItem(token, { ...link, expiresAt });
    await stored.memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
  }
  const faults: unknown[] = [];
  const app = createPages(
    servePages(stored.deps, {
      overHttps: true,
      origin: 'https://pages.example',
      openCheckout: async () => ({ kind: 'unavailable' }),
      ...noFiles,
      newSession: () => 'session',
      reportFault: (error) => faults.push(error),
    }),
  );
  return { app, faults, memory: stored.memory };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Tokens nobody gave out: invented ones, and real ones with a letter changed, cut, doubled, or written otherwise. */
const forged = fc
  .oneof(
    fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
    fc
      .tuple(fc.constantFrom(live, expired), fc.nat(26), fc.constantFrom(...letters))
      .map(([token, at, letter]) => token.slice(0, at) + letter + token.slice(at + 1)),
    fc
      .tuple(fc.constantFrom(live, expired), fc.integer({ min: 1, max: 26 }))
      .map(([token, end]) => token.slice(0, end)),
    fc
      .constantFrom(live, expired)
      .chain((token) =>
        fc.constantFrom(
          `${token}=`,
          `${token}${token}`,
          ` ${token}`,
          token.toLowerCase(),
          token.toUpperCase(),
          createHash('sha256').update(token).digest('hex'),
          `LINK#${token}`,
          `${token}\u0000`,
        ),
      ),
    fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).filter((text) => text.isWellFormed()),
  )
  .filter((token) => token !== live && !['.', '..'].includes(token));

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

describe('EM-12: a token that was not given out', () => {
  test('gives the same status, head and body as one that has expired, ten thousand times, and in the same time', async () => {
    const { app, faults, memory } = await pages();
    const before = memory.items();
    const ask = async (token: string) => {
      const begun = performance.now();
      const response = await app.request(`/t/${encodeURIComponent(token)}`);
      const time = performance.now() - begun;
      return {
        time,
        answer: `${response.status} ${[...response.headers].join('|')} ${await response.text()}`,
      };
    };
    const reference = await ask(expired);
    expect(reference.answer).toMatch(/^404 /);
    const times: Record<'forged' | 'expired', number[]> = { forged: [], expired: [] };
    await fc.assert(
      fc.asyncProperty(forged, async (token) => {
        const { answer, time } = await ask(token);
        expect(answer).toBe(reference.answer);
        times.forged.push(time);
        // One in ten is enough for a median, and the two take turns all the same.
        if (times.forged.length % 10 === 0) times.expired.push((await ask(expired)).time);
      }),
      { numRuns: 10_000 },
    );
    expect(times.forged).toHaveLength(10_000);
    const ratio = median(times.forged) / median(times.expired);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
    expect(memory.items()).toEqual(before);
    expect(faults).toEqual([]);
  });

  test('the token that was given out is another matter', async () => {
    const { app } = await pages();
    expect((await app.request(`/t/${live}`)).status).toBe(303);
  });
});
