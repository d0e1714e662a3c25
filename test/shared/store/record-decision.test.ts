import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { checkEthics } from '../../../functions/check-ethics/check-ethics.ts';
import { type Cases, debtItemKey, lookShardOf } from '../../../shared/store/cases.ts';
import { commit, type Write } from '../../../shared/store/commit.ts';
import { holdItem } from '../../../shared/store/items.ts';
import { commitDecided, lookAgainAt, recordDecision } from '../../../shared/store/record-decision.ts';
import { deciding, inputOf, neverStill } from '../../support/example/deciding.ts';
import { exampleDebt, exampleDebtorKey } from '../../support/example/example-case.ts';
import { exampleHold } from '../../support/example/example-task.ts';

const debtorKey = exampleDebtorKey;
const debt = exampleDebt({ invoiceNumber: 'INV-1' });
const lookAt = Temporal.Instant.from('2026-03-09T08:00:00.000Z');

async function closeDebt(cases: Cases): Promise<void> {
  const key = debtItemKey(debtorKey, debt.debtKey);
  await commit(cases, { debtorKey, writes: [{ kind: 'update', key, set: { state: 'closed' } }] });
}

describe('keeping a decision', () => {
  it('takes two calls after what was read to decide: the head, and one transaction for all that is kept', async () => {
    const { deps, calls } = await deciding();
    await checkEthics(deps, inputOf(1));
    expect(calls.slice(-2)).toEqual(['GetCommand', 'TransactWriteCommand']);
    expect(calls.filter((name) => !/^(Query|Get)Command$/.test(name))).toEqual(['TransactWriteCommand']);
  });

  it('keeps facts once for all decisions that rest on them, and new ones when they change', async () => {
    const { deps, rows, cases } = await deciding(3);
    const kept = async () => (await rows()).filter(({ sk }) => String(sk).startsWith('FACTS#')).length;
    for (const number of [1, 2, 3, 1]) await checkEthics(deps, inputOf(number));
    expect(await kept()).toBe(1);
    const hold: Write = { kind: 'put', item: holdItem(debtorKey, exampleHold()) };
    await commit(cases, { debtorKey, writes: [hold] });
    await checkEthics(deps, inputOf(1));
    expect(await kept()).toBe(2);
  });

  it('gives every one of forty debts decided on at once its own place, none lost', async () => {
    const { deps, cases, memory, rows, findings, calls } = await deciding(40);
    memory.onCall(() => sleep(Math.random() * 3));
    const slow: Cases = { ...cases, pause: () => sleep(Math.random() * 10) };
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => checkEthics({ ...deps, cases: slow }, inputOf(number))));
    const records = (await rows()).filter(({ kind }) => kind === 'step');
    expect(new Set(records.map(({ debtKey }) => debtKey)).size).toBe(40);
    // Alone each takes three; a lost race costs two more, and one is lost only where another was won.
    expect(calls.length).toBeLessThanOrEqual(40 * 3 + 40 * 39);
    expect(await findings()).toEqual([]);
  });

  it('gives up when the chain never stands still, so that the step is tried again', async () => {
    const { cases, decision, memory } = await deciding();
    const one = await decision();
    const { tries, pauses, patient } = neverStill(memory, cases, decision);
    await expect(recordDecision(patient, one)).rejects.toThrow('never stood still');
    expect(tries()).toBe(40);
    expect(pauses.slice(0, 7)).toEqual([1, 2, 3, 4, 5, 5, 5]);
  });

  it('is not kept from its place by a debt that was closed meanwhile, which nobody looks at any more', async () => {
    const { cases, decision, rows, facts } = await deciding();
    await closeDebt(cases);
    await recordDecision(cases, await decision(), { look: { debt, lookAt } });
    expect((await rows()).filter(({ kind }) => kind === 'step')).toHaveLength(1);
    expect((await facts()).debts[0]).not.toHaveProperty('lookAt');
  });

  it('notes when the sweep must look at an open debt, also where another decision came first', async () => {
    const { cases, decision, memory, facts } = await deciding();
    const one = await decision();
    const sibling = await decision();
    const stop = memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      stop();
      await recordDecision({ ...cases, db: memory.direct }, sibling);
    });
    await recordDecision(cases, one, { look: { debt, lookAt } });
    expect((await facts()).debts[0]).toMatchObject({ lookAt: '2026-03-09T08:00:00.000Z' });
    expect(memory.items(`DEBTOR#${debtorKey}`).map(({ lookShard }) => lookShard)).toContain(
      lookShardOf(debt.debtKey),
    );
  });
});

describe('the next look at a debt', () => {
  it('is noted alone where nothing was decided, and only of an open debt', async () => {
    const { cases, facts, memory } = await deciding();
    await lookAgainAt(cases, debt, lookAt);
    expect((await facts()).debts[0]).toMatchObject({ lookAt: '2026-03-09T08:00:00.000Z' });
    expect(memory.items(`DEBTOR#${debtorKey}`).map(({ lookShard }) => lookShard)).toContain(
      lookShardOf(debt.debtKey),
    );
    await closeDebt(cases);
    await lookAgainAt(cases, debt, lookAt.add({ hours: 24 }));
    expect((await facts()).debts[0]).toMatchObject({ lookAt: '2026-03-09T08:00:00.000Z' });
  });

  it('fails where the table does', async () => {
    const { cases, memory } = await deciding();
    memory.onCall(() => {
      throw new Error('the table is away');
    });
    await expect(lookAgainAt(cases, debt, lookAt)).rejects.toThrow('the table is away');
  });
});

describe('a claim with its decision', () => {
  const put: Write = { kind: 'put', item: holdItem(debtorKey, exampleHold()), ifAbsent: true };

  it('is not lost when only the chain moved: its record goes behind the new head', async () => {
    const { cases, decision, memory, facts, findings } = await deciding();
    const own = await decision();
    const sibling = await decision();
    const stop = memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      stop();
      await recordDecision({ ...cases, db: memory.direct }, sibling);
    });
    expect(await commitDecided(cases, { debtorKey, seen: 1, writes: [put] }, own)).toEqual({
      ok: true,
      version: 2,
    });
    expect((await facts()).holds).toHaveLength(1);
    expect(await findings()).toEqual([]);
  });

  it('is lost, record and all, when a fact changed', async () => {
    const { cases, calls, decision, rows } = await deciding();
    const own = await decision();
    await commit(cases, { debtorKey, writes: [] });
    calls.length = 0;
    expect(await commitDecided(cases, { debtorKey, seen: 1, writes: [put] }, own)).toEqual({ ok: false });
    expect(calls.filter((name) => name === 'TransactWriteCommand')).toHaveLength(1);
    expect(await rows()).toEqual([]);
  });

  it('is lost at once when a fact changed and the chain moved as well', async () => {
    const { cases, calls, decision, memory } = await deciding();
    const own = await decision();
    const sibling = await decision();
    const stop = memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      stop();
      const beside = { ...cases, db: memory.direct };
      await recordDecision(beside, sibling);
      await commit(beside, { debtorKey, writes: [] });
    });
    expect(await commitDecided(cases, { debtorKey, seen: 1, writes: [put] }, own)).toEqual({ ok: false });
    expect(calls.filter((name) => name === 'TransactWriteCommand')).toHaveLength(1);
  });

  it('is given up when the chain never stands still', async () => {
    const { cases, decision, facts, memory } = await deciding();
    const own = await decision();
    const { tries, pauses, patient } = neverStill(memory, cases, decision);
    const change = { debtorKey, seen: 1, writes: [put] };
    expect(await commitDecided(patient, change, own)).toEqual({ ok: false });
    expect(tries()).toBe(40);
    expect(pauses.slice(0, 7)).toEqual([1, 2, 3, 4, 5, 5, 5]);
    expect((await facts()).holds).toEqual([]);
  });
});
