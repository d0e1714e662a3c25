import { validationError } from './errors.ts';

export type Token = { kind: 'word' | 'alias' | 'value' | 'number' | 'symbol'; text: string };

const pattern =
  /\s*(?:([A-Za-z][A-Za-z0-9_]*)|(#[A-Za-z0-9_]+)|(:[A-Za-z0-9_]+)|(\d+)|(<>|<=|>=|[=<>(),.[\]+-]))/y;
const kinds = ['word', 'alias', 'value', 'number', 'symbol'] as const;

/** A reader over the tokens of one expression; every refusal names the expression. */
export class Tokens {
  readonly #tokens: readonly Token[];
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): Token {
    const token = this.#tokens[this.#at];
    if (!token) throw this.refuse('unexpected end');
    this.#at += 1;
    return token;
  }

  /** Takes the symbol if it comes next. */
  takeSymbol(text: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'symbol' || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  /** Takes the keyword, in any case, if it comes next. */
  takeKeyword(text: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'word' || token.text.toUpperCase() !== text) return false;
    this.#at += 1;
    return true;
  }

  expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw this.refuse(`expected ${text}`);
  }

  expectKeyword(text: string): void {
    if (!this.takeKeyword(text)) throw this.refuse(`expected ${text}`);
  }

  atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  refuse(why: string): Error {
    const near = this.peek()?.text ?? '<EOF>';
    return validationError(
      `Invalid expression: Syntax error; ${why}; token: ${near}, expression: ${this.#source}`,
    );
  }
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) {
      throw validationError(
        `Invalid expression: Syntax error; token: ${source.slice(from, from + 5)}, expression: ${source}`,
      );
    }
    const group = kinds.findIndex((_, i) => match[i + 1] !== undefined);
    const kind = kinds[group];
    if (kind) tokens.push({ kind, text: match[group + 1] ?? '' });
  }
  if (tokens.length === 0) throw validationError('Invalid expression: The expression can not be empty;');
  return tokens;
}
