import { validationError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import type { Table } from './table.ts';
import type { Item } from './values.ts';
import { prepareWrite, type WriteAction, type WriteRequest } from './write-action.ts';

type Returned = 'NONE' | 'ALL_OLD' | 'UPDATED_OLD' | 'ALL_NEW' | 'UPDATED_NEW' | undefined;

/** One put, update or delete; gives the attributes asked for. */
export function write(
  table: Table,
  request: WriteRequest,
  returned: Returned,
  removeUndefined: boolean,
): { Attributes?: Item } {
  const action = prepareWrite(table, request, removeUndefined);
  const before = table.get(action.key)?.item;
  const change = action.attempt();
  if (change) table.commit([change]);
  const Attributes = attributesFor(returned, action, before, change?.after);
  return Attributes && Object.keys(Attributes).length > 0 ? { Attributes } : {};
}

/** Up to 25 unconditional puts and deletes. */
export function batchWrite(table: Table, input: Inputs['batchWrite'], removeUndefined: boolean): object {
  const actions = Object.entries(input.RequestItems).flatMap(([TableName, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }): WriteRequest => {
      if (PutRequest && !DeleteRequest) return { kind: 'put', TableName, ...PutRequest };
      if (DeleteRequest && !PutRequest) return { kind: 'delete', TableName, ...DeleteRequest };
      throw validationError(
        'Supplied AttributeValue has more than one datatypes set, must contain exactly one',
      );
    }),
  );
  if (actions.length < 1 || actions.length > 25) {
    throw validationError('Too many items requested for the BatchWriteItem call');
  }
  const prepared = actions.map((request) => prepareWrite(table, request, removeUndefined));
  refuseTwice(prepared, 'Provided list of item keys contains duplicates');
  for (const action of prepared) {
    const change = action.attempt();
    if (change) table.commit([change]);
  }
  return { UnprocessedItems: {} };
}

/** Refuses two actions on one item. */
export function refuseTwice(actions: readonly WriteAction[], message: string): void {
  const keys = new Set(actions.map(({ key }) => `${key.pk}\u0000${key.sk}`));
  if (keys.size !== actions.length) throw validationError(message);
}

function attributesFor(
  returned: Returned,
  action: WriteAction,
  before: Item | undefined,
  after: Item | undefined,
): Item | undefined {
  switch (returned) {
    case undefined:
    case 'NONE':
      return undefined;
    case 'ALL_OLD':
      return before;
    case 'ALL_NEW':
      return after;
    case 'UPDATED_OLD':
      return before && only(before, action.touched);
    case 'UPDATED_NEW':
      return after && only(after, action.touched);
  }
}

function only(item: Item, names: readonly string[]): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}
