import { unsupported, validationError } from './errors.ts';
import { OperandParser, type Path, type Placeholders, remember } from './expression.ts';
import { resolvePath, type Scope, valueAt } from './scope.ts';
import type { Item, Value } from './values.ts';

export type ParsedProjection = { paths: readonly Path[]; used: Placeholders };

/** Parses a projection expression; cached by its text. */
export const parseProjection: (source: string) => ParsedProjection = remember((source) => {
  const parser = new OperandParser(source);
  const paths: Path[] = [parser.path()];
  while (parser.tokens.takeSymbol(',')) paths.push(parser.path());
  if (!parser.tokens.atEnd()) throw parser.tokens.refuse('nothing more expected');
  return { paths, used: parser.used };
});

/** The item, or a new one of its projected attributes only. List elements cannot be projected here. */
export function project(item: Item, projection: ParsedProjection | undefined, scope: Scope): Item {
  if (!projection) return item;
  const result: Record<string, Value> = {};
  for (const path of projection.paths) {
    const resolved = resolvePath(path, scope);
    const value = valueAt(item, resolved);
    if (value !== undefined) placeAt(result, resolved, value);
  }
  return result;
}

function placeAt(result: Record<string, Value>, path: readonly (string | number)[], value: Value): void {
  const [first, second] = path;
  if (typeof first !== 'string') throw validationError('Invalid ProjectionExpression');
  if (path.length === 1) result[first] = value;
  else if (path.length === 2 && typeof second === 'string') {
    const inner = result[first];
    result[first] = { ...(typeof inner === 'object' ? inner : {}), [second]: value };
  } else throw unsupported('projections deeper than a.b');
}
