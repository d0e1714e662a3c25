import { Unsupported } from '../unsupported.ts';
import type { Frame } from './compiled.ts';
import { StatesError } from './states-error.ts';

/** A reference path, `$.a.b[0]` into a value or `$$.Execution.Id` into the context. */
export type ReferencePath = { text: string; context: boolean; parts: readonly (string | number)[] };

const partPattern = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\['([^']+)'\]/y;

/** Parses a reference path; wildcards, filters and slices are refused. */
export function parsePath(text: string): ReferencePath {
  const context = text.startsWith('$$');
  const parts: (string | number)[] = [];
  partPattern.lastIndex = context ? 2 : 1;
  if (!text.startsWith('$')) throw new Unsupported(`Not a reference path: ${text}`);
  while (partPattern.lastIndex < text.length) {
    const match = partPattern.exec(text);
    if (!match) throw new Unsupported(`The ASL runner does not know this JSONPath: ${text}`);
    parts.push(match[2] === undefined ? (match[1] ?? match[3] ?? '') : Number(match[2]));
  }
  return { text, context, parts };
}

/** The value at the path, or undefined. `input` is what `$` means here. */
export function lookUp(path: ReferencePath, frame: Frame, input: unknown = frame.input): unknown {
  let value: unknown = path.context ? frame.context : input;
  for (const part of path.parts) value = fieldOf(value, part);
  return value;
}

/** The value at the path; a missing one fails the state. */
export function requireAt(path: ReferencePath, frame: Frame, input: unknown = frame.input): unknown {
  const value = lookUp(path, frame, input);
  if (value === undefined) {
    throw new StatesError(
      'States.ParameterPathFailure',
      `The JSONPath '${path.text}' could not be found in the input`,
    );
  }
  return value;
}

/** A copy of `target` (shared where it is unchanged) with `value` at the path. */
export function withValueAt(target: unknown, path: ReferencePath, value: unknown): unknown {
  return withParts(target, path.parts, value);
}

function withParts(target: unknown, parts: readonly (string | number)[], value: unknown): unknown {
  const [first, ...rest] = parts;
  if (first === undefined) return value;
  if (typeof first === 'number') throw new Unsupported('A ResultPath into a list');
  const fields = isFields(target) ? target : {};
  return { ...fields, [first]: withParts(fields[first], rest, value) };
}

function fieldOf(value: unknown, part: string | number): unknown {
  if (typeof part === 'number') return Array.isArray(value) ? value[part] : undefined;
  return isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
