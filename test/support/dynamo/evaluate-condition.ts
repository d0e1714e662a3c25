import { compare, equals } from './compare.ts';
import type { Comparator, Condition } from './condition.ts';
import { validationError } from './errors.ts';
import { operandValue, resolvePath, type Scope, valueAt } from './scope.ts';
import { isList, typeOf, type Value } from './values.ts';

/** Whether the condition holds for the scope's item; a missing item is an item without attributes. */
export function holds(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, scope) && holds(condition.right, scope);
    case 'or':
      return holds(condition.left, scope) || holds(condition.right, scope);
    case 'not':
      return !holds(condition.inner, scope);
    case 'compare':
      return compares(
        condition.op,
        operandValue(condition.left, scope),
        operandValue(condition.right, scope),
      );
    case 'between': {
      const value = operandValue(condition.value, scope);
      return (
        compares('>=', value, operandValue(condition.low, scope)) &&
        compares('<=', value, operandValue(condition.high, scope))
      );
    }
    case 'in': {
      const value = operandValue(condition.value, scope);
      return condition.choices.some((choice) => compares('=', value, operandValue(choice, scope)));
    }
    case 'exists':
      return (valueAt(scope.item, resolvePath(condition.path, scope)) !== undefined) === condition.wanted;
    case 'beginsWith':
      return beginsWith(operandValue(condition.path, scope), operandValue(condition.operand, scope));
    case 'contains':
      return contains(operandValue(condition.path, scope), operandValue(condition.operand, scope));
    case 'type': {
      const value = operandValue(condition.path, scope);
      return value !== undefined && typeOf(value) === operandValue(condition.operand, scope);
    }
  }
}

/** A comparison; a missing attribute makes everything false but `<>`, and different types are never ordered. */
function compares(op: Comparator, left: Value | undefined, right: Value | undefined): boolean {
  if (left === undefined || right === undefined) return op === '<>' && left !== right;
  if (op === '=') return equals(left, right);
  if (op === '<>') return !equals(left, right);
  const order = compare(left, right);
  if (order === undefined) return false;
  if (op === '<') return order < 0;
  if (op === '<=') return order <= 0;
  return op === '>' ? order > 0 : order >= 0;
}

function beginsWith(value: Value | undefined, prefix: Value | undefined): boolean {
  if (prefix !== undefined && typeof prefix !== 'string') {
    throw validationError(
      'Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with',
    );
  }
  return typeof value === 'string' && prefix !== undefined && value.startsWith(prefix);
}

function contains(value: Value | undefined, wanted: Value | undefined): boolean {
  if (value === undefined || wanted === undefined) return false;
  if (typeof value === 'string') return typeof wanted === 'string' && value.includes(wanted);
  if (isList(value)) return value.some((entry) => equals(entry, wanted));
  return value instanceof Set && [...value].some((entry) => equals(entry, wanted));
}
