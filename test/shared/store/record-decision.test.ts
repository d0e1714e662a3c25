import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { checkEthics } from '../../../functions/check-ethics/check-ethics.ts';
import { nextStep } from '../../../shared/domain/next-step.ts';
import { type Decision, decisionOf } from '../../../shared/policy/decision-record.ts';
import { keep, packed, unpacked } from '../../../shared/policy/kept.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import { verifyChain } from '../../../shared/policy/verify/verify-chain.ts';
import type { Cases } from '../../../shared/store/cases.ts';
import { commit, type Write } from '../../../shared/store/commit.ts';
import { holdItem } from '../../../shared/store/items.ts';
import { decisionRows } from '../../../shared/store/read-decisions.ts';
import { commitDecided, recordDecision } from '../../../shared/store/record-decision.ts';
import { readCase } from '../../../shared/store/situation.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleHold } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const debtorKey = exampleDebtorKey;
const inputOf = (number: number) => ({ debtorKey, debtKey: `lindenhof#INV-${number}`, generation: 1 });

async function deciding(invoices = 1) {
  const debts = Array.from({ length: invoices }, (_, index) =>
    exampleDebt({ invoiceNumber: `INV-${index + 1}` }),
  );
  const stored = await storedCase(exampleFacts({ debts }), '2026-03-08T08:00:00.000Z');
  const calls: string[] = [];
  stored.memory.onCall((phase, name) => {
    if (phase === 'before') calls.push(name);
  });
  const decision = async (): Promise<Decision> => {
    const one = await readCase(stored.deps, inputOf(1));
    if (one === undefined) throw new Error('no case');
    return decisionOf('check-ethics', one, nextStep(one));
  };
  const rows = () => decisionRows({ ...stored.deps.cases, db: stored.memory.direct }, debtorKey);
  const findings = async () => verifyChain(debtorKey, await rows(), shippedPolicies);
  return { ...stored, calls, decision, rows, findings, cases: stored.deps.cases };
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
    // Alone each takes three; a lost race costs two more.
    expect(calls.length).toBeLessThan(40 * 3 * 10);
    expect(await findings()).toEqual([]);
  });

  it('gives up when the chain never stands still, so that the step is tried again', async () => {
    const { cases, decision, memory } = await deciding();
    const one = await decision();
    let inside = false;
    memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand' || inside) return;
      inside = true;
      await recordDecision({ ...cases, db: memory.direct }, await decision());
      inside = false;
    });
    await expect(recordDecision(cases, one)).rejects.toThrow('never stood still');
  });

  it('is not kept from its place by a debt that was closed meanwhile', async () => {
    const { cases, decision, rows } = await deciding();
    const debt = exampleDebt({ invoiceNumber: 'GONE' });
    const now = (await decision()).draft.at;
    await recordDecision(cases, await decision(), { look: { debt, lookAt: Temporal.Instant.from(now) } });
    expect((await rows()).filter(({ kind }) => kind === 'step')).toHaveLength(1);
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
    const { cases, decision, rows } = await deciding();
    const own = await decision();
    await commit(cases, { debtorKey, writes: [] });
    expect(await commitDecided(cases, { debtorKey, seen: 1, writes: [put] }, own)).toEqual({ ok: false });
    expect(await rows()).toEqual([]);
  });
});

describe('what is kept beside decisions', () => {
  it('is split where it does not fit one item, and read together again', () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => keep(index).hash);
    const kept = keep(noise);
    const parts = packed(kept);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(400 * 1024 - 2048);
    expect(unpacked(parts)).toBe(kept.json);
    expect(unpacked(parts.slice(1))).toBeUndefined();
  });

  it('is refused with a clear error where even a transaction could not hold it', () => {
    const noise = Array.from({ length: 120_000 }, (_, index) => keep(index).hash);
    expect(() => packed(keep(noise))).toThrow('more than can be kept with a decision');
  });

  it('has the same hash whatever the order in which facts were read, and holds no task token', async () => {
    const debts = [
      exampleDebt({ token: 'secret', tokenSeen: 1, lookAt: '2026-03-09T08:00:00.000Z' }),
      exampleDebt({ invoiceNumber: 'INV-2' }),
    ];
    const hashOf = async (facts: ReturnType<typeof exampleFacts>) => {
      const { deps } = await storedCase(facts, '2026-03-08T08:00:00.000Z');
      const one = await readCase(deps, inputOf(1));
      if (one === undefined) throw new Error('no case');
      const other = { ...one, facts: { ...one.facts, debts: one.facts.debts.toReversed() } };
      return [one, other].map((situation) => decisionOf('test', situation, nextStep(one)).facts);
    };
    const [one, other] = await hashOf(exampleFacts({ debts }));
    expect(one?.hash).toBe(other?.hash);
    expect(one?.json).not.toContain('secret');
    expect(one?.json).not.toContain('2026-03-09');
  });
});
