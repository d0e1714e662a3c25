import type * as z from 'zod';

/**
 * Parses stored items by a schema. An item that cannot change any more (a frozen one, as tables in memory hand out) is
 * parsed once, and whoever reads it again is given the same record, frozen too.
 */
export function parseOnce<T>(schema: z.ZodType<T>): (item: unknown) => T {
  const known = new WeakMap<object, T>();
  return (item) => {
    if (typeof item !== 'object' || item === null || !Object.isFrozen(item)) return schema.parse(item);
    const found = known.get(item);
    if (found !== undefined) return found;
    const record = schema.parse(item);
    freeze(record);
    known.set(item, record);
    return record;
  };
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
