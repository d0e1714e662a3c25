import jsonata from 'jsonata';
import { Unsupported } from '../unsupported.ts';
import { fastPath } from './fast-path.ts';
import { StatesError } from './states-error.ts';

/** `states` and the machine's variables, by name without the dollar sign. */
export type Bindings = { readonly [variable: string]: unknown };
/**
 * A JSON value whose `{% %}` strings are evaluated. Values without any expression are given as they are. Gives a promise
 * only where JSONata itself was asked.
 */
export type Template = (bindings: Bindings) => unknown;

/** Functions Step Functions lacks or that would make a run unrepeatable. */
const refused = ['eval', 'now', 'millis', 'random', 'uuid', 'shuffle', 'hash', 'partition', 'range', 'parse'];

/** Compiles every expression in a JSON value, once. */
export function compileTemplate(value: unknown): Template {
  return compile(value) ?? (() => value);
}

/** Compiles one `{% %}` text. */
export function compileExpression(text: string): Template {
  const template = compile(text);
  if (!template) throw new Unsupported(`Not a JSONata expression: ${text}`);
  return template;
}

function compile(value: unknown): Template | undefined {
  if (typeof value === 'string') return compileText(value);
  if (Array.isArray(value)) {
    const entries = value.map(compile);
    if (entries.every((entry) => entry === undefined)) return undefined;
    return (bindings) => {
      const result = value.map((plain, i) => entries[i]?.(bindings) ?? plain);
      return result.some(isPromise) ? Promise.all(result) : result;
    };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = Object.entries(value).map(([name, plain]) => ({ name, plain, template: compile(plain) }));
  if (fields.every(({ template }) => template === undefined)) return undefined;
  return (bindings) => {
    const result: Record<string, unknown> = {};
    const waits: Promise<void>[] = [];
    for (const { name, plain, template } of fields) {
      const content = template ? template(bindings) : plain;
      result[name] = content;
      if (isPromise(content))
        waits.push(content.then((settled) => void Object.assign(result, { [name]: settled })));
    }
    return waits.length === 0 ? result : Promise.all(waits).then(() => result);
  };
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

function compileText(text: string): Template | undefined {
  if (!text.startsWith('{%') || !text.endsWith('%}')) {
    if (text.includes('{%')) throw new Unsupported(`An expression must be the whole string: ${text}`);
    return undefined;
  }
  const source = text.slice(2, -2).trim();
  const expression = compileJsonata(source);
  const fast = fastPath(source);
  return (bindings) => fast?.(bindings) ?? evaluate(expression, source, bindings);
}

function compileJsonata(source: string): jsonata.Expression {
  const call = refused.find((name) => new RegExp(`\\$${name}\\s*\\(`).test(source));
  if (call) throw new Unsupported(`The ASL runner does not offer $${call}: ${source}`);
  try {
    return jsonata(source);
  } catch (error) {
    throw new Unsupported(`Not valid JSONata: ${source}: ${messageOf(error)}`);
  }
}

async function evaluate(
  expression: jsonata.Expression,
  source: string,
  bindings: Bindings,
): Promise<unknown> {
  let result: unknown;
  try {
    result = await expression.evaluate(undefined, bindings);
  } catch (error) {
    throw new StatesError('States.QueryEvaluationError', `${source}: ${messageOf(error)}`);
  }
  return evaluated(source, result);
}

function evaluated(source: string, result: unknown): unknown {
  if (result === undefined) {
    throw new StatesError(
      'States.QueryEvaluationError',
      `The JSONata expression '${source}' returned nothing (undefined).`,
    );
  }
  if (typeof result === 'function') {
    throw new StatesError(
      'States.QueryEvaluationError',
      `The JSONata expression '${source}' returned a function.`,
    );
  }
  return result;
}

function messageOf(error: unknown): string {
  return error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)
    ? String(error.message)
    : String(error);
}
