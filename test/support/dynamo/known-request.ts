/** Whether a field's value is surely right; the schemas of `inputs.ts` judge whatever this does not know. */
type Check = (value: unknown) => boolean;
/** The fields of a request, those it must have apart. */
type Fields = { needed: Readonly<Record<string, Check>>; known: Readonly<Record<string, Check>> };

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const attributes: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const table = { TableName: text };

function names(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return false;
  for (const name of Object.values(value)) if (typeof name !== 'string') return false;
  return true;
}

const condition = {
  ConditionExpression: text,
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: attributes,
};
const get: Fields = { needed: { ...table, Key: attributes }, known: { ConsistentRead: flag } };
const query: Fields = {
  needed: { ...table, KeyConditionExpression: text },
  known: {
    IndexName: text,
    FilterExpression: text,
    ExclusiveStartKey: attributes,
    ProjectionExpression: text,
    ConsistentRead: flag,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: attributes,
  },
};
const put: Fields = { needed: { ...table, Item: attributes }, known: condition };
const update: Fields = {
  needed: { ...table, Key: attributes },
  known: { UpdateExpression: text, ...condition },
};
const actions: Readonly<Record<string, Fields>> = {
  Put: put,
  Update: update,
  Delete: { needed: { ...table, Key: attributes }, known: condition },
  ConditionCheck: { needed: { ...table, Key: attributes }, known: condition },
};
const transactWrite: Fields = {
  needed: {
    TransactItems: (value) => Array.isArray(value) && value.every(isKnownAction),
  },
  known: {},
};

const requests: Readonly<Record<string, Fields>> = { get, query, put, update, transactWrite };

/**
 * Whether a request is one of the everyday kind whose every field is surely right: quicker to say than a parse. What is
 * not known here may be right all the same.
 */
export function isKnownRequest(name: string, input: unknown): boolean {
  const fields = requests[name];
  return fields !== undefined && isOf(fields, input);
}

function isKnownAction(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null || !isPlain(entry)) return false;
  return Object.entries(entry).every(([kind, action]) => {
    const fields = actions[kind];
    return fields !== undefined && isOf(fields, action);
  });
}

function isOf({ needed, known }: Fields, input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !isPlain(input)) return false;
  for (const name in needed) if (needed[name]?.(input[name]) !== true) return false;
  for (const name in input) {
    const value = input[name];
    const check = known[name];
    if (check === undefined ? needed[name] === undefined : value !== undefined && !check(value)) return false;
  }
  return true;
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype;
}
