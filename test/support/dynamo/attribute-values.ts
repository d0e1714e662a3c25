import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Item, isList, isMap, type Value } from './values.ts';

/** A native value in DynamoDB's typed JSON. */
export function marshal(value: Value): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (isList(value)) return { L: value.map(marshal) };
  if (isMap(value)) return { M: marshalItem(value) };
  const entries = [...value];
  return typeof entries[0] === 'number' ? { NS: entries.map(String) } : { SS: entries.map(String) };
}

/** An item in DynamoDB's typed JSON. */
export function marshalItem(item: Item): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, marshal(value)]));
}

/** The native value of DynamoDB's typed JSON, `{"S": "text"}`. */
export function unmarshal(typed: unknown): Value {
  const entries = isPlain(typed) ? Object.entries(typed) : [];
  const [entry] = entries;
  if (!entry || entries.length !== 1) throw malformed(typed);
  const [type, value] = entry;
  if (type === 'S' && typeof value === 'string') return value;
  if (type === 'N' && typeof value === 'string') return unmarshalNumber(value);
  if (type === 'BOOL' && typeof value === 'boolean') return value;
  if (type === 'NULL' && value === true) return null;
  if (type === 'L' && Array.isArray(value)) return value.map(unmarshal);
  if (type === 'M' && isPlain(value)) return unmarshalItem(value);
  if (type === 'SS' && Array.isArray(value)) return new Set(value.map(String));
  if (type === 'NS' && Array.isArray(value))
    return new Set(value.map((text) => unmarshalNumber(String(text))));
  throw malformed(typed);
}

/** The native item of DynamoDB's typed JSON. */
export function unmarshalItem(typed: object): Item {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, unmarshal(value)]));
}

function unmarshalNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw malformed({ N: text });
  return number;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(typed: unknown): Error {
  return new Error(`Not a DynamoDB attribute value: ${JSON.stringify(typed)}`);
}
