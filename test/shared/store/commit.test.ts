import { describe, expect, test } from 'vitest';
import { debtItemKey } from '../../../shared/store/cases.ts';
import { cancellationReasons, commit, maximumWrites, type Write } from '../../../shared/store/commit.ts';
import { holdItem } from '../../../shared/store/items.ts';
import { throttled, transactionCanceled, transactionConflict } from '../../support/dynamo/errors.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleHold } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const debtorKey = exampleDebtorKey;
const key = debtItemKey(debtorKey, 'lindenhof#INV-1');
const hold = (holdId = 'H-1', ifAbsent = false): Write => ({
  kind: 'put',
  item: holdItem(debtorKey, exampleHold({ holdId })),
  ifAbsent,
});

/** The example case, with a count of transactions and of pauses, and failures for the first transactions. */
async function committing(failures: Error[] = []) {
  const stored = await storedCase(exampleFacts(), '2026-03-10T08:00:00.000Z');
  const pauses: number[] = [];
  const counted = { transactions: 0 };
  stored.memory.onCall((phase, name) => {
    if (phase !== 'before' || name !== 'TransactWriteCommand') return;
    counted.transactions += 1;
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
  });
  const cases = { ...stored.deps.cases, pause: async (attempt: number) => void pauses.push(attempt) };
  const version = async () => (await stored.facts()).profile.version;
  return { ...stored, cases, pauses, counted, version };
}

describe('a commit', () => {
  test('raises the version by one, however much it writes', async () => {
    const { cases, version, facts } = await committing();
    const writes: Write[] = [
      hold('H-1'),
      hold('H-2'),
      { kind: 'update', key, set: { amountOutstanding: 5 } },
    ];
    expect(await commit(cases, { debtorKey, seen: 1, writes })).toEqual({ ok: true, version: 2 });
    expect(await version()).toBe(2);
    expect((await facts()).holds).toHaveLength(2);
    expect((await facts()).debts[0]?.amountOutstanding).toBe(5);
  });

  test('writes nothing at all when the facts moved since they were read', async () => {
    const { cases, facts, version } = await committing();
    await commit(cases, { debtorKey, writes: [] });
    expect(await commit(cases, { debtorKey, seen: 1, writes: [hold()] })).toEqual({ ok: false });
    expect((await facts()).holds).toEqual([]);
    expect(await version()).toBe(2);
  });

  test('that rests on no version, a signal, is valid whatever it meets', async () => {
    const { cases, version } = await committing();
    await commit(cases, { debtorKey, seen: 1, writes: [] });
    expect(await commit(cases, { debtorKey, writes: [hold()] })).toEqual({ ok: true, version: undefined });
    expect(await version()).toBe(3);
  });

  test('of two that rest on the same version, exactly one succeeds', async () => {
    const { cases, version } = await committing();
    const both = await Promise.all(
      ['H-1', 'H-2'].map((id) => commit(cases, { debtorKey, seen: 1, writes: [hold(id)] })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await version()).toBe(2);
  });

  test('never writes over a record that had to be absent', async () => {
    const { cases } = await committing();
    await commit(cases, { debtorKey, seen: 1, writes: [hold('H-1', true)] });
    expect(await commit(cases, { debtorKey, seen: 2, writes: [hold('H-1', true)] })).toEqual({ ok: false });
    expect(await commit(cases, { debtorKey, seen: 2, writes: [hold('H-1')] })).toMatchObject({ ok: true });
  });

  test('changes a record only if it still is as it was, and only if it is there', async () => {
    const { cases, facts } = await committing();
    const set = { amountOutstanding: 0, state: 'closed' };
    const change = (onlyIf: Record<string, unknown>) =>
      commit(cases, { debtorKey, writes: [{ kind: 'update', key, set, onlyIf }] });
    expect(await change({ state: 'open', amountOutstanding: 1 })).toEqual({ ok: false });
    expect((await facts()).debts[0]?.state).toBe('open');
    expect(await change({ state: 'open', amountOutstanding: 119_000 })).toMatchObject({ ok: true });
    expect((await facts()).debts[0]).toMatchObject(set);
    const strange = debtItemKey(debtorKey, 'lindenhof#INV-9');
    expect(await commit(cases, { debtorKey, writes: [{ kind: 'update', key: strange, set }] })).toEqual({
      ok: false,
    });
  });

  test('changes the profile together with its version, which nobody can set by hand', async () => {
    const { cases, facts } = await committing();
    const profile = { language: 'de', version: 99 };
    await commit(cases, { debtorKey, seen: 1, profile, forget: ['phone'], writes: [] });
    const after = (await facts()).profile;
    expect(after).toMatchObject({ language: 'de', version: 2 });
    expect(after.phone).toBeUndefined();
  });

  test('begins a new debtor only if it is not known, and a signal never makes one', async () => {
    const { cases, memory } = await committing();
    const fresh = { debtorKey: 'lindenhof~C-200', seen: 0, profile: { name: 'Neu' }, writes: [] };
    expect(await commit(cases, fresh)).toEqual({ ok: true, version: 1 });
    expect(await commit(cases, fresh)).toEqual({ ok: false });
    expect(memory.items('DEBTOR#lindenhof~C-200')).toMatchObject([
      { sk: 'PROFILE', name: 'Neu', version: 1 },
    ]);
    expect(await commit(cases, { debtorKey: 'lindenhof~C-300', writes: [] })).toEqual({ ok: false });
    expect(memory.items('DEBTOR#lindenhof~C-300')).toEqual([]);
  });
});

describe('a commit that meets another transaction', () => {
  test('is tried again after a pause, longer each time, and then counts once', async () => {
    const conflicts = [transactionConflict(2), transactionConflict(2, 1)];
    const { cases, pauses, counted, version } = await committing(conflicts);
    expect(await commit(cases, { debtorKey, seen: 1, writes: [hold()] })).toMatchObject({ ok: true });
    expect(pauses).toEqual([1, 2]);
    expect(counted.transactions).toBe(3);
    expect(await version()).toBe(2);
  });

  test('is given up loudly after eight times', async () => {
    const { cases, pauses, counted } = await committing(
      Array.from({ length: 9 }, () => transactionConflict(1)),
    );
    await expect(commit(cases, { debtorKey, seen: 1, writes: [] })).rejects.toThrow('TransactionConflict');
    expect(counted.transactions).toBe(8);
    expect(pauses).toHaveLength(7);
  });

  test('is not tried again when a condition failed, even if another transaction was in the way as well', async () => {
    const both = transactionCanceled([{ Code: 'ConditionalCheckFailed' }, { Code: 'TransactionConflict' }]);
    const { cases, pauses, counted } = await committing([both]);
    expect(await commit(cases, { debtorKey, seen: 1, writes: [hold()] })).toEqual({ ok: false });
    expect([pauses, counted.transactions]).toEqual([[], 1]);
  });

  test.each([throttled(), transactionCanceled([{ Code: 'ValidationError' }]), new Error('no network')])(
    'passes any other failure on at once: %s',
    async (failure) => {
      const { cases, counted } = await committing([failure]);
      await expect(commit(cases, { debtorKey, seen: 1, writes: [] })).rejects.toBe(failure);
      expect(counted.transactions).toBe(1);
    },
  );
});

test('the reasons of a cancelled transaction are its codes, without the actions that had none', () => {
  expect(cancellationReasons(transactionConflict(3, 1))).toEqual(['TransactionConflict']);
  expect(cancellationReasons(new Error('other'))).toEqual([]);
});

test('a commit of as many writes as are allowed fits one transaction of DynamoDB', async () => {
  const { cases, memory } = await committing();
  const sizes: number[] = [];
  memory.onCall((phase, _, input) => {
    if (phase === 'after' && 'TransactItems' in input && Array.isArray(input.TransactItems))
      sizes.push(input.TransactItems.length);
  });
  const writes = Array.from({ length: maximumWrites }, (_, index) => hold(`H-${index}`));
  expect(await commit(cases, { debtorKey, seen: 1, writes })).toMatchObject({ ok: true });
  expect(sizes).toEqual([100]);
});
