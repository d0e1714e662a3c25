import { compareText } from './compare.ts';
import type { Condition } from './condition.ts';
import { validationError } from './errors.ts';
import type { Operand } from './expression.ts';
import type { Range } from './rows.ts';
import { operandValue, resolvePath, type Scope } from './scope.ts';
import type { KeyNames } from './table.ts';

/** The partition and the range of sort keys that a key condition asks for. */
export function keyRange(condition: Condition, keys: KeyNames, scope: Scope): { hash: string; range: Range } {
  const parts = condition.kind === 'and' ? [condition.left, condition.right] : [condition];
  const onHash = parts.find((part) => isOn(part, keys.partitionKey, scope));
  const onSort = parts.find((part) => isOn(part, keys.sortKey, scope));
  if (onHash?.kind !== 'compare' || onHash.op !== '=') {
    throw validationError(`Query condition missed key schema element: ${keys.partitionKey}`);
  }
  if (parts.length === 2 && !onSort) throw validationError('Query key condition not supported');
  const hash = textOf(onHash.right, scope);
  return { hash, range: onSort ? rangeOf(onSort, scope) : () => 0 };
}

function isOn(part: Condition, name: string, scope: Scope): boolean {
  if (part.kind === 'compare') return pathIs(part.left, name, scope);
  if (part.kind === 'between') return pathIs(part.value, name, scope);
  return part.kind === 'beginsWith' && pathIs(part.path, name, scope);
}

function pathIs(operand: Operand, name: string, scope: Scope): boolean {
  if (operand.kind !== 'path') return false;
  const path = resolvePath(operand, scope);
  return path.length === 1 && path[0] === name;
}

function rangeOf(part: Condition, scope: Scope): Range {
  if (part.kind === 'beginsWith') {
    const prefix = textOf(part.operand, scope);
    return (sort) => (sort.startsWith(prefix) ? 0 : compareText(sort, prefix) < 0 ? -1 : 1);
  }
  if (part.kind === 'between') {
    const low = textOf(part.low, scope);
    const high = textOf(part.high, scope);
    if (compareText(low, high) > 0) {
      throw validationError(
        'The BETWEEN operator requires upper bound to be greater than or equal to lower bound',
      );
    }
    return (sort) => (compareText(sort, low) < 0 ? -1 : compareText(sort, high) > 0 ? 1 : 0);
  }
  if (part.kind !== 'compare') throw validationError('Query key condition not supported');
  const bound = textOf(part.right, scope);
  switch (part.op) {
    case '=':
      return (sort) => sign(compareText(sort, bound));
    case '<':
      return (sort) => (compareText(sort, bound) < 0 ? 0 : 1);
    case '<=':
      return (sort) => (compareText(sort, bound) <= 0 ? 0 : 1);
    case '>':
      return (sort) => (compareText(sort, bound) > 0 ? 0 : -1);
    case '>=':
      return (sort) => (compareText(sort, bound) >= 0 ? 0 : -1);
    case '<>':
      throw validationError('Unsupported operator on KeyCondition: <>');
  }
}

function sign(order: number): -1 | 0 | 1 {
  if (order === 0) return 0;
  return order < 0 ? -1 : 1;
}

function textOf(operand: Operand, scope: Scope): string {
  const value = operand.kind === 'value' ? operandValue(operand, scope) : undefined;
  if (typeof value !== 'string' || value === '') {
    throw validationError(
      'One or more parameter values were invalid: Condition parameter type does not match schema type',
    );
  }
  return value;
}
