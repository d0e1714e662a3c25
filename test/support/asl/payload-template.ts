import { Unsupported } from '../unsupported.ts';
import { compileGetter, type Getter } from './intrinsic.ts';

/** Compiles Parameters, ItemSelector and ResultSelector: fields named `x.$` are taken, others are literal. */
export function compilePayload(value: unknown): Getter {
  if (Array.isArray(value)) {
    const entries = value.map(compilePayload);
    return (frame, input) => entries.map((entry) => entry(frame, input));
  }
  if (typeof value === 'string' && value.startsWith('{%')) {
    throw new Unsupported(`A JSONata expression in a JSONPath state: ${value}`);
  }
  if (typeof value !== 'object' || value === null) return () => value;
  const fields = Object.entries(value).map(([name, content]): [string, Getter] => {
    if (!name.endsWith('.$')) return [name, compilePayload(content)];
    if (typeof content !== 'string') throw new Unsupported(`${name} must be a path or an intrinsic function`);
    return [name.slice(0, -2), compileGetter(content)];
  });
  return (frame, input) => Object.fromEntries(fields.map(([name, get]) => [name, get(frame, input)]));
}
