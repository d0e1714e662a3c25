import { parseCondition } from './condition.ts';
import { validationError } from './errors.ts';
import { holds } from './evaluate-condition.ts';
import type { Inputs } from './inputs.ts';
import { keyRange } from './key-condition.ts';
import { parseProjection, project } from './projection.ts';
import type { Row } from './rows.ts';
import { refuseUnused, type Scope } from './scope.ts';
import type { Table } from './table.ts';
import { copyItemIn, type Item } from './values.ts';
import { exactKey } from './write-action.ts';

/** A query stops after so many bytes of items read. */
const pageBytes = 1024 * 1024;

export function get(table: Table, input: Inputs['get']): { Item?: Item } {
  table.requireName(input.TableName);
  const key = exactKey(table, copyItemIn(input.Key, false));
  const scope: Scope = { item: undefined, names: input.ExpressionAttributeNames ?? {}, values: {} };
  const projection =
    input.ProjectionExpression === undefined ? undefined : parseProjection(input.ProjectionExpression);
  refuseUnused(scope, projection ? [projection.used] : []);
  const row = table.get(key);
  return row ? { Item: project(row.item, projection, scope) } : {};
}

/** Up to 100 items by key. */
export function batchGet(table: Table, input: Inputs['batchGet']): object {
  const Responses: Record<string, Item[]> = {};
  let asked = 0;
  for (const [TableName, { Keys, ...rest }] of Object.entries(input.RequestItems)) {
    asked += Keys.length;
    const seen = new Set(Keys.map((key) => JSON.stringify(exactKey(table, copyItemIn(key, false)))));
    if (seen.size !== Keys.length) throw validationError('Provided list of item keys contains duplicates');
    Responses[TableName] = Keys.map((Key) => get(table, { TableName, Key, ...rest }).Item).filter(
      (item) => item !== undefined,
    );
  }
  if (asked < 1 || asked > 100) throw validationError('Too many items requested for the BatchGetItem call');
  return { Responses, UnprocessedKeys: {} };
}

/** One page of a query, in the order of the sort key. */
export function query(table: Table, input: Inputs['query'], removeUndefined: boolean): object {
  table.requireName(input.TableName);
  if (input.IndexName !== undefined && input.ConsistentRead) {
    throw validationError('Consistent reads are not supported on global secondary indexes');
  }
  const values = copyItemIn(input.ExpressionAttributeValues ?? {}, removeUndefined);
  const scope: Scope = { item: undefined, names: input.ExpressionAttributeNames ?? {}, values };
  const condition = parseCondition(input.KeyConditionExpression);
  const filter = input.FilterExpression === undefined ? undefined : parseCondition(input.FilterExpression);
  const projection =
    input.ProjectionExpression === undefined ? undefined : parseProjection(input.ProjectionExpression);
  const used = [condition.used];
  if (filter) used.push(filter.used);
  if (projection) used.push(projection.used);
  refuseUnused(scope, used);

  const { hash, range } = keyRange(condition.condition, table.keysOf(input.IndexName), scope);
  const inOrder = table.partition(hash, input.IndexName)?.inRange(range) ?? [];
  const rows = afterStart(table, input, input.ScanIndexForward === false ? inOrder.reverse() : inOrder);
  const { page, more } = firstPage(rows, input.Limit);
  const kept = page.filter((row) => !filter || holds(filter.condition, { ...scope, item: row.item }));
  const last = page.at(-1);
  return {
    ...(input.Select === 'COUNT' ? {} : { Items: kept.map((row) => project(row.item, projection, scope)) }),
    Count: kept.length,
    ScannedCount: page.length,
    ...(more && last ? { LastEvaluatedKey: keyItem(table, input, last) } : {}),
  };
}

/** Like DynamoDB, a page filled to its limit has a next key even if nothing follows. */
function firstPage(rows: readonly Row[], limit = Number.POSITIVE_INFINITY): { page: Row[]; more: boolean } {
  const page: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    page.push(row);
    bytes += row.size;
    if (page.length >= limit || bytes >= pageBytes) return { page, more: true };
  }
  return { page, more: false };
}

function afterStart(table: Table, input: Inputs['query'], rows: readonly Row[]): readonly Row[] {
  if (!input.ExclusiveStartKey) return rows;
  const start = copyItemIn(input.ExclusiveStartKey, false);
  const { pk, sk } = table.keyOf(start);
  const at = rows.findIndex((row) => row.pk === pk && row.sk === sk);
  if (at >= 0) return rows.slice(at + 1);
  const { sortKey } = table.keysOf(input.IndexName);
  const sort = start[sortKey];
  if (typeof sort !== 'string') throw validationError('The provided starting key is invalid');
  const backwards = input.ScanIndexForward === false;
  return rows.filter((row) => {
    const own = row.item[sortKey];
    return typeof own === 'string' && (backwards ? own < sort : own > sort);
  });
}

function keyItem(table: Table, input: Inputs['query'], row: Row): Item {
  const names = [table.shape, table.keysOf(input.IndexName)].flatMap((keys) => [
    keys.partitionKey,
    keys.sortKey,
  ]);
  return Object.fromEntries(Object.entries(row.item).filter(([name]) => names.includes(name)));
}
