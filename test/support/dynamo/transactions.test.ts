import { PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { memoryCases } from './memory-cases.ts';

const TableName = 'Cases';
const put = (sk: string, more: object = {}) => ({ Put: { TableName, Item: { pk: 'p', sk, ...more } } });
const raise = (seen: number) => ({
  Update: {
    TableName,
    Key: { pk: 'p', sk: 'PROFILE' },
    UpdateExpression: 'SET version = version + :one',
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':one': 1, ':seen': seen },
  },
});

async function profile(options?: { now: () => number }) {
  const dynamo = memoryCases(options);
  await dynamo.client.send(new PutCommand({ TableName, Item: { pk: 'p', sk: 'PROFILE', version: 1 } }));
  const transact = (TransactItems: TransactWriteCommandInput['TransactItems'], ClientRequestToken?: string) =>
    dynamo.client.send(
      new TransactWriteCommand({ TransactItems, ...(ClientRequestToken ? { ClientRequestToken } : {}) }),
    );
  return { ...dynamo, transact };
}

describe('a transaction', () => {
  test('writes everything or nothing, and says in order what failed', async () => {
    const { transact, items } = await profile();
    await transact([raise(1), put('CONTACT#1')]);
    const refused = transact([put('CONTACT#2'), raise(1), put('CONTACT#3')]);
    await expect(refused).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      message: expect.stringContaining('[None, ConditionalCheckFailed, None]'),
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
    });
    expect(items('p').map((item) => item['sk'])).toEqual(['CONTACT#1', 'PROFILE']);
  });

  test('gives the item that stood in the way when asked', async () => {
    const { transact } = await profile();
    const check = {
      ConditionCheck: {
        TableName,
        Key: { pk: 'p', sk: 'PROFILE' },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
      },
    };
    await expect(transact([check])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ConditionalCheckFailed', Item: { version: { N: '1' } } }],
    });
  });

  test('is cancelled with a reason when an update cannot be done', async () => {
    const { transact } = await profile();
    const bad = { Update: { TableName, Key: { pk: 'p', sk: 'x' }, UpdateExpression: 'SET a = b' } };
    await expect(transact([put('y'), bad])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }],
    });
  });

  test('refuses two actions on one item, more than a hundred, none, and an item too large', async () => {
    const { transact } = await profile();
    const hundred = Array.from({ length: 101 }, (_, n) => put(`${n}`));
    const large = put('large', { text: 'x'.repeat(400 * 1024) });
    for (const actions of [[put('a'), put('a')], hundred, [], [large], [{ ...put('a'), ...raise(1) }]]) {
      await expect(transact(actions)).rejects.toMatchObject({ name: 'ValidationException' });
    }
    await transact(hundred.slice(0, 100));
  });

  test('with a known client token does nothing again for ten minutes', async () => {
    let now = 0;
    const { transact, items } = await profile({ now: () => now });
    await transact([raise(1)], 'token');
    await transact([raise(1)], 'token');
    expect(items('p')[0]).toMatchObject({ version: 2 });
    await expect(transact([raise(2)], 'token')).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
    now = 10 * 60 * 1000;
    await expect(transact([raise(1)], 'token')).rejects.toMatchObject({
      name: 'TransactionCanceledException',
    });
  });

  test('comes in typed JSON as well, as Step Functions sends it', async () => {
    const { lowLevel, items } = await profile();
    const wait = (seen: string) => ({
      TransactItems: [
        {
          ConditionCheck: {
            TableName,
            Key: { pk: { S: 'p' }, sk: { S: 'PROFILE' } },
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':seen': { N: seen } },
          },
        },
        {
          Update: {
            TableName,
            Key: { pk: { S: 'p' }, sk: { S: 'DEBT#1' } },
            UpdateExpression: 'SET #token = :token, tokenSeen = :seen',
            ExpressionAttributeNames: { '#token': 'token' },
            ExpressionAttributeValues: { ':token': { S: 't' }, ':seen': { N: seen } },
          },
        },
      ],
    });
    await expect(lowLevel('transactWriteItems', wait('2'))).rejects.toMatchObject({
      name: 'TransactionCanceledException',
    });
    await lowLevel('transactWriteItems', wait('1'));
    expect(items('p')[0]).toEqual({ pk: 'p', sk: 'DEBT#1', token: 't', tokenSeen: 1 });
    await expect(
      lowLevel('getItem', { TableName, Key: { pk: { S: 'p' }, sk: { S: 'DEBT#1' } } }),
    ).resolves.toEqual({
      Item: { pk: { S: 'p' }, sk: { S: 'DEBT#1' }, token: { S: 't' }, tokenSeen: { N: '1' } },
    });
    await expect(lowLevel('getItem', { TableName, Key: { pk: 'p', sk: 'x' } })).rejects.toThrow(
      'attribute value',
    );
  });
});
