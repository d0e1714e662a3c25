const settled = new WeakSet<object>();

/** Freezes a value with all that is in it: from now on whatever was worked out from it stays true. */
export function settle<T>(value: T): T {
  if (typeof value !== 'object' || value === null || settled.has(value)) return value;
  for (const inner of Object.values(value)) if (typeof inner === 'object') settle(inner);
  settled.add(Object.freeze(value));
  return value;
}

/** Whether a value can never change again. */
export function isSettled(value: object): boolean {
  return Object.isFrozen(value) && settled.has(value);
}

/** Works out what follows from a value; from a settled one only once, and what follows is settled too. */
export function onceSettled<From extends object, To extends NonNullable<unknown>>(
  workOut: (value: From) => To,
): (value: From) => To {
  const known = new WeakMap<From, To>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    if (!isSettled(value)) return workOut(value);
    const made = settle(workOut(value));
    known.set(value, made);
    return made;
  };
}
