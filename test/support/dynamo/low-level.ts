import { marshalItem, unmarshalItem } from './attribute-values.ts';
import { unsupported } from './errors.ts';
import type { RequestName } from './inputs.ts';
import { type Item, isMap } from './values.ts';

const actions: { readonly [action: string]: RequestName } = {
  getItem: 'get',
  query: 'query',
  putItem: 'put',
  updateItem: 'update',
  deleteItem: 'delete',
  transactWriteItems: 'transactWrite',
};
const typedFields = ['Item', 'Key', 'ExpressionAttributeValues', 'ExclusiveStartKey'];

/** A request in typed JSON, with native values as the document client's commands have them. */
export function fromTyped(action: string, input: unknown): { request: RequestName; native: object } {
  const request = actions[action];
  if (!request) throw unsupported(`the action ${action} in typed JSON`);
  if (!isObject(input)) throw unsupported(`a request that is no object: ${JSON.stringify(input)}`);
  return { request, native: nativeFields(input) };
}

/** The answer with its items in typed JSON. */
export function toTyped(answer: object): object {
  return Object.fromEntries(
    Object.entries(answer).map(([field, value]) => {
      if (field === 'Items' && Array.isArray(value))
        return [field, value.map((item: Item) => marshalItem(item))];
      const isItem = field === 'Item' || field === 'Attributes' || field === 'LastEvaluatedKey';
      return [field, isItem && isMap(value) ? marshalItem(value) : value];
    }),
  );
}

function nativeFields(input: object): object {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => {
      if (typedFields.includes(field) && isObject(value)) return [field, unmarshalItem(value)];
      if (field === 'TransactItems' && Array.isArray(value)) return [field, value.map(nativeAction)];
      return [field, value];
    }),
  );
}

function nativeAction(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([kind, fields]) => [kind, isObject(fields) ? nativeFields(fields) : fields]),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
