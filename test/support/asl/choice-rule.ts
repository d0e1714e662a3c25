import * as z from 'zod';
import { Unsupported } from '../unsupported.ts';
import type { Frame } from './compiled.ts';
import { lookUp, parsePath, requireAt } from './json-path.ts';

/** Whether a Choice rule holds. */
export type Rule = (frame: Frame) => boolean;

const inner = z.record(z.string(), z.unknown());
const outer = z.object({
  And: z.array(inner).min(1).optional(),
  Or: z.array(inner).min(1).optional(),
  Not: inner.optional(),
  Variable: z.string().optional(),
});
const ignored = ['Variable', 'Next', 'Comment'];

type Test = (value: unknown, expected: unknown) => boolean;
const ordered = ['Equals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'] as const;
const tests: { readonly [operator: string]: Test } = {
  ...comparisons('String', (value) => (typeof value === 'string' ? value : undefined)),
  ...comparisons('Numeric', (value) => (typeof value === 'number' ? value : undefined)),
  ...comparisons('Timestamp', (value) => (typeof value === 'string' ? Date.parse(value) : undefined)),
  BooleanEquals: (value, expected) => typeof value === 'boolean' && value === expected,
  IsNull: (value, expected) => (value === null) === expected,
  IsString: (value, expected) => (typeof value === 'string') === expected,
  IsNumeric: (value, expected) => (typeof value === 'number') === expected,
  IsBoolean: (value, expected) => (typeof value === 'boolean') === expected,
};

/** Compiles one rule of a Choice state written in JSONPath. */
export function compileRule(rule: Record<string, unknown>): Rule {
  const { And, Or, Not, Variable } = outer.parse(rule);
  const operators = Object.keys(rule).filter((name) => !ignored.includes(name));
  const [operator] = operators;
  if (operators.length !== 1 || operator === undefined) throw unknown(rule);
  if (And) return every(And.map(compileRule));
  if (Or) return some(Or.map(compileRule));
  if (Not) {
    const negated = compileRule(Not);
    return (frame) => !negated(frame);
  }
  if (Variable === undefined) throw unknown(rule);
  const path = parsePath(Variable);
  const expected = rule[operator];
  if (operator === 'IsPresent') return (frame) => (lookUp(path, frame) !== undefined) === expected;
  if (operator.endsWith('Path') && typeof expected === 'string') {
    const test = testNamed(operator.slice(0, -'Path'.length), rule);
    const other = parsePath(expected);
    return (frame) => test(requireAt(path, frame), requireAt(other, frame));
  }
  const test = testNamed(operator, rule);
  return (frame) => test(requireAt(path, frame), expected);
}

function every(rules: readonly Rule[]): Rule {
  return (frame) => rules.every((rule) => rule(frame));
}

function some(rules: readonly Rule[]): Rule {
  return (frame) => rules.some((rule) => rule(frame));
}

function testNamed(operator: string, rule: object): Test {
  const test = tests[operator];
  if (!test) throw unknown(rule);
  return test;
}

function comparisons<T extends string | number>(type: string, read: (value: unknown) => T | undefined) {
  const compare = {
    Equals: (a: T, b: T) => a === b,
    LessThan: (a: T, b: T) => a < b,
    LessThanEquals: (a: T, b: T) => a <= b,
    GreaterThan: (a: T, b: T) => a > b,
    GreaterThanEquals: (a: T, b: T) => a >= b,
  };
  return Object.fromEntries(
    ordered.map((name): [string, Test] => [
      `${type}${name}`,
      (value, expected) => {
        const a = read(value);
        const b = read(expected);
        return a !== undefined && b !== undefined && compare[name](a, b);
      },
    ]),
  );
}

function unknown(rule: object): Unsupported {
  return new Unsupported(`The ASL runner does not know this Choice rule: ${JSON.stringify(rule)}`);
}
