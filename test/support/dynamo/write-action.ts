import { applyUpdate, touchedAttributes } from './apply-update.ts';
import { type ParsedCondition, parseCondition } from './condition.ts';
import { conditionFailed, validationError } from './errors.ts';
import { holds } from './evaluate-condition.ts';
import { refuseUnused, type Scope } from './scope.ts';
import type { Change, Key, Table } from './table.ts';
import { type ParsedUpdate, parseUpdate } from './update.ts';
import { copyItemIn, type Item } from './values.ts';

export type WriteFields = {
  TableName: string;
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: object | undefined;
  ReturnValuesOnConditionCheckFailure?: 'NONE' | 'ALL_OLD' | undefined;
};
export type WriteRequest = WriteFields &
  (
    | { kind: 'put'; Item: object }
    | { kind: 'update'; Key: object; UpdateExpression?: string | undefined }
    | { kind: 'delete' | 'check'; Key: object }
  );

/** A write whose request is well-formed, ready to be tried against the stored item. */
export type WriteAction = {
  key: Key;
  /** The change to make, or undefined if the action only checks. Throws if the condition or the update fails. */
  attempt(): Change | undefined;
  /** Names of the top-level attributes an update touches. */
  touched: readonly string[];
};

/** Checks everything about a write that does not depend on the stored item. */
export function prepareWrite(table: Table, request: WriteRequest, removeUndefined: boolean): WriteAction {
  table.requireName(request.TableName);
  const item = copyItemIn(request.kind === 'put' ? request.Item : request.Key, removeUndefined);
  const key = request.kind === 'put' ? table.keyOf(item) : exactKey(table, item);
  const values = copyItemIn(request.ExpressionAttributeValues ?? {}, removeUndefined);
  const scope: Scope = { item: undefined, names: request.ExpressionAttributeNames ?? {}, values };
  const condition =
    request.ConditionExpression === undefined ? undefined : parseCondition(request.ConditionExpression);
  const update =
    request.kind === 'update' && request.UpdateExpression !== undefined
      ? parseUpdate(request.UpdateExpression)
      : undefined;
  const used = [];
  if (condition) used.push(condition.used);
  if (update) used.push(update.used);
  refuseUnused(scope, used);
  const touched = update ? touchedAttributes(update.update, scope) : [];
  refuseKeyUpdate(table, touched);
  if (request.kind === 'put') table.check(item);
  return {
    key,
    touched,
    attempt() {
      const before = table.get(key)?.item;
      const found: Scope = before === undefined ? scope : { ...scope, item: before };
      requireCondition(condition, found, request.ReturnValuesOnConditionCheckFailure);
      if (request.kind === 'check') return undefined;
      if (request.kind === 'delete') return { key, after: undefined };
      if (request.kind === 'put') return { key, after: item };
      return { key, after: updated(table, update, before ?? item, scope) };
    },
  };
}

/** The key given in a request: the table's two key attributes and nothing else. */
export function exactKey(table: Table, key: Item): Key {
  if (Object.keys(key).length !== 2)
    throw validationError('The provided key element does not match the schema');
  return table.keyOf(key);
}

function updated(table: Table, update: ParsedUpdate | undefined, before: Item, scope: Scope): Item {
  if (!update) return before;
  const item = applyUpdate(update.update, before, { ...scope, item: before });
  table.check(item);
  return item;
}

function requireCondition(
  condition: ParsedCondition | undefined,
  scope: Scope,
  onFailure: 'NONE' | 'ALL_OLD' | undefined,
): void {
  if (!condition || holds(condition.condition, scope)) return;
  throw conditionFailed(onFailure === 'ALL_OLD' ? scope.item : undefined);
}

function refuseKeyUpdate(table: Table, touched: readonly string[]): void {
  const key = touched.find((name) => name === table.shape.partitionKey || name === table.shape.sortKey);
  if (key) {
    throw validationError(
      `One or more parameter values were invalid: Cannot update attribute ${key}. This attribute is part of the key`,
    );
  }
}
