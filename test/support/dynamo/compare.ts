import { isList, isMap, typeOf, type Value } from './values.ts';

/** Deep equality of two values of any type, as `=` sees it; sets compare without order. */
export function equals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (typeOf(a) !== typeOf(b)) return false;
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((entry, i) => equalOrMissing(entry, b[i]));
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((entry) => b.has(entry));
  if (!isMap(a) || !isMap(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => equalOrMissing(a[name], b[name]));
}

/** Order of two values of one type: negative, 0 or positive; undefined where `<` has no meaning. */
export function compare(a: Value, b: Value): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return undefined;
}

/** Order of UTF-8 bytes, which differs from JavaScript's beyond the basic plane. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Surrogates (code points above U+FFFF) sort after every other code unit. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function equalOrMissing(a: Value | undefined, b: Value | undefined): boolean {
  return a !== undefined && b !== undefined && equals(a, b);
}
