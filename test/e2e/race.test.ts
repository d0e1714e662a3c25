import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invokeLater } from '../../infra/local/call-engine.ts';
import { type Change, followTable } from '../../infra/local/timeline/follow-table.ts';
import { instantText } from '../../shared/domain/time.ts';
import { debtItemKey } from '../../shared/store/cases.ts';
import { commit } from '../../shared/store/commit.ts';
import { disputeItem } from '../../shared/store/items.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { type Seeded, seedDebtor } from '../support/stage/seed-debtor.ts';
import { startTestStage, type TestStage } from '../support/stage/test-stage.ts';
import { waitFor } from '../support/stage/wait-for.ts';

const debtors = 30;
/** Real milliseconds after the start within which the signals land, spread evenly: decision, claim, registration. */
const span = 4000;

let stage: TestStage;
beforeAll(async () => {
  stage = await startTestStage({
    name: 'race',
    daySeconds: 1800,
    begins: Temporal.Instant.from('2026-11-24T09:00:00Z'),
  });
});
afterAll(() => stage?.stop());

async function seedMany(prefix: string, emails: 'reachable' | 'unreachable'): Promise<Seeded[]> {
  const numbers = Array.from({ length: debtors }, (_, index) => `${prefix}${index + 100}`);
  const profile = emails === 'unreachable' ? { emails: [] } : {};
  return Promise.all(
    numbers.map((customerNumber) => seedDebtor(stage, { customerNumber, late: [10], profile })),
  );
}

/** Starts all debts and lets one signal for each land somewhere in the span. */
async function signalAround(
  seeded: readonly Seeded[],
  signal: (one: Seeded) => Promise<unknown>,
): Promise<void> {
  await invokeLater(stage.engine, stage.outputs.StartDebts);
  await Promise.all(
    seeded.map(async (one, index) => {
      await sleep((span / seeded.length) * index);
      await signal(one);
    }),
  );
}

test('a payment at whatever instant around the registration of a wait ends that wait', async () => {
  const seeded = await seedMany('P', 'unreachable');
  await signalAround(seeded, ({ debtorKey, debts: [debt] }) =>
    commit(stage.cases, {
      debtorKey,
      writes: [
        {
          kind: 'update',
          key: debtItemKey(debtorKey, debt?.debtKey ?? ''),
          set: { amountOutstanding: 0, ledgerOutstanding: 0 },
        },
      ],
    }),
  );
  const open = async () => {
    const facts = await Promise.all(seeded.map(({ debtorKey }) => readFacts(stage.cases, debtorKey)));
    return facts.flatMap((one) => one?.debts ?? []).filter(({ state }) => state === 'open');
  };
  await waitFor('all paid debts to be closed', async () => ((await open()).length === 0 ? true : undefined));
});

test('nothing is claimed after a dispute, at whatever instant it lands', async () => {
  const changes: Change[] = [];
  const next = await followTable(stage.engine, stage.outputs.CasesTable);
  const seeded = await seedMany('D', 'reachable');
  const at = instantText(stage.clock.now());
  await signalAround(seeded, ({ debtorKey, debts: [debt] }) =>
    commit(stage.cases, {
      debtorKey,
      writes: [
        {
          kind: 'put',
          item: disputeItem(debtorKey, {
            ...{ disputeId: 'one', debtKey: debt?.debtKey ?? '', reason: 'DAMAGED', text: 'Torn.' },
            ...{ openedAt: at, openedBy: 'debtor', answerBy: '2026-12-10', state: 'open' },
          }),
        },
      ],
    }),
  );
  await sleep(5000);
  for (let more = await next(); more.length > 0; more = await next()) changes.push(...more);

  const claimed = { before: 0, after: 0 };
  for (const { debtorKey } of seeded) {
    const own = changes.filter(({ pk }) => pk === `DEBTOR#${debtorKey}`);
    const disputed = own.findIndex(({ sk }) => sk.startsWith('DISPUTE#'));
    const claims = own.flatMap(({ sk, before }, index) =>
      sk.startsWith('CONTACT#') && before === undefined ? [index] : [],
    );
    claimed.before += claims.filter((index) => index < disputed).length;
    claimed.after += claims.filter((index) => index > disputed).length;
  }
  expect(claimed.after).toBe(0);
  // Both sides of the race have been seen, or this would prove nothing.
  expect(claimed.before).toBeGreaterThan(0);
  expect(claimed.before).toBeLessThan(debtors);
  const mails = stage.box.mails().filter(({ to }) => to.some((address) => address.startsWith('d1')));
  expect(mails).toHaveLength(claimed.before);
});
