import { Liquid } from 'liquidjs';
import { writingFor } from './catalogue.ts';
import { readTexts, type Texts } from './language.ts';
import htmlLayout from './layout/mail.html.liquid';
import textLayout from './layout/mail.text.liquid';
import { type MailView, mailView } from './mail-view.ts';
import { type CheckedInput, checkedInput, type MessageInput } from './message-input.ts';
import { templateKinds } from './template-kinds.ts';
import { oneLine } from './written.ts';

/** A mail ready to be sent. `language` is the one it is really written in. */
export type RenderedMessage = {
  subject: string;
  text: string;
  html: string;
  headers: { name: string; value: string }[];
  language: string;
};

const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true, lenientIf: true };
const limits = { memoryLimit: 20_000_000, renderLimit: 5_000, cache: true };
const textEngine = new Liquid({ ...strict, ...limits });
const htmlEngine = new Liquid({ ...strict, ...limits, outputEscape: 'escape' });

/**
 * The mail for these facts, in HTML and text. Pure: the same input gives the same mail.
 * Throws (a ZodError) when the input lacks what this mail must say, for no such mail may leave.
 */
export function renderMessage(input: MessageInput): RenderedMessage {
  const checked = checkedInput(input);
  const writing = writingFor(checked);
  const { code, locale, texts } = writing;
  const own = readTexts(texts[checked.template]);
  const view = mailView(checked, writing);
  return {
    subject: oneLine(rendered(textEngine, own.subject, view)),
    text: tidy(write(textEngine, textLayout, own, view)),
    html: write(htmlEngine, htmlLayout, own, view),
    headers: headersOf(checked, locale),
    language: code,
  };
}

function write(engine: Liquid, layout: string, own: Texts, view: MailView): string {
  const paragraphs = (source: string) =>
    rendered(engine, source, view)
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/[ \n]+/g, ' ').trim())
      .filter((paragraph) => paragraph !== '');
  const opening = paragraphs(own.opening);
  const closing = paragraphs(own.closing);
  return rendered(engine, layout, { ...view, opening, closing });
}

type Parsed = ReturnType<Liquid['parse']>;
const parsed = new WeakMap<Liquid, Map<string, Parsed>>();

/** Each template is parsed once; there are no others than those that ship. */
function rendered(engine: Liquid, source: string, view: object): string {
  const known = parsed.get(engine) ?? new Map<string, Parsed>();
  parsed.set(engine, known);
  const template = known.get(source) ?? engine.parse(source);
  known.set(source, template);
  return String(engine.renderSync(template, view));
}

function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** RFC 3834 and RFC 8058: machines do not answer it, and one click stops it. */
function headersOf({ template, links }: CheckedInput, locale: string): RenderedMessage['headers'] {
  const stop =
    links === undefined
      ? []
      : [
          { name: 'List-Unsubscribe', value: `<${links.stop}>` },
          { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
        ];
  return [
    { name: 'Auto-Submitted', value: templateKinds[template].autoSubmitted },
    { name: 'Content-Language', value: locale },
    ...stop,
  ];
}
