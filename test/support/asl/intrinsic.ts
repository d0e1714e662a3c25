import { Unsupported } from '../unsupported.ts';
import type { Frame } from './compiled.ts';
import { parsePath, requireAt } from './json-path.ts';
import { StatesError } from './states-error.ts';

/** A value taken from the input or context, or computed from them. `input` is what `$` means here. */
export type Getter = (frame: Frame, input: unknown) => unknown;

const functions: { readonly [name: string]: (args: readonly unknown[]) => unknown } = {
  'States.Format': ([template, ...values]) => format(String(template), values),
  'States.Array': (args) => args,
  'States.ArrayLength': ([list]) =>
    Array.isArray(list) ? list.length : refuse('States.ArrayLength needs a list'),
  'States.JsonToString': ([value]) => JSON.stringify(value),
  'States.StringToJson': ([text]) => JSON.parse(String(text)),
  'States.MathAdd': ([a, b]) => Number(a) + Number(b),
};
const tokens =
  /\s*(?:(States\.\w+)\(|(\$[^,()\s]*)|'((?:[^'\\]|\\.)*)'|(-?\d+(?:\.\d+)?)|(true|false|null)|([,)]))/y;

/** Compiles the value of a field whose name ends in `.$`: a reference path or an intrinsic function. */
export function compileGetter(text: string): Getter {
  tokens.lastIndex = 0;
  const getter = parseValue(text);
  if (tokens.lastIndex !== text.length) throw unknown(text);
  return getter;
}

function parseValue(text: string): Getter {
  const match = tokens.exec(text);
  if (!match || match[6]) throw unknown(text);
  const [, name, path, string, number, word] = match;
  if (name !== undefined) return parseCall(name, text);
  if (path !== undefined) {
    const parsed = parsePath(path);
    return (frame, input) => requireAt(parsed, frame, input);
  }
  if (string !== undefined) {
    const plain = string.replaceAll(/\\(['\\])/g, '$1');
    return () => plain;
  }
  const literal: unknown = JSON.parse(number ?? word ?? 'null');
  return () => literal;
}

function parseCall(name: string, text: string): Getter {
  const call = functions[name];
  if (!call) throw new Unsupported(`The ASL runner does not offer ${name}: ${text}`);
  const args: Getter[] = [];
  for (;;) {
    args.push(parseValue(text));
    const separator = tokens.exec(text)?.[6];
    if (separator === ')') break;
    if (separator !== ',') throw unknown(text);
  }
  return (frame, input) => {
    try {
      return call(args.map((arg) => arg(frame, input)));
    } catch (error) {
      throw error instanceof StatesError ? error : fail(`${name}: ${String(error)}`);
    }
  };
}

/** `{}` takes the next value; `\{` and `\}` are braces. */
function format(template: string, values: readonly unknown[]): string {
  let used = 0;
  const text = template.replaceAll(/\\([{}])|\{\}/g, (_, brace: string | undefined) => {
    if (brace !== undefined) return brace;
    if (used >= values.length) throw fail('States.Format has more {} than values');
    const value = values[used];
    used += 1;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
  if (used < values.length) throw fail('States.Format has more values than {}');
  return text;
}

function fail(cause: string): StatesError {
  return new StatesError('States.IntrinsicFailure', cause);
}

function unknown(text: string): Unsupported {
  return new Unsupported(`The ASL runner does not understand: ${text}`);
}

function refuse(cause: string): never {
  throw fail(cause);
}
