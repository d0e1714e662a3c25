import { type Operand, OperandParser, type Path, type Placeholders, remember } from './expression.ts';

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; inner: Condition }
  | { kind: 'compare'; op: Comparator; left: Operand; right: Operand }
  | { kind: 'between'; value: Operand; low: Operand; high: Operand }
  | { kind: 'in'; value: Operand; choices: readonly Operand[] }
  | { kind: 'exists'; path: Path; wanted: boolean }
  | { kind: 'beginsWith' | 'contains' | 'type'; path: Operand; operand: Operand };
export type ParsedCondition = { condition: Condition; used: Placeholders };

const comparators: readonly Comparator[] = ['=', '<>', '<', '<=', '>', '>='];

/** Parses a condition, filter or key condition expression; cached by its text. */
export const parseCondition: (source: string) => ParsedCondition = remember((source) => {
  const parser = new OperandParser(source);
  const condition = parseOr(parser);
  if (!parser.tokens.atEnd()) throw parser.tokens.refuse('nothing more expected');
  return { condition, used: parser.used };
});

function parseOr(parser: OperandParser): Condition {
  let left = parseAnd(parser);
  while (parser.tokens.takeKeyword('OR')) left = { kind: 'or', left, right: parseAnd(parser) };
  return left;
}

function parseAnd(parser: OperandParser): Condition {
  let left = parseNot(parser);
  while (parser.tokens.takeKeyword('AND')) left = { kind: 'and', left, right: parseNot(parser) };
  return left;
}

function parseNot(parser: OperandParser): Condition {
  if (parser.tokens.takeKeyword('NOT')) return { kind: 'not', inner: parseNot(parser) };
  if (parser.tokens.takeSymbol('(')) {
    const inner = parseOr(parser);
    parser.tokens.expectSymbol(')');
    return inner;
  }
  return parseCall(parser) ?? parseComparison(parser);
}

function parseCall(parser: OperandParser): Condition | undefined {
  const name = parser.callAhead();
  if (name === undefined || name === 'size') return undefined;
  const { tokens } = parser;
  tokens.next();
  tokens.expectSymbol('(');
  const condition = callNamed(name, parser);
  if (!condition) throw tokens.refuse(`Invalid function name; function: ${name}`);
  tokens.expectSymbol(')');
  return condition;
}

function callNamed(name: string, parser: OperandParser): Condition | undefined {
  if (name === 'attribute_exists') return { kind: 'exists', path: parser.path(), wanted: true };
  if (name === 'attribute_not_exists') return { kind: 'exists', path: parser.path(), wanted: false };
  if (name === 'begins_with') return { kind: 'beginsWith', ...parsePair(parser) };
  if (name === 'contains') return { kind: 'contains', ...parsePair(parser) };
  if (name === 'attribute_type') return { kind: 'type', ...parsePair(parser) };
  return undefined;
}

function parsePair(parser: OperandParser): { path: Operand; operand: Operand } {
  const path = parser.simple();
  parser.tokens.expectSymbol(',');
  return { path, operand: parser.simple() };
}

function parseComparison(parser: OperandParser): Condition {
  const left = parseOperand(parser);
  const { tokens } = parser;
  if (tokens.takeKeyword('BETWEEN')) {
    const low = parseOperand(parser);
    tokens.expectKeyword('AND');
    return { kind: 'between', value: left, low, high: parseOperand(parser) };
  }
  if (tokens.takeKeyword('IN')) return { kind: 'in', value: left, choices: parseChoices(parser) };
  const token = tokens.next();
  const op = comparators.find((text) => token.kind === 'symbol' && text === token.text);
  if (!op) throw tokens.refuse('expected a comparison');
  return { kind: 'compare', op, left, right: parseOperand(parser) };
}

function parseChoices(parser: OperandParser): Operand[] {
  parser.tokens.expectSymbol('(');
  const choices = [parseOperand(parser)];
  while (parser.tokens.takeSymbol(',')) choices.push(parseOperand(parser));
  parser.tokens.expectSymbol(')');
  if (choices.length > 100) throw parser.tokens.refuse('IN takes at most 100 values');
  return choices;
}

function parseOperand(parser: OperandParser): Operand {
  if (parser.callAhead() === undefined) return parser.simple();
  const name = parser.tokens.next().text;
  if (name !== 'size') throw parser.tokens.refuse(`Invalid function name; function: ${name}`);
  parser.tokens.expectSymbol('(');
  const path = parser.path();
  parser.tokens.expectSymbol(')');
  return { kind: 'size', path };
}
