import { readTexts } from '../language.ts';
import { type Path, parseTemplate, type TemplateNode } from '../template-syntax.ts';
import { fileOf, type Letter, placeOf, placeWith, type TextProblem } from './letter.ts';

export type View = Readonly<Record<string, unknown>>;
type Read = { nodes: readonly TemplateNode[] } | { problems: readonly TextProblem[] };

/** Reads a letter as a template, or tells what of it cannot be one. `views`: what the mails of its examples may print. */
export function readLetter(letter: Letter, views: readonly View[]): Read {
  const file = fileOf(letter);
  const empty = emptyFields(letter);
  if (empty.length > 0) return { problems: empty };
  const { subject, opening, closing } = readTexts(file);
  const strange = strangeSigns(file);
  if (strange.length > 0) return { problems: strange };
  const parts = [subject, opening, closing].map((part) => parsed(part, file));
  const problems = parts.flatMap((part) => ('problem' in part ? [part.problem] : []));
  if (problems.length > 0) return { problems };
  const nodes = parts.flatMap((part) => ('nodes' in part ? part.nodes : []));
  const unfit = nodes.flatMap((node) => unfitNodes(node, { file, views }));
  return unfit.length > 0 ? { problems: unfit } : { nodes };
}

function emptyFields({ subject, body }: Letter): TextProblem[] {
  const [opening = ''] = body.split(/^---$/m);
  return [
    ...(subject.trim() === '' ? [{ field: 'subject' as const, message: 'Write a subject.' }] : []),
    ...(opening.trim() === '' ? [{ field: 'body' as const, message: 'Write what the letter says.' }] : []),
  ];
}

function parsed(part: string, file: string): { nodes: TemplateNode[] } | { problem: TextProblem } {
  try {
    return { nodes: parseTemplate(part) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, content] = /^a template says what cannot be read: (.*)$/s.exec(message) ?? [];
    if (content === undefined)
      return { problem: { field: 'body', message: 'An {% if … %} is not closed by {% endif %}.' } };
    const said = `“${content}” cannot be read; a letter knows {{ name }}, {% if name %}, {% unless name %}, {% else %} and their ends.`;
    return { problem: { ...placeWith(file, content), message: said } };
  }
}

/** A letter is plain text: it becomes part of a mail's HTML as it stands. */
function strangeSigns(file: string): TextProblem[] {
  return file.split('\n').flatMap((line, index) => {
    const words = line.replace(/\{\{.*?\}\}|\{%.*?%\}/g, '');
    const message = /[<>&]/.test(words)
      ? 'A letter is plain text, without <, > and &.'
      : /[{}]/.test(words)
        ? 'A brace is not closed, or not opened.'
        : /[\p{Cc}\p{Cf}\p{Co}]/u.test(words)
          ? 'It holds a sign that cannot be seen; type this line anew.'
          : undefined;
    return message === undefined ? [] : [{ ...placeOf(index + 1), message }];
  });
}

type Setting = { file: string; views: readonly View[] };

function unfitNodes(node: TemplateNode, setting: Setting): TextProblem[] {
  const { file } = setting;
  switch (node.kind) {
    case 'text':
      return [];
    case 'for':
      return [{ ...placeWith(file, node.source), message: 'A letter has no lists of its own.' }];
    case 'print':
      return node.raw
        ? [{ ...placeWith(file, node.source), message: 'Print it without “raw”.' }]
        : unknownName(node.path, setting);
    case 'if':
      return [
        ...unknownName(node.when.path, setting),
        ...[...node.yes, ...node.no].flatMap((one) => unfitNodes(one, setting)),
      ];
  }
}

function unknownName(path: Path, { file, views }: Setting): TextProblem[] {
  const names = path.map((step) => (typeof step === 'string' ? step : '[…]'));
  if (views.some((view) => has(view, names))) return [];
  const name = names.join('.');
  return [{ ...placeWith(file, name), message: `Unknown variable: ${name}. No such letter knows it.` }];
}

function has(view: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (typeof view !== 'object' || view === null || !Object.hasOwn(view, name)) return false;
  const value: unknown = Reflect.get(view, name);
  return has(value, rest);
}
