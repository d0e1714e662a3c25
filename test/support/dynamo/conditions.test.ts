import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { memoryCases } from './memory-cases.ts';

const TableName = 'Cases';
const Key = { pk: 'DEBTOR#a', sk: 'PROFILE' };
const item = {
  ...Key,
  version: 7,
  title: 'Acme',
  open: true,
  nothing: null,
  tags: new Set(['a', 'b']),
  entries: ['x', { deep: 1 }],
  tree: { branch: { leaf: 'found' } },
};

async function outcome(ConditionExpression: string, values?: object, names?: Record<string, string>) {
  const dynamo = memoryCases();
  await dynamo.client.send(new PutCommand({ TableName, Item: item }));
  return dynamo.client
    .send(
      new PutCommand({
        TableName,
        Item: item,
        ConditionExpression,
        ...(values ? { ExpressionAttributeValues: { ...values } } : {}),
        ...(names ? { ExpressionAttributeNames: names } : {}),
      }),
    )
    .then(
      () => 'holds',
      (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
    );
}
const failed = 'ConditionalCheckFailedException';
const invalid = 'ValidationException';

describe('a condition', () => {
  test.each([
    ['version = :v', { ':v': 7 }, 'holds'],
    ['version = :v', { ':v': '7' }, failed],
    ['version <> :v', { ':v': '7' }, 'holds'],
    ['version < :v', { ':v': 8 }, 'holds'],
    ['version < :v', { ':v': '8' }, failed],
    ['version >= :v', { ':v': 8 }, failed],
    ['version BETWEEN :a AND :b', { ':a': 7, ':b': 9 }, 'holds'],
    ['version between :a and :b', { ':a': 8, ':b': 9 }, failed],
    ['version IN (:a, :b)', { ':a': 1, ':b': 7 }, 'holds'],
    ['title > :t', { ':t': 'Abc' }, 'holds'],
    ['begins_with(title, :p)', { ':p': 'Ac' }, 'holds'],
    ['contains(title, :p)', { ':p': 'cm' }, 'holds'],
    ['contains(tags, :p)', { ':p': 'b' }, 'holds'],
    ['contains(tags, :p)', { ':p': 'c' }, failed],
    ['contains(tree, :p)', { ':p': 'branch' }, failed],
    ['tags = :s', { ':s': new Set(['b', 'a']) }, 'holds'],
    ['nothing = :n', { ':n': null }, 'holds'],
    ['size(entries) = :n', { ':n': 2 }, 'holds'],
    ['size(title) > :n', { ':n': 4 }, failed],
    ['size(version) = :n', { ':n': 1 }, failed],
    ['attribute_type(version, :t)', { ':t': 'N' }, 'holds'],
    ['tree.branch.leaf = :l', { ':l': 'found' }, 'holds'],
    ['entries[1].deep = :d', { ':d': 1 }, 'holds'],
    ['entries[2] = :d', { ':d': 1 }, failed],
    ['NOT version = :v', { ':v': 7 }, failed],
    ['version = :a OR version = :b AND title = :c', { ':a': 7, ':b': 1, ':c': 'no' }, 'holds'],
    ['(version = :a OR version = :b) AND title = :c', { ':a': 7, ':b': 1, ':c': 'no' }, failed],
    ['NOT (version = :a AND title = :c)', { ':a': 7, ':c': 'no' }, 'holds'],
  ])('%s %o: %s', async (condition, values, expected) => {
    expect(await outcome(condition, values)).toBe(expected);
  });

  test.each([
    ['absent = :v', failed],
    ['absent < :v', failed],
    ['absent > :v', failed],
    ['absent <> :v', 'holds'],
    ['NOT absent = :v', 'holds'],
    ['absent IN (:v)', failed],
    ['begins_with(absent, :v)', failed],
  ])('on a missing attribute, %s: %s', async (condition, expected) => {
    expect(await outcome(condition, { ':v': 'x' })).toBe(expected);
  });

  test.each([
    ['attribute_exists(title)', 'holds'],
    ['attribute_not_exists(title)', failed],
    ['attribute_exists(nothing)', 'holds'],
    ['attribute_exists(tree.branch)', 'holds'],
    ['attribute_not_exists(tree.twig)', 'holds'],
  ])('%s: %s', async (condition, expected) => expect(await outcome(condition)).toBe(expected));

  test('takes names from aliases, also where they hold a dot', async () => {
    expect(await outcome('#t = :t', { ':t': 'Acme' }, { '#t': 'title' })).toBe('holds');
    expect(await outcome('attribute_exists(#t)', undefined, { '#t': 'tree.branch' })).toBe(failed);
  });

  test.each([
    ['open = :v', { ':v': true }, 'a reserved word'],
    ['state = :v', { ':v': true }, 'a reserved word'],
    ['version == :v', { ':v': 7 }, 'an unknown operator'],
    ['version = 7', undefined, 'a literal'],
    ['version = :v and', { ':v': 7 }, 'an unfinished expression'],
    ['version = :v title = :v', { ':v': 7 }, 'two expressions'],
    ['starts_with(title, :v)', { ':v': 'A' }, 'an unknown function'],
    ['version = :other', { ':v': 7 }, 'an undefined value'],
    ['version = :v', { ':v': 7, ':unused': 1 }, 'an unused value'],
    ['#t = :v', { ':v': 7 }, 'an undefined alias'],
    ['', undefined, 'nothing at all'],
    ['version = :v; title = :v', { ':v': 7 }, 'a stray character'],
  ])('is refused loudly: %s (%o, %s)', async (condition, values, _why) => {
    expect(await outcome(condition, values)).toBe(invalid);
  });

  test('is refused loudly with an alias that is not used', async () => {
    expect(await outcome('version = :v', { ':v': 7 }, { '#x': 'x' })).toBe(invalid);
  });

  test('gives the stored item back in typed JSON only when asked', async () => {
    const dynamo = memoryCases();
    await dynamo.client.send(new PutCommand({ TableName, Item: { ...Key, version: 7 } }));
    const refused = new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: 'SET version = :v',
      ConditionExpression: 'version < :v',
      ExpressionAttributeValues: { ':v': 3 },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await expect(dynamo.client.send(refused)).rejects.toMatchObject({
      name: failed,
      Item: { pk: { S: 'DEBTOR#a' }, sk: { S: 'PROFILE' }, version: { N: '7' } },
    });
  });
});
