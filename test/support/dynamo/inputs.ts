import * as z from 'zod';
import { validationError } from './errors.ts';
import { isKnownRequest } from './known-request.ts';

const attributes = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const names = z.record(z.string(), z.string()).optional();
const placeholders = { ExpressionAttributeNames: names, ExpressionAttributeValues: attributes.optional() };
const conditional = {
  TableName: z.string(),
  ConditionExpression: z.string().optional(),
  ReturnValuesOnConditionCheckFailure: z.enum(['NONE', 'ALL_OLD']).optional(),
  ...placeholders,
};
const read = { ConsistentRead: z.boolean().optional(), ProjectionExpression: z.string().optional() };

const put = { Item: attributes, ...conditional };
const update = { Key: attributes, UpdateExpression: z.string().optional(), ...conditional };
const remove = { Key: attributes, ...conditional };
const oldOnly = { ReturnValues: z.enum(['NONE', 'ALL_OLD']).optional() };

/** The requests that are understood, each with exactly its known fields. */
const inputs = {
  get: z.strictObject({ TableName: z.string(), Key: attributes, ExpressionAttributeNames: names, ...read }),
  query: z.strictObject({
    TableName: z.string(),
    IndexName: z.string().optional(),
    KeyConditionExpression: z.string(),
    FilterExpression: z.string().optional(),
    Limit: z.int().positive().optional(),
    ExclusiveStartKey: attributes.optional(),
    ScanIndexForward: z.boolean().optional(),
    Select: z.enum(['ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'COUNT', 'SPECIFIC_ATTRIBUTES']).optional(),
    ...read,
    ...placeholders,
  }),
  put: z.strictObject({ ...put, ...oldOnly }),
  update: z.strictObject({
    ...update,
    ReturnValues: z.enum(['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW']).optional(),
  }),
  delete: z.strictObject({ ...remove, ...oldOnly }),
  batchGet: z.strictObject({
    RequestItems: z.record(
      z.string(),
      z.strictObject({ Keys: z.array(attributes), ExpressionAttributeNames: names, ...read }),
    ),
  }),
  batchWrite: z.strictObject({
    RequestItems: z.record(
      z.string(),
      z.array(
        z.strictObject({
          PutRequest: z.strictObject({ Item: attributes }).optional(),
          DeleteRequest: z.strictObject({ Key: attributes }).optional(),
        }),
      ),
    ),
  }),
  transactWrite: z.strictObject({
    ClientRequestToken: z.string().min(1).max(36).optional(),
    TransactItems: z.array(
      z.strictObject({
        Put: z.strictObject(put).optional(),
        Update: z.strictObject(update).optional(),
        Delete: z.strictObject(remove).optional(),
        ConditionCheck: z.strictObject(remove).optional(),
      }),
    ),
  }),
};
export type Inputs = { [Name in keyof typeof inputs]: z.infer<(typeof inputs)[Name]> };
export type RequestName = keyof Inputs;
const schemas: { readonly [Name in RequestName]: z.ZodType<Inputs[Name]> } = inputs;

/** The input of a request, or a validation error that says which field is wrong or unknown here. */
export function parseInput<Name extends RequestName>(name: Name, input: unknown): Inputs[Name] {
  if (isInput(name, input)) return input;
  const parsed = schemas[name].safeParse(input);
  if (parsed.success) return parsed.data;
  throw validationError(`Request not understood by the in-memory DynamoDB: ${z.prettifyError(parsed.error)}`);
}

function isInput<Name extends RequestName>(name: Name, input: unknown): input is Inputs[Name] {
  return isKnownRequest(name, input);
}
