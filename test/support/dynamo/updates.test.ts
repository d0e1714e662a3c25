import { GetCommand, PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { memoryCases } from './memory-cases.ts';

const TableName = 'Cases';
const Key = { pk: 'DEBTOR#a', sk: 'PROFILE' };

async function itemAfter(
  item: object,
  UpdateExpression: string,
  values?: object,
  more?: Partial<UpdateCommandInput>,
): Promise<Record<string, unknown>> {
  const { client } = memoryCases();
  await client.send(new PutCommand({ TableName, Item: { ...Key, ...item } }));
  const ExpressionAttributeValues = values && { ...values };
  const update = {
    TableName,
    Key,
    UpdateExpression,
    ...(values ? { ExpressionAttributeValues } : {}),
    ...more,
  };
  await client.send(new UpdateCommand(update));
  const { pk, sk, ...rest } = (await client.send(new GetCommand({ TableName, Key }))).Item ?? {};
  return rest;
}

describe('an update', () => {
  test.each([
    [{ a: 1 }, 'SET a = a + :n', { ':n': 2 }, { a: 3 }],
    [{ a: 1 }, 'SET a = :n - a', { ':n': 5 }, { a: 4 }],
    [{ a: 1, b: 2 }, 'SET a = b, b = a', undefined, { a: 2, b: 1 }],
    [{}, 'SET a = if_not_exists(a, :z) + :n', { ':z': 0, ':n': 1 }, { a: 1 }],
    [{ a: null }, 'SET a = if_not_exists(a, :z)', { ':z': 0 }, { a: null }],
    [{}, 'SET l = list_append(if_not_exists(l, :e), :x)', { ':e': [], ':x': ['x'] }, { l: ['x'] }],
    [{ m: { x: 1 } }, 'SET m.y = :n', { ':n': 2 }, { m: { x: 1, y: 2 } }],
    [{ l: ['a'] }, 'SET l[5] = :n', { ':n': 'b' }, { l: ['a', 'b'] }],
    [{ l: ['a', 'b', 'c'] }, 'REMOVE l[0], l[2]', undefined, { l: ['b'] }],
    [{ a: 1, b: 2 }, 'REMOVE a, absent', undefined, { b: 2 }],
    [{ a: 1, b: 2 }, 'REMOVE a SET b = :n', { ':n': 3 }, { b: 3 }],
    [{}, 'ADD n :n', { ':n': 2 }, { n: 2 }],
    [{ n: 1 }, 'ADD n :n', { ':n': -2 }, { n: -1 }],
    [{ s: new Set(['a']) }, 'ADD s :s', { ':s': new Set(['b']) }, { s: new Set(['a', 'b']) }],
    [{ s: new Set(['a', 'b']) }, 'DELETE s :s', { ':s': new Set(['b']) }, { s: new Set(['a']) }],
    [{ s: new Set(['a']) }, 'DELETE s :s', { ':s': new Set(['a']) }, {}],
  ])('of %o by %s %o gives %o', async (item, expression, values, expected) => {
    expect(await itemAfter(item, expression, values)).toEqual(expected);
  });

  test.each([
    [{}, 'SET a = absent', undefined, 'refers to a missing attribute'],
    [{}, 'SET m.x = :n', { ':n': 1 }, 'goes into a missing map'],
    [{ a: 'text' }, 'SET a = a + :n', { ':n': 1 }, 'adds to a text'],
    [{ a: 1 }, 'SET a = :n, a = :n', { ':n': 1 }, 'writes one path twice'],
    [{ a: { b: 1 } }, 'SET a = :n REMOVE a.b', { ':n': 1 }, 'writes overlapping paths'],
    [{}, 'SET sk = :n', { ':n': 'x' }, 'changes the key'],
    [{}, 'SET a = :n SET b = :n', { ':n': 1 }, 'repeats a clause'],
    [{}, 'UPSERT a = :n', { ':n': 1 }, 'uses an unknown clause'],
    [{}, 'SET lookAt = :n', { ':n': 5 }, 'gives an index key the wrong type'],
  ])('of %o by %s %o is refused: it %s', async (item, expression, values, _why) => {
    await expect(itemAfter(item, expression, values)).rejects.toThrow(
      expect.objectContaining({ name: 'ValidationException' }),
    );
  });

  test('of a missing item makes it, unless a condition says otherwise', async () => {
    const { client } = memoryCases();
    const set = { TableName, Key, UpdateExpression: 'SET a = :n', ExpressionAttributeValues: { ':n': 1 } };
    await expect(
      client.send(new UpdateCommand({ ...set, ConditionExpression: 'attribute_exists(pk)' })),
    ).rejects.toThrow('The conditional request failed');
    const made = await client.send(new UpdateCommand({ ...set, ReturnValues: 'ALL_NEW' }));
    expect(made.Attributes).toEqual({ ...Key, a: 1 });
  });

  test.each([
    ['ALL_OLD' as const, { ...Key, a: 1, b: 1 }],
    ['UPDATED_OLD' as const, { a: 1 }],
    ['UPDATED_NEW' as const, { a: 2 }],
    ['NONE' as const, undefined],
  ])('returns %s', async (ReturnValues, expected) => {
    const { client } = memoryCases();
    await client.send(new PutCommand({ TableName, Item: { ...Key, a: 1, b: 1 } }));
    const answer = await client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET a = :n',
        ExpressionAttributeValues: { ':n': 2 },
        ReturnValues,
      }),
    );
    expect(answer.Attributes).toEqual(expected);
  });

  test('refuses undefined as the document client does, unless told to drop it', async () => {
    const put = new PutCommand({ TableName, Item: { ...Key, a: undefined, l: [1] } });
    await expect(memoryCases().client.send(put)).rejects.toThrow('removeUndefinedValues');
    const lenient = memoryCases({ removeUndefinedValues: true });
    await lenient.client.send(put);
    expect(lenient.items()).toEqual([{ ...Key, l: [1] }]);
  });

  test.each([new Date(0), Number.NaN, 2 ** 60, new Map(), new Set(), 10n, Symbol('x')])(
    'refuses a value DynamoDB cannot keep: %s',
    async (value) => {
      const put = new PutCommand({ TableName, Item: { ...Key, value } });
      await expect(memoryCases().client.send(put)).rejects.toThrow(Error);
    },
  );
});
