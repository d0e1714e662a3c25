import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAdmitted, noteAnswer, sessionLasts } from '../../../shared/store/link-identity.ts';
import { linkItem } from '../../../shared/store/links.ts';
import { memoryCases } from '../../support/dynamo/memory-cases.ts';

const realNow = 1_800_000_000_000;
const hour = 3_600_000;
const session = 'c2VjcmV0LW9mLWEtYnJvd3Nlcg';

async function stored() {
  const memory = memoryCases({ removeUndefinedValues: true });
  const cases = { db: memory.client, table: 'Cases', pause: async () => {} };
  for (const token of ['one', 'other']) {
    const link = { purpose: 'pay' as const, debtorKey: 'd', creditorId: 'c', contactId: 'k' };
    const Item = linkItem(token, { ...link, expiresAt: '2026-05-09T08:00:00.000Z' });
    await memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
  }
  return { memory, cases };
}

describe('a browser that answered rightly', () => {
  test('is admitted to that link, for an hour, by its secret alone', async () => {
    const { cases } = await stored();
    expect(await isAdmitted(cases, 'one', { session, realNow })).toBe(false);
    expect(await noteAnswer(cases, 'one', { session, realNow })).toBe(true);
    expect(await isAdmitted(cases, 'one', { session, realNow: realNow + sessionLasts - 1 })).toBe(true);
    expect(await isAdmitted(cases, 'one', { session, realNow: realNow + sessionLasts })).toBe(false);
    expect(await isAdmitted(cases, 'one', { session: `${session}x`, realNow })).toBe(false);
    expect(await isAdmitted(cases, 'one', { session: '', realNow })).toBe(false);
    expect(await isAdmitted(cases, 'other', { session, realNow })).toBe(false);
  });

  test('leaves only the hash of its secret in the table', async () => {
    const { cases, memory } = await stored();
    await noteAnswer(cases, 'one', { session, realNow });
    expect(JSON.stringify(memory.items())).not.toContain(session);
  });

  test('stays admitted beside a second one', async () => {
    const { cases } = await stored();
    for (const one of ['phone', 'desk']) await noteAnswer(cases, 'one', { session: one, realNow });
    for (const one of ['phone', 'desk']) {
      expect(await isAdmitted(cases, 'one', { session: one, realNow })).toBe(true);
    }
  });
});

describe('answers are counted for each link', () => {
  test('the eleventh within an hour is refused even if it is right; an hour later it is taken', async () => {
    const { cases, memory } = await stored();
    for (let answer = 0; answer < 10; answer += 1) {
      expect(await noteAnswer(cases, 'one', { session: undefined, realNow: realNow + answer })).toBe(true);
    }
    const before = memory.items();
    expect(await noteAnswer(cases, 'one', { session, realNow: realNow + 10 })).toBe(false);
    expect(memory.items()).toEqual(before);
    expect(await isAdmitted(cases, 'one', { session, realNow: realNow + 10 })).toBe(false);
    expect(await noteAnswer(cases, 'other', { session, realNow: realNow + 10 })).toBe(true);
    expect(await noteAnswer(cases, 'one', { session, realNow: realNow + hour })).toBe(true);
  });

  test('no hour sees more than ten, however they are spread', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20 * 60_000), { minLength: 11, maxLength: 40 }), async (gaps) => {
        const { cases } = await stored();
        const taken: number[] = [];
        let at = realNow;
        for (const gap of gaps) {
          at += gap;
          if (await noteAnswer(cases, 'one', { session: undefined, realNow: at })) taken.push(at);
        }
        return taken.every((end) => taken.filter((one) => one > end - hour && one <= end).length <= 10);
      }),
      { numRuns: 40 },
    );
  });

  test('forty at once are no more than ten', async () => {
    const { cases } = await stored();
    const all = await Promise.all(
      Array.from({ length: 40 }, () => noteAnswer(cases, 'one', { session: undefined, realNow })),
    );
    expect(all.filter(Boolean).length).toBeLessThanOrEqual(10);
    expect(all.filter(Boolean).length).toBeGreaterThan(0);
  });

  test('a link that is gone admits nobody', async () => {
    const { cases } = await stored();
    expect(await noteAnswer(cases, 'gone', { session, realNow })).toBe(false);
    expect(await isAdmitted(cases, 'gone', { session, realNow })).toBe(false);
  });
});
