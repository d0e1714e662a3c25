import { DeleteCommand, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { transactionConflict } from './errors.ts';
import { memoryCases } from './memory-cases.ts';
import type { StreamRecord } from './table.ts';

const TableName = 'Cases';
const put = (sk: string, n: number) => new PutCommand({ TableName, Item: { pk: 'p', sk, n } });

describe('the stream', () => {
  test('tells every change in order, with images, and nothing when nothing changed', async () => {
    const { client, subscribe } = memoryCases();
    const records: StreamRecord[] = [];
    const stop = subscribe((record) => records.push(record));
    await client.send(put('a', 1));
    await client.send(put('a', 1));
    await client.send(put('a', 2));
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: { pk: 'p', sk: 'b' } } },
          { Delete: { TableName, Key: { pk: 'p', sk: 'a' } } },
        ],
      }),
    );
    stop();
    await client.send(new DeleteCommand({ TableName, Key: { pk: 'p', sk: 'b' } }));
    const key = (sk: string) => ({ pk: 'p', sk });
    expect(records).toEqual([
      { eventName: 'INSERT', seq: 1, Keys: key('a'), NewImage: { ...key('a'), n: 1 } },
      {
        eventName: 'MODIFY',
        seq: 2,
        Keys: key('a'),
        OldImage: { ...key('a'), n: 1 },
        NewImage: { ...key('a'), n: 2 },
      },
      { eventName: 'INSERT', seq: 3, Keys: key('b'), NewImage: key('b') },
      { eventName: 'REMOVE', seq: 4, Keys: key('a'), OldImage: { ...key('a'), n: 2 } },
    ]);
  });

  test('hears nothing of a cancelled transaction', async () => {
    const { client, subscribe } = memoryCases();
    let heard = 0;
    subscribe(() => {
      heard += 1;
    });
    const check = { TableName, Key: { pk: 'p', sk: 'x' }, ConditionExpression: 'attribute_exists(pk)' };
    const transaction = new TransactWriteCommand({
      TransactItems: [{ Put: { TableName, Item: { pk: 'p', sk: 'a' } } }, { ConditionCheck: check }],
    });
    await expect(client.send(transaction)).rejects.toThrow('cancelled');
    expect(heard).toBe(0);
  });
});

describe('a hook', () => {
  const get = new GetCommand({ TableName, Key: { pk: 'p', sk: 'a' } });

  test('can let another write land just before a call', async () => {
    const { client, direct, onCall } = memoryCases();
    const stop = onCall(async (phase, name) => {
      if (phase === 'before' && name === 'GetCommand') await direct.send(put('a', 9));
    });
    expect((await client.send(get)).Item).toMatchObject({ n: 9 });
    stop();
  });

  test('can make a call fail before it does anything', async () => {
    const { client, onCall, items } = memoryCases();
    onCall((phase) => {
      if (phase === 'before') throw transactionConflict(2, 1);
    });
    await expect(client.send(put('a', 1))).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
    });
    expect(items()).toEqual([]);
  });

  test('can lose the answer of a call that was done', async () => {
    const { client, onCall, items } = memoryCases();
    onCall((phase) => {
      if (phase === 'after') throw new Error('socket hang up');
    });
    await expect(client.send(put('a', 1))).rejects.toThrow('socket hang up');
    expect(items()).toEqual([{ pk: 'p', sk: 'a', n: 1 }]);
  });
});
