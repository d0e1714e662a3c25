import { validationError } from './errors.ts';
import { reservedWords } from './reserved-words.ts';
import { Tokens } from './tokens.ts';

/** One element of a document path: an attribute's name, its `#alias`, or a list index. */
export type Part = { name: string } | { alias: string } | { index: number };
export type Path = { kind: 'path'; parts: readonly Part[] };
export type Operand =
  | Path
  | { kind: 'value'; placeholder: string }
  | { kind: 'size'; path: Path }
  | { kind: 'ifNotExists'; path: Path; otherwise: Operand }
  | { kind: 'listAppend'; left: Operand; right: Operand }
  | { kind: 'sum'; sign: 1 | -1; left: Operand; right: Operand };

/** The placeholders an expression uses, to refuse missing and unused ones. */
export type Placeholders = { aliases: Set<string>; values: Set<string> };

/** Parses what conditions and updates share: document paths and `:values`. */
export class OperandParser {
  readonly tokens: Tokens;
  readonly used: Placeholders = { aliases: new Set(), values: new Set() };

  constructor(source: string) {
    this.tokens = new Tokens(source);
  }

  path(): Path {
    const parts: Part[] = [this.#name()];
    for (;;) {
      if (this.tokens.takeSymbol('.')) parts.push(this.#name());
      else if (this.tokens.takeSymbol('[')) {
        const token = this.tokens.next();
        if (token.kind !== 'number') throw this.tokens.refuse('expected a list index');
        this.tokens.expectSymbol(']');
        parts.push({ index: Number(token.text) });
      } else return { kind: 'path', parts };
    }
  }

  value(): Operand {
    const token = this.tokens.next();
    if (token.kind !== 'value') throw this.tokens.refuse('expected a :value');
    this.used.values.add(token.text);
    return { kind: 'value', placeholder: token.text };
  }

  /** A path or a `:value`. */
  simple(): Operand {
    return this.tokens.peek()?.kind === 'value' ? this.value() : this.path();
  }

  /** The name of a function if a call comes next. */
  callAhead(): string | undefined {
    const token = this.tokens.peek();
    const paren = this.tokens.peek(1);
    return token?.kind === 'word' && paren?.text === '(' ? token.text : undefined;
  }

  #name(): Part {
    const token = this.tokens.next();
    if (token.kind === 'alias') {
      this.used.aliases.add(token.text);
      return { alias: token.text };
    }
    if (token.kind !== 'word') throw this.tokens.refuse('expected an attribute name');
    if (reservedWords.has(token.text.toUpperCase())) {
      throw validationError(
        `Invalid expression: Attribute name is a reserved keyword; reserved keyword: ${token.text}`,
      );
    }
    return { name: token.text };
  }
}

/** Remembers what it parsed: a table app repeats a few dozen expressions. */
export function remember<T>(parse: (source: string) => T): (source: string) => T {
  const known = new Map<string, T>();
  return (source) => {
    const hit = known.get(source);
    if (hit !== undefined) return hit;
    const parsed = parse(source);
    known.set(source, parsed);
    return parsed;
  };
}
