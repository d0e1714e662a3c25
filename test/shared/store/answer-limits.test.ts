import { describe, expect, test } from 'vitest';
import { withinLimits } from '../../../shared/store/answer-limits.ts';
import { memoryCases } from '../../support/dynamo/memory-cases.ts';

const hour = 3_600_000;
const noon = 500_000 * hour;

function table() {
  const memory = memoryCases();
  return { memory, cases: { db: memory.client, table: 'Cases', pause: async () => {} } };
}

async function tally(answers: number, ask: (index: number) => Promise<boolean>): Promise<number> {
  let taken = 0;
  for (let index = 0; index < answers; index += 1) if (await ask(index)) taken += 1;
  return taken;
}

describe('answers are counted by the hour', () => {
  test('of one link sixty are taken, from wherever they come', async () => {
    const { cases } = table();
    const ask = (token: string) => (index: number) =>
      withinLimits(cases, { token, client: `client-${index}` }, noon);
    expect(await tally(70, ask('one'))).toBe(60);
    expect(await tally(1, ask('other'))).toBe(1);
  });

  test('of one network address three hundred are taken, whatever they are for', async () => {
    const { cases } = table();
    const ask = (client: string) => (index: number) =>
      withinLimits(cases, { token: `t${index}`, client }, noon);
    expect(await tally(310, ask('192.0.2.1'))).toBe(300);
    expect(await tally(1, ask('192.0.2.2'))).toBe(1);
  });

  test('the next hour begins anew', async () => {
    const { cases } = table();
    const ask = (at: number) => () => withinLimits(cases, { token: 'one', client: 'c' }, at);
    expect(await tally(61, ask(noon + hour - 1))).toBe(60);
    expect(await tally(1, ask(noon + hour))).toBe(1);
  });

  test('forty at once are counted each', async () => {
    const { cases } = table();
    const all = await Promise.all(
      Array.from({ length: 90 }, () => withinLimits(cases, { token: 'one', client: 'c' }, noon)),
    );
    expect(all.filter(Boolean)).toHaveLength(60);
  });

  test('what is kept tells neither link nor address, and says when it may be forgotten', async () => {
    const { cases, memory } = table();
    await withinLimits(cases, { token: 'secret-token', client: '192.0.2.1' }, noon);
    const kept = memory.items();
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/secret-token|192\.0\.2/);
    for (const { forgetAt } of kept) expect(forgetAt).toBe((noon + 2 * hour) / 1000);
  });
});
