import type * as z from 'zod';
import { settle } from '../domain/settled.ts';

/**
 * Parses stored items by a schema. An item that cannot change any more (a frozen one, as tables in memory hand out) is
 * parsed once, and whoever reads it again is given the same record, settled.
 */
export function parseOnce<T>(schema: z.ZodType<T>): (item: unknown) => T {
  const known = new WeakMap<object, T>();
  return (item) => {
    if (typeof item !== 'object' || item === null) return schema.parse(item);
    const found = known.get(item);
    if (found !== undefined) return found;
    if (!Object.isFrozen(item)) return schema.parse(item);
    const record = schema.parse(item);
    known.set(item, settle(record));
    return record;
  };
}
