import { recall } from '../../domain/recall.ts';
import type { LadderTemplate } from '../../policy/policy-texts.ts';
import { mostLetters } from '../../policy/policy-texts.ts';
import { writingFor } from '../catalogue.ts';
import { compileTemplate, conditionHolds } from '../compile-template.ts';
import { readTexts } from '../language.ts';
import { lintMessage } from '../lint-message.ts';
import type { LanguageCode } from '../mail-languages.ts';
import { mailView } from '../mail-view.ts';
import { checkedInput } from '../message-input.ts';
import { renderMessage } from '../render-message.ts';
import { templateKinds } from '../template-kinds.ts';
import type { TemplateNode } from '../template-syntax.ts';
import { fileOf, type Letter, letterOf, placeWith, type TextProblem } from './letter.ts';
import { knownOf, type LetterCase, letterCases } from './letter-cases.ts';
import { marked, placeOfFinding } from './line-marks.ts';
import { readLetter, type View } from './read-letter.ts';

export type LetterKind = { template: LadderTemplate; language: LanguageCode };

/**
 * Everything that keeps a letter's text from being published: it is read as a template, rendered in every case that there
 * is an example of, and each mail is read by the wording rules just as the letters that ship are. Empty: it may leave.
 */
export function letterProblems(kind: LetterKind, file: string): readonly TextProblem[] {
  const key = `${kind.template} ${kind.language} ${file}`;
  return recall(known, mostKnown, key, () => distinct(problemsOf(kind, letterOf(file))));
}

const known = new Map<string, readonly TextProblem[]>();
const mostKnown = 200;

function problemsOf(kind: LetterKind, letter: Letter): TextProblem[] {
  const file = fileOf(letter);
  if (file.length > mostLetters)
    return [{ field: 'body', message: `It is too long: at most ${mostLetters} signs.` }];
  const cases = letterCases(kind.template, kind.language).map((one) => ({ ...one, view: viewOf(one) }));
  const views = cases.map(({ view }) => view);
  const read = readLetter(letter, views);
  if ('problems' in read) return [...read.problems];
  const rendered = cases.flatMap((one) => inCase(kind, file, one));
  return [...rendered, ...unasked(kind, read.nodes), ...unshown(file, read.nodes, views), ...figures(file)];
}

function viewOf({ input }: LetterCase): View {
  const checked = checkedInput(input);
  return mailView(checked, writingFor(checked));
}

/** What is wrong in one case: a value that is not there, a part that must be said, a rule that is broken. */
function inCase(kind: LetterKind, file: string, { input, view }: LetterCase & { view: View }) {
  const using = (text: string) => renderMessage({ ...input, texts: { [kind.language]: text } });
  try {
    const { opening, closing } = readTexts(file);
    const said = compileTemplate(`${opening}\n${closing}`)(view);
    const mail = using(file);
    const findings = lintMessage(input, mail, knownOf(kind.template));
    const { text } = findings.length === 0 ? mail : using(marked(file));
    return [
      ...unsaid(kind, said, view),
      ...findings.map((finding) => ({
        ...placeOfFinding(finding, text),
        rule: finding.rule,
        message: `${finding.reason} (${finding.citation})`,
      })),
    ];
  } catch (error) {
    const [, printed] = /^undefined variable: (.*)$/.exec(error instanceof Error ? error.message : '') ?? [];
    if (printed === undefined) throw error;
    const message = `{{ ${printed} }} is not there in every case. Write {% if ${printed} %} around it.`;
    return [{ ...placeWith(file, printed), message }];
  }
}

/** What a letter of a kind says itself, beside the facts that stand in every mail. */
function unsaid({ template }: LetterKind, said: string, view: View): TextProblem[] {
  const { needs, charges } = templateKinds[template];
  const must = [
    'total',
    ...(needs.includes('answerBy') ? ['answerBy'] : []),
    ...(charges ? ['chargeSentence'] : []),
  ];
  return must.flatMap((name) => {
    const value = view[name];
    if (typeof value !== 'string' || said.includes(value)) return [];
    return [{ field: 'body' as const, message: `This letter must say {{ ${name} }}, in every case.` }];
  });
}

/** What comes next is told in each way in which it may come. */
function unasked({ template }: LetterKind, nodes: readonly TemplateNode[]): TextProblem[] {
  const asked = new Set(conditionsIn(nodes));
  return templateKinds[template].claims
    .map((claim) => `claims.${claim}`)
    .filter((name) => !asked.has(name))
    .map((name) => ({
      field: 'body',
      message: `This letter must say what comes next where it is so: {% if ${name} %} … {% endif %}.`,
    }));
}

function conditionsIn(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'if' ? [node.when.path.join('.'), ...conditionsIn([...node.yes, ...node.no])] : [],
  );
}

/** Words that no example shows are words that nobody has read. */
function unshown(file: string, nodes: readonly TemplateNode[], views: readonly View[]): TextProblem[] {
  const seen = new Set<TemplateNode>();
  const see = (some: readonly TemplateNode[], view: View): void => {
    for (const node of some) {
      seen.add(node);
      if (node.kind === 'if') see(conditionHolds(node.when, view) ? node.yes : node.no, view);
    }
  };
  for (const view of views) see(nodes, view);
  return within(nodes).flatMap((node) => {
    const words = node.kind === 'text' ? node.text.trim() : node.kind === 'print' ? node.source : '';
    if (seen.has(node) || words === '') return [];
    const message = 'No case that can be shown says this, so that nobody could check it.';
    return [{ ...placeWith(file, words.split('\n')[0] ?? ''), message }];
  });
}

function within(nodes: readonly TemplateNode[]): TemplateNode[] {
  return nodes.flatMap((node) => (node.kind === 'if' ? within([...node.yes, ...node.no]) : [node]));
}

/** A figure that is typed would be the same for everybody, and right for an example at best. */
function figures(file: string): TextProblem[] {
  return file.split('\n').flatMap((line) => {
    const [figure] = /\d[\d.,:]*/.exec(line.replace(/\{\{.*?\}\}|\{%.*?%\}/g, '')) ?? [];
    if (figure === undefined) return [];
    const message = `The figure ${figure} is typed in; figures come from the invoices, as {{ total }} does.`;
    return [{ ...placeWith(file, line), rule: 'L30', message }];
  });
}

/** Each problem once, and of one rule those with a line where there are any. */
function distinct(problems: readonly TextProblem[]): TextProblem[] {
  const byPlace = new Map(
    problems.map((one) => [`${one.field} ${one.line} ${one.rule ?? one.message}`, one] as const),
  );
  return [...byPlace.values()]
    .filter(
      ({ field, line, rule }) =>
        line !== undefined ||
        field === 'subject' ||
        rule === undefined ||
        ![...byPlace.values()].some((other) => other.rule === rule && other.line !== undefined),
    )
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
