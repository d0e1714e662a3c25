import type { Bindings } from './jsonata-template.ts';

const pathPattern = /^\$([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)*)$/;
const comparisonPattern = /^\$([A-Za-z_]\w*)\s*=\s*'([^'"\\]*)'$/;

const joinPattern = /^'([^'"\\]*)' & (\$[\w.]+)$/;
const stringPattern = /^\$string\((\$[\w.]+)\)$/;

/**
 * A quick way through the expressions that machines are full of: `$a.b.c` over plain objects, `$step = 'text'` and
 * `'text' & $a.b` of texts, `$string($n)` of texts and whole numbers. Gives undefined wherever JSONata's own rules might
 * say something else.
 */
export function fastPath(source: string): ((bindings: Bindings) => unknown) | undefined {
  const join = joinPattern.exec(source);
  if (join) return joined(join[1] ?? '', fastPath(join[2] ?? ''));
  const string = stringPattern.exec(source);
  if (string) return written(fastPath(string[1] ?? ''));
  const comparison = comparisonPattern.exec(source);
  if (comparison) return compareText(comparison[1] ?? '', comparison[2] ?? '');
  const path = pathPattern.exec(source);
  if (!path) return undefined;
  const names = [path[1] ?? '', ...(path[2] ?? '').split('.').slice(1)];
  return (bindings) => walk(bindings, names);
}

type Look = (bindings: Bindings) => unknown;

function joined(text: string, look: Look | undefined): Look | undefined {
  return (
    look &&
    ((bindings) => {
      const value = look(bindings);
      return typeof value === 'string' ? text + value : undefined;
    })
  );
}

function written(look: Look | undefined): Look | undefined {
  return (
    look &&
    ((bindings) => {
      const value = look(bindings);
      return typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : undefined;
    })
  );
}

function compareText(name: string, text: string): (bindings: Bindings) => unknown {
  return (bindings) => {
    const value = bindings[name];
    return typeof value === 'string' ? value === text : undefined;
  };
}

function walk(bindings: Bindings, names: readonly string[]): unknown {
  let value: unknown = bindings;
  for (const name of names) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return Array.isArray(value) || typeof value === 'function' ? undefined : value;
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
