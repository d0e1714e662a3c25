import {
  type Condition,
  type Operator,
  type Path,
  parseTemplate,
  type TemplateNode,
} from './template-syntax.ts';

/** Values by name, and those around them: a loop adds its own. */
type Scope = { values: Readonly<Record<string, unknown>>; outer: Scope | undefined };
type Part = (scope: Scope) => string;
type Lookup = (scope: Scope) => unknown;
type Protect = (text: string) => string;

/** A template made ready: gives its text for a view. Throws when it prints or runs through what the view lacks. */
export type CompiledTemplate = (view: Readonly<Record<string, unknown>>) => string;

/** Compiles a template; what it prints goes through `protect`, except after `| raw`. */
export function compileTemplate(source: string, protect: Protect = (text) => text): CompiledTemplate {
  const part = body(parseTemplate(source), protect);
  return (values) => part({ values, outer: undefined });
}

/** Whether a condition of a template holds for a view. */
export function conditionHolds(when: Condition, values: Readonly<Record<string, unknown>>): boolean {
  return condition(when)({ values, outer: undefined });
}

/** Text that stands for itself in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

function body(nodes: readonly TemplateNode[], protect: Protect): Part {
  const parts = nodes.map((node) => compile(node, protect));
  return (scope) => {
    let text = '';
    for (const part of parts) text += part(scope);
    return text;
  };
}

function compile(node: TemplateNode, protect: Protect): Part {
  switch (node.kind) {
    case 'text': {
      const { text } = node;
      return () => text;
    }
    case 'print': {
      const look = lookup(node.path);
      const { raw, source } = node;
      return (scope) => {
        const text = printed(look(scope), source);
        return raw ? text : protect(text);
      };
    }
    case 'if': {
      const holds = condition(node.when);
      const yes = body(node.yes, protect);
      const no = body(node.no, protect);
      return (scope) => (holds(scope) ? yes(scope) : no(scope));
    }
    case 'for':
      return loop(node, body(node.body, protect));
  }
}

function loop({ each, of, source }: Extract<TemplateNode, { kind: 'for' }>, part: Part): Part {
  const look = lookup(of);
  return (outer) => {
    const list = look(outer);
    if (!Array.isArray(list)) throw new Error(`no list: ${source}`);
    let text = '';
    for (const [index, item] of list.entries()) {
      const forloop = { first: index === 0, last: index === list.length - 1 };
      text += part({ values: { [each]: item, forloop }, outer });
    }
    return text;
  };
}

function printed(value: unknown, source: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Error(`undefined variable: ${source}`);
}

function condition({ path, is }: Condition): (scope: Scope) => boolean {
  const look = lookup(path);
  if (is === undefined) return (scope) => isTrue(look(scope));
  const { op, value } = is;
  return (scope) => compares(look(scope), op, value);
}

/** As in Liquid: an empty text, a zero and an empty list count as something. */
function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function compares(value: unknown, op: Operator, other: number | string): boolean {
  if (op === '==') return value === other;
  if (op === '!=') return value !== other;
  if (typeof value !== typeof other || (typeof value !== 'number' && typeof value !== 'string')) return false;
  return op === '>' ? value > other : value < other;
}

function lookup([first, ...rest]: Path): Lookup {
  const root = typeof first === 'string' ? first : '';
  const steps = rest.map((step) => (typeof step === 'string' ? () => step : lookup(step.path)));
  return (scope) => {
    let value = inScope(scope, root);
    for (const step of steps) value = member(value, step(scope));
    return value;
  };
}

function inScope(scope: Scope, name: string): unknown {
  for (let one: Scope | undefined = scope; one !== undefined; one = one.outer) {
    if (Object.hasOwn(one.values, name)) return one.values[name];
  }
  return undefined;
}

function member(value: unknown, name: unknown): unknown {
  if (name === 'size' && (typeof value === 'string' || Array.isArray(value))) return value.length;
  return typeof name === 'string' && isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
