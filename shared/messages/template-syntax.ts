/** One step of a path: a name, or another path whose text is the name (`links[action]`). */
export type Path = readonly (string | { path: Path })[];
export type Condition = { path: Path; is?: { op: Operator; value: number | string } };
export type Operator = '==' | '!=' | '>' | '<';
export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'print'; path: Path; raw: boolean; source: string }
  | { kind: 'if'; when: Condition; yes: readonly TemplateNode[]; no: readonly TemplateNode[] }
  | { kind: 'for'; each: string; of: Path; body: readonly TemplateNode[]; source: string };

type Tag = { kind: 'text' | 'print' | 'tag'; content: string };
type Reader = { tags: readonly Tag[]; at: number };

const tagPattern = /(\s*)\{\{-([\s\S]*?)\}\}|(\s*)\{%-([\s\S]*?)%\}|\{\{([\s\S]*?)\}\}|\{%([\s\S]*?)%\}/g;

/**
 * Reads a template. It is written in the part of Liquid that mails need: `{{ path }}`, `{{ path | raw }}`, `if`, `unless`,
 * `else`, `for`, one comparison a condition, and hyphens that eat white space. Anything else is refused by name.
 */
export function parseTemplate(source: string): TemplateNode[] {
  return readUntil({ tags: tagsOf(source), at: 0 }, []);
}

function tagsOf(source: string): Tag[] {
  const tags: Tag[] = [];
  let from = 0;
  let eats = false;
  const push = (text: string) => {
    const kept = eats ? text.trimStart() : text;
    if (kept !== '') tags.push({ kind: 'text', content: kept });
  };
  for (const match of source.matchAll(tagPattern)) {
    push(source.slice(from, match.index));
    const [whole, , eatingPrint, , eatingTag, print, tag] = match;
    const content = eatingPrint ?? eatingTag ?? print ?? tag ?? '';
    eats = content.endsWith('-');
    tags.push({
      kind: (eatingPrint ?? print) === undefined ? 'tag' : 'print',
      content: content.replace(/-$/, '').trim(),
    });
    from = match.index + whole.length;
  }
  push(source.slice(from));
  return tags;
}

/** Nodes up to one of these tags, which is left to the caller; up to the end where none is given. */
function readUntil(reader: Reader, ends: readonly string[]): TemplateNode[] {
  const nodes: TemplateNode[] = [];
  for (let tag = reader.tags[reader.at]; tag !== undefined; tag = reader.tags[reader.at]) {
    if (tag.kind === 'tag' && ends.includes(tag.content)) return nodes;
    reader.at += 1;
    if (tag.kind === 'text') nodes.push({ kind: 'text', text: tag.content });
    else if (tag.kind === 'print') nodes.push(readPrint(tag.content));
    else nodes.push(readBlock(reader, tag.content));
  }
  if (ends.length > 0) throw new Error(`a template ends before ${ends.at(-1)}`);
  return nodes;
}

function readPrint(content: string): TemplateNode {
  const match = /^(\S+?)(\s*\|\s*raw)?$/.exec(content);
  if (match === null) throw unknown(content);
  return { kind: 'print', path: readPath(match[1] ?? ''), raw: match[2] !== undefined, source: content };
}

function readBlock(reader: Reader, content: string): TemplateNode {
  const [word = '', ...rest] = content.split(/\s+/);
  const about = rest.join(' ');
  if (word === 'for') return readFor(reader, about);
  if (word !== 'if' && word !== 'unless') throw unknown(content);
  const when = readCondition(about);
  const first = readUntil(reader, ['else', `end${word}`]);
  const hasElse = take(reader) === 'else';
  const second = hasElse ? readUntil(reader, [`end${word}`]) : [];
  if (hasElse) take(reader);
  const [yes, no] = word === 'if' ? [first, second] : [second, first];
  return { kind: 'if', when, yes, no };
}

function readFor(reader: Reader, about: string): TemplateNode {
  const match = /^([A-Za-z_]\w*) in (\S+)$/.exec(about);
  if (match === null) throw unknown(`for ${about}`);
  const body = readUntil(reader, ['endfor']);
  take(reader);
  return { kind: 'for', each: match[1] ?? '', of: readPath(match[2] ?? ''), body, source: about };
}

function take(reader: Reader): string {
  const tag = reader.tags[reader.at];
  reader.at += 1;
  return tag?.content ?? '';
}

function readCondition(about: string): Condition {
  const match = /^(\S+)(?: (==|!=|>|<) (?:(\d+)|'([^']*)'))?$/.exec(about);
  const [, path = '', written, number, text = ''] = match ?? [];
  if (match === null) throw unknown(about);
  const op = (['==', '!=', '>', '<'] as const).find((one) => one === written);
  if (op === undefined) return { path: readPath(path) };
  return { path: readPath(path), is: { op, value: number === undefined ? text : Number(number) } };
}

const stepPattern = /(?:^|\.)([A-Za-z_]\w*)|\[([A-Za-z_][\w.]*)\]/y;

function readPath(text: string): Path {
  const path: (string | { path: Path })[] = [];
  stepPattern.lastIndex = 0;
  let end = 0;
  for (let match = stepPattern.exec(text); match !== null; match = stepPattern.exec(text)) {
    end = stepPattern.lastIndex;
    const [, name, inner] = match;
    path.push(name ?? { path: (inner ?? '').split('.') });
    stepPattern.lastIndex = end;
  }
  if (end !== text.length || path.length === 0) throw unknown(text);
  return path;
}

function unknown(content: string): Error {
  return new Error(`a template says what cannot be read: ${content}`);
}
