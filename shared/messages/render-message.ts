import { recall } from '../domain/recall.ts';
import { writingFor } from './catalogue.ts';
import { type CompiledTemplate, compileTemplate, escapeHtml } from './compile-template.ts';
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

/** Each template is compiled once: those that ship, and those of published policies. */
type Form = { known: Map<string, CompiledTemplate>; compile(source: string): CompiledTemplate };
const textForm: Form = { known: new Map(), compile: (source) => compileTemplate(source) };
const htmlForm: Form = { known: new Map(), compile: (source) => compileTemplate(source, escapeHtml) };

/**
 * The mail for these facts, in HTML and text. Pure: the same input gives the same mail.
 * Throws (a ZodError) when the input lacks what this mail must say, for no such mail may leave.
 */
export function renderMessage(input: MessageInput): RenderedMessage {
  const checked = checkedInput(input);
  const writing = writingFor(checked);
  const { code, locale, texts } = writing;
  const own = readTexts(checked.texts?.[code] ?? texts[checked.template]);
  const view = mailView(checked, writing);
  return {
    subject: oneLine(rendered(textForm, own.subject, view)),
    text: tidy(write(textForm, textLayout, own, view)),
    html: write(htmlForm, htmlLayout, own, view),
    headers: headersOf(checked, locale),
    language: code,
  };
}

function write(form: Form, layout: string, own: Texts, view: MailView): string {
  const paragraphs = (source: string) =>
    rendered(form, source, view)
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/[ \n]+/g, ' ').trim())
      .filter((paragraph) => paragraph !== '');
  const opening = paragraphs(own.opening);
  const closing = paragraphs(own.closing);
  return rendered(form, layout, { ...view, opening, closing });
}

function rendered({ known, compile }: Form, source: string, view: Readonly<Record<string, unknown>>): string {
  return recall(known, mostTemplates, source, () => compile(source))(view);
}

const mostTemplates = 1000;

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
