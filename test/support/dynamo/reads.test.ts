import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from './compare.ts';
import { memoryCases } from './memory-cases.ts';

const TableName = 'Cases';

async function filled(sks: readonly string[], extra: (sk: string) => object = () => ({})) {
  const dynamo = memoryCases();
  for (const sk of sks)
    await dynamo.client.send(new PutCommand({ TableName, Item: { pk: 'p', sk, ...extra(sk) } }));
  const ask = (more: Partial<QueryCommandInput>) =>
    dynamo.client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :p',
        ...more,
        ExpressionAttributeValues: { ':p': 'p', ...more.ExpressionAttributeValues },
      }),
    );
  const sksOf = async (more: Partial<QueryCommandInput>) =>
    (await ask(more)).Items?.map((item) => item['sk']);
  return { dynamo, ask, sksOf };
}

describe('a query', () => {
  test.each([
    ['pk = :p', {}, ['A#1', 'A#2', 'B#1', 'C']],
    ['pk = :p AND begins_with(sk, :s)', { ':s': 'A#' }, ['A#1', 'A#2']],
    ['begins_with(sk, :s) AND pk = :p', { ':s': 'B' }, ['B#1']],
    ['pk = :p AND sk = :s', { ':s': 'C' }, ['C']],
    ['pk = :p AND sk < :s', { ':s': 'A#2' }, ['A#1']],
    ['pk = :p AND sk <= :s', { ':s': 'A#2' }, ['A#1', 'A#2']],
    ['pk = :p AND sk > :s', { ':s': 'B#1' }, ['C']],
    ['pk = :p AND sk >= :s', { ':s': 'B#1' }, ['B#1', 'C']],
    ['pk = :p AND sk BETWEEN :s AND :t', { ':s': 'A#2', ':t': 'B#1' }, ['A#2', 'B#1']],
  ])('by %s %o gives %o in order', async (KeyConditionExpression, ExpressionAttributeValues, expected) => {
    const { sksOf } = await filled(['C', 'A#2', 'B#1', 'A#1']);
    expect(await sksOf({ KeyConditionExpression, ExpressionAttributeValues })).toEqual(expected);
    expect(
      await sksOf({ KeyConditionExpression, ExpressionAttributeValues, ScanIndexForward: false }),
    ).toEqual(expected.toReversed());
  });

  test.each([
    'sk = :p',
    'pk = :p OR sk = :p',
    'pk > :p',
    'pk = :p AND title = :p',
    'pk = :p AND sk <> :p',
    'NOT pk = :p',
  ])('by %s is refused', async (KeyConditionExpression) => {
    const { ask } = await filled(['a']);
    await expect(ask({ KeyConditionExpression })).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('counts the limit before the filter, so a page may be empty and yet go on', async () => {
    const { ask } = await filled(['a', 'b', 'c'], (sk) => ({ wanted: sk === 'c' }));
    const filter = { FilterExpression: 'wanted = :w', ExpressionAttributeValues: { ':w': true }, Limit: 2 };
    const first = await ask(filter);
    expect(first).toMatchObject({
      Items: [],
      Count: 0,
      ScannedCount: 2,
      LastEvaluatedKey: { pk: 'p', sk: 'b' },
    });
    const second = await ask({ ...filter, ExclusiveStartKey: first.LastEvaluatedKey });
    expect(second.Items?.map((item) => item['sk'])).toEqual(['c']);
    expect(second.LastEvaluatedKey).toBeUndefined();
  });

  test('gives a next key when the limit is just reached, and then an empty page', async () => {
    const { ask } = await filled(['a', 'b']);
    const first = await ask({ Limit: 2 });
    expect(first.LastEvaluatedKey).toEqual({ pk: 'p', sk: 'b' });
    expect(await ask({ ExclusiveStartKey: first.LastEvaluatedKey })).toEqual({
      Items: [],
      Count: 0,
      ScannedCount: 0,
    });
  });

  test('ends a page after a megabyte, so code that does not page loses items', async () => {
    const { ask } = await filled(['a', 'b', 'c', 'd'], () => ({ body: 'x'.repeat(390_000) }));
    const first = await ask({});
    expect(first.Count).toBe(3);
    expect(first.LastEvaluatedKey).toEqual({ pk: 'p', sk: 'c' });
  });

  test('reads the same items page by page as at once, whatever the page size and direction', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'binary' }), { maxLength: 15 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (sks, Limit, ScanIndexForward) => {
          const { ask } = await filled(sks);
          const seen: unknown[] = [];
          let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
          do {
            const page = await ask({ Limit, ScanIndexForward, ExclusiveStartKey });
            seen.push(...(page.Items ?? []).map((item) => item['sk']));
            ExclusiveStartKey = page.LastEvaluatedKey;
          } while (ExclusiveStartKey);
          const inOrder = sks.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
          expect(seen).toEqual(ScanIndexForward ? inOrder : inOrder.toReversed());
        },
      ),
      { numRuns: 60 },
    );
  });

  test('orders texts by their UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  test('of an index sees only items that have both its keys, and follows every change', async () => {
    const { dynamo } = await filled(['a', 'b', 'c'], (sk) =>
      sk === 'b' ? { lookShard: 'LOOK#00' } : { lookShard: 'LOOK#00', lookAt: `2026-0${sk === 'a' ? 2 : 1}` },
    );
    const due = async () =>
      (
        await dynamo.client.send(
          new QueryCommand({
            TableName,
            IndexName: 'byLookAt',
            KeyConditionExpression: 'lookShard = :s AND lookAt <= :n',
            ExpressionAttributeValues: { ':s': 'LOOK#00', ':n': '2026-02' },
          }),
        )
      ).Items?.map((item) => item['sk']);
    expect(await due()).toEqual(['c', 'a']);
    await dynamo.client.send(new PutCommand({ TableName, Item: { pk: 'p', sk: 'c' } }));
    await dynamo.client.send(
      new PutCommand({ TableName, Item: { pk: 'p', sk: 'b', lookShard: 'LOOK#00', lookAt: '2025' } }),
    );
    expect(await due()).toEqual(['b', 'a']);
  });

  test('of an index is never strongly consistent, and the index must exist', async () => {
    const { ask } = await filled(['a']);
    const byLook = { KeyConditionExpression: 'lookShard = :p', ConsistentRead: true };
    await expect(ask({ ...byLook, IndexName: 'byLookAt' })).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(ask({ IndexName: 'byWeather' })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('a read', () => {
  test('gives what is stored, and nobody can change it', async () => {
    const { client } = memoryCases();
    const Item = { pk: 'p', sk: 's', list: [{ n: 1 }] };
    await client.send(new PutCommand({ TableName, Item }));
    Item.list.push({ n: 2 });
    const get = new GetCommand({ TableName, Key: { pk: 'p', sk: 's' } });
    const first = (await client.send(get)).Item;
    expect(() => first?.['list'].push('mine')).toThrow(TypeError);
    expect((await client.send(get)).Item?.['list']).toEqual([{ n: 1 }]);
  });

  test('projects attributes and one level below', async () => {
    const { client } = memoryCases();
    await client.send(
      new PutCommand({ TableName, Item: { pk: 'p', sk: 's', a: 1, m: { x: 1, y: 2 }, z: 3 } }),
    );
    const get = new GetCommand({
      TableName,
      Key: { pk: 'p', sk: 's' },
      ProjectionExpression: '#a, m.x, nowhere',
      ExpressionAttributeNames: { '#a': 'a' },
    });
    expect((await client.send(get)).Item).toEqual({ a: 1, m: { x: 1 } });
  });

  test.each([{ pk: 'p' }, { pk: 'p', sk: 's', more: 1 }, { pk: 'p', sk: 5 }, { pk: 'p', sk: '' }])(
    'refuses the key %o',
    async (Key) => {
      const get = new GetCommand({ TableName, Key });
      await expect(memoryCases().client.send(get)).rejects.toMatchObject({ name: 'ValidationException' });
    },
  );

  test('refuses another table, an unknown field and an unknown command', async () => {
    const { client } = memoryCases();
    const Key = { pk: 'p', sk: 's' };
    await expect(client.send(new GetCommand({ TableName: 'Other', Key }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    const consumed = new GetCommand({ TableName, Key, ReturnConsumedCapacity: 'TOTAL' });
    await expect(client.send(consumed)).rejects.toThrow('ReturnConsumedCapacity');
    const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
    await expect(async () => client.send(new ScanCommand({ TableName }))).rejects.toThrow('ScanCommand');
  });

  test('takes batches of keys and of writes, with their limits', async () => {
    const { client, items } = memoryCases();
    const puts = ['a', 'b'].map((sk) => ({ PutRequest: { Item: { pk: 'p', sk } } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts } }));
    const Keys = ['b', 'nowhere'].map((sk) => ({ pk: 'p', sk }));
    const answer = await client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys } } }));
    expect(answer).toEqual({ Responses: { [TableName]: [{ pk: 'p', sk: 'b' }] }, UnprocessedKeys: {} });
    const gone = [{ DeleteRequest: { Key: { pk: 'p', sk: 'a' } } }];
    await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: gone } }));
    expect(items('p')).toEqual([{ pk: 'p', sk: 'b' }]);
    const many = Array.from({ length: 26 }, (_, n) => ({ PutRequest: { Item: { pk: 'p', sk: `${n}` } } }));
    for (const requests of [many, [...gone, ...gone]]) {
      const batch = new BatchWriteCommand({ RequestItems: { [TableName]: requests } });
      await expect(client.send(batch)).rejects.toMatchObject({ name: 'ValidationException' });
    }
  });
});
