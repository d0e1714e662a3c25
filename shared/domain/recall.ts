/** What was found for a key before, or is found now and kept; when there is too much of it, all of it is forgotten. */
export function recall<Key, Value extends NonNullable<unknown>>(
  known: Map<Key, Value>,
  most: number,
  key: Key,
  find: () => Value,
): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const value = find();
  known.set(key, value);
  return value;
}
