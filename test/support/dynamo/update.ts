import { type Operand, OperandParser, type Path, type Placeholders, remember } from './expression.ts';

export type Update = {
  set: readonly { path: Path; value: Operand }[];
  remove: readonly Path[];
  add: readonly { path: Path; value: Operand }[];
  delete: readonly { path: Path; value: Operand }[];
};
export type ParsedUpdate = { update: Update; used: Placeholders };

const clauses = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;
type Clause = (typeof clauses)[number];

/** Parses an update expression; cached by its text. */
export const parseUpdate: (source: string) => ParsedUpdate = remember((source) => {
  const parser = new OperandParser(source);
  const { tokens } = parser;
  const update = { set: setList(), remove: pathList(), add: setList(), delete: setList() };
  const seen = new Set<Clause>();
  while (!tokens.atEnd()) {
    const clause = clauses.find((keyword) => tokens.takeKeyword(keyword));
    if (!clause) throw tokens.refuse('expected SET, REMOVE, ADD or DELETE');
    if (seen.has(clause)) throw tokens.refuse(`The "${clause}" section can only be used once`);
    seen.add(clause);
    do parseAction(clause, parser, update);
    while (tokens.takeSymbol(','));
  }
  return { update, used: parser.used };
});

function setList(): { path: Path; value: Operand }[] {
  return [];
}

function pathList(): Path[] {
  return [];
}

function parseAction(
  clause: Clause,
  parser: OperandParser,
  update: { [K in 'set' | 'add' | 'delete']: { path: Path; value: Operand }[] } & { remove: Path[] },
): void {
  const path = parser.path();
  switch (clause) {
    case 'SET':
      parser.tokens.expectSymbol('=');
      update.set.push({ path, value: parseSum(parser) });
      return;
    case 'REMOVE':
      update.remove.push(path);
      return;
    case 'ADD':
      update.add.push({ path, value: parser.value() });
      return;
    case 'DELETE':
      update.delete.push({ path, value: parser.value() });
      return;
  }
}

function parseSum(parser: OperandParser): Operand {
  const left = parseTerm(parser);
  if (parser.tokens.takeSymbol('+')) return { kind: 'sum', sign: 1, left, right: parseTerm(parser) };
  if (parser.tokens.takeSymbol('-')) return { kind: 'sum', sign: -1, left, right: parseTerm(parser) };
  return left;
}

function parseTerm(parser: OperandParser): Operand {
  const name = parser.callAhead();
  if (name === undefined) return parser.simple();
  const { tokens } = parser;
  tokens.next();
  tokens.expectSymbol('(');
  const operand = parseFunction(name, parser);
  tokens.expectSymbol(')');
  return operand;
}

function parseFunction(name: string, parser: OperandParser): Operand {
  const { tokens } = parser;
  if (name === 'if_not_exists') {
    const path = parser.path();
    tokens.expectSymbol(',');
    return { kind: 'ifNotExists', path, otherwise: parseTerm(parser) };
  }
  if (name === 'list_append') {
    const left = parseTerm(parser);
    tokens.expectSymbol(',');
    return { kind: 'listAppend', left, right: parseTerm(parser) };
  }
  throw tokens.refuse(`Invalid function name; function: ${name}`);
}
