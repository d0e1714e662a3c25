import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { debtItemKey } from '../../../shared/store/cases.ts';
import {
  cancellationReasons,
  commit,
  tryCommit,
  type Write,
  writeTogether,
} from '../../../shared/store/commit.ts';
import { holdItem } from '../../../shared/store/items.ts';
import { transactionCanceled } from '../../support/dynamo/errors.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleHold } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const debtorKey = exampleDebtorKey;
const key = debtItemKey(debtorKey, 'lindenhof#INV-1');
const profile = { pk: `DEBTOR#${debtorKey}`, sk: 'PROFILE' };
const hold: Write = { kind: 'put', item: holdItem(debtorKey, exampleHold()), ifAbsent: true };

async function committing() {
  const { memory, deps } = await storedCase(exampleFacts(), '2026-03-10T08:00:00.000Z');
  const sent: unknown[] = [];
  memory.onCall((phase, _, input) => {
    if (phase === 'before' && 'TransactItems' in input) sent.push(input.TransactItems);
  });
  return { memory, sent, cases: deps.cases };
}

describe('what is sent to DynamoDB, which refuses an unused name or an empty set of values', () => {
  const table = { TableName: 'Cases' };
  const version = { '#version': 'version' };

  it('for a signal is the version alone, of a debtor who is known', async () => {
    const { cases, sent } = await committing();
    await commit(cases, { debtorKey, writes: [] });
    const Update = {
      ...{ ...table, Key: profile, UpdateExpression: 'ADD #version :one' },
      ...{ ConditionExpression: 'attribute_exists(pk)', ExpressionAttributeNames: version },
      ExpressionAttributeValues: { ':one': 1 },
    };
    expect(sent).toStrictEqual([[{ Update }]]);
  });

  it('for what rests on a version is that version, with the changes of the profile', async () => {
    const { cases, sent } = await committing();
    const change = {
      profile: { name: 'Holm', language: 'de', version: 9 },
      forget: ['phone', 'contactName'],
    };
    await commit(cases, { debtorKey, seen: 1, ...change, writes: [] });
    const Update = {
      ...{ ...table, Key: profile, ConditionExpression: '#version = :seen' },
      UpdateExpression: 'SET #s0 = :s0, #s1 = :s1 REMOVE #r0, #r1 ADD #version :one',
      ExpressionAttributeNames: {
        ...{ ...version, '#s0': 'name', '#s1': 'language', '#r0': 'phone', '#r1': 'contactName' },
      },
      ExpressionAttributeValues: { ':one': 1, ':seen': 1, ':s0': 'Holm', ':s1': 'de' },
    };
    expect(sent).toStrictEqual([[{ Update }]]);
  });

  it('for a change of a record is what it sets, removes and rests on', async () => {
    const { cases, sent } = await committing();
    const set = { amountOutstanding: 5, reference: undefined };
    await writeTogether(cases, [
      { kind: 'update', key, set, remove: ['lookAt', 'lookShard'], onlyIf: { state: 'open', generation: 1 } },
      { kind: 'update', key: profile, remove: ['phone'] },
    ]);
    const first = {
      ...{ ...table, Key: key, UpdateExpression: 'SET #s0 = :s0 REMOVE #r0, #r1' },
      ConditionExpression: 'attribute_exists(pk) AND #c0 = :c0 AND #c1 = :c1',
      ExpressionAttributeNames: {
        ...{ '#s0': 'amountOutstanding', '#r0': 'lookAt', '#r1': 'lookShard' },
        ...{ '#c0': 'state', '#c1': 'generation' },
      },
      ExpressionAttributeValues: { ':s0': 5, ':c0': 'open', ':c1': 1 },
    };
    const second = {
      ...{ ...table, Key: profile, UpdateExpression: 'REMOVE #r0' },
      ...{ ConditionExpression: 'attribute_exists(pk)', ExpressionAttributeNames: { '#r0': 'phone' } },
    };
    expect(sent).toStrictEqual([[{ Update: first }, { Update: second }]]);
  });

  it('for a record that is only kept is nothing over what stands there', async () => {
    const { cases, memory } = await committing();
    const keep = (a: string, b: string): Write => ({ kind: 'keep', item: { pk: 'P', sk: 'S', a, b } });
    expect(await writeTogether(cases, [keep('1', '2')])).toEqual([]);
    expect(await writeTogether(cases, [keep('3', '4')])).toEqual([]);
    expect(memory.items('P')).toMatchObject([{ a: '1', b: '2' }]);
  });

  it('for an entry beside the facts that is forgotten is a deletion, whether it is there or not', async () => {
    const { cases, memory } = await committing();
    const forget: Write = { kind: 'forget', key: { pk: 'P', sk: 'S' } };
    await writeTogether(cases, [{ kind: 'put', item: { pk: 'P', sk: 'S' } }]);
    for (const _ of ['there', 'gone']) {
      expect(await writeTogether(cases, [forget])).toEqual([]);
      expect(memory.items('P')).toEqual([]);
    }
  });

  it('for a record that must be absent, or is deleted as it is known, is a condition of the whole', async () => {
    const { cases, memory } = await committing();
    const put = (sk: string): Write => ({ kind: 'put', item: { pk: 'P', sk, edition: 1 } });
    const absent: Write = { kind: 'absent', key: { pk: 'P', sk: 'A' } };
    const deleted = (edition: number | undefined): Write => ({
      ...{ kind: 'delete', key: { pk: 'P', sk: 'A' } },
      onlyIf: { edition },
    });
    expect(await writeTogether(cases, [absent, put('B')])).toEqual([]);
    expect(await writeTogether(cases, [put('A')])).toEqual([]);
    expect(await writeTogether(cases, [put('C'), absent])).toEqual([1]);
    expect(await writeTogether(cases, [deleted(2), put('C')])).toEqual([0]);
    expect(await writeTogether(cases, [deleted(undefined), put('C')])).toEqual([0]);
    expect(memory.items('P').map(({ sk }) => sk)).toEqual(['A', 'B']);
    expect(await writeTogether(cases, [deleted(1)])).toEqual([]);
    expect(await writeTogether(cases, [deleted(1)])).toEqual([0]);
    expect(memory.items('P').map(({ sk }) => sk)).toEqual(['B']);
  });

  it('for a deletion names no more than it asks of the record', async () => {
    const { cases, sent } = await committing();
    const deleted = { kind: 'delete', key: { pk: 'P', sk: 'A' } } as const;
    await writeTogether(cases, [deleted]);
    await writeTogether(cases, [{ ...deleted, onlyIf: { edition: undefined } }]);
    await writeTogether(cases, [{ ...deleted, onlyIf: { edition: 2, closed: undefined } }]);
    const there = { ...table, Key: deleted.key };
    expect(sent).toStrictEqual([
      [{ Delete: { ...there, ConditionExpression: 'attribute_exists(pk)' } }],
      [
        {
          Delete: {
            ...there,
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#c0)',
            ExpressionAttributeNames: { '#c0': 'edition' },
          },
        },
      ],
      [
        {
          Delete: {
            ...there,
            ConditionExpression: 'attribute_exists(pk) AND #c0 = :c0 AND attribute_not_exists(#c1)',
            ExpressionAttributeNames: { '#c0': 'edition', '#c1': 'closed' },
            ExpressionAttributeValues: { ':c0': 2 },
          },
        },
      ],
    ]);
  });

  it('for a change that only removes has no empty part', async () => {
    const { cases, sent } = await committing();
    await writeTogether(cases, [{ kind: 'update', key, set: { amountOutstanding: 5 } }]);
    expect(sent).toMatchObject([[{ Update: { UpdateExpression: 'SET #s0 = :s0' } }]]);
  });
});

describe('what could not be written', () => {
  it('is told by its place; -1 is the version', async () => {
    const { cases } = await committing();
    expect(await tryCommit(cases, { debtorKey, seen: 1, writes: [hold] })).toEqual({ ok: true, version: 2 });
    const change: Write = { kind: 'update', key, set: { amountOutstanding: 5 } };
    expect(await tryCommit(cases, { debtorKey, seen: 1, writes: [change, hold] })).toEqual({
      ...{ ok: false, failed: [-1, 1] },
    });
    expect(await tryCommit(cases, { debtorKey, seen: 2, writes: [change, hold] })).toEqual({
      ...{ ok: false, failed: [1] },
    });
    expect(await writeTogether(cases, [change, hold])).toEqual([1]);
  });

  it('is known from a cancelled transaction alone, not from an error that looks like one', async () => {
    const reasons = [{ Code: 'ConditionalCheckFailed' }];
    const alike = Object.assign(new Error('alike'), { CancellationReasons: reasons });
    expect(cancellationReasons(alike)).toEqual([]);
    const { cases, memory } = await committing();
    memory.onCall(() => {
      throw alike;
    });
    await expect(commit(cases, { debtorKey, writes: [] })).rejects.toBe(alike);
  });

  it('has no reason where DynamoDB gave none', () => {
    const bare = new TransactionCanceledException({ message: 'x', $metadata: {} });
    expect(cancellationReasons(bare)).toEqual([]);
    expect(cancellationReasons(transactionCanceled([{}, { Code: 'None' }, { Code: 'X' }]))).toEqual(['X']);
  });
});
