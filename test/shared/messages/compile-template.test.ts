import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { recall } from '../../../shared/domain/recall.ts';
import { languages, writingFor } from '../../../shared/messages/catalogue.ts';
import { compileTemplate, escapeHtml } from '../../../shared/messages/compile-template.ts';
import { readTexts } from '../../../shared/messages/language.ts';
import htmlLayout from '../../../shared/messages/layout/mail.html.liquid';
import textLayout from '../../../shared/messages/layout/mail.text.liquid';
import { mailView } from '../../../shared/messages/mail-view.ts';
import { checkedInput } from '../../../shared/messages/message-input.ts';
import { samples } from './sample-inputs.ts';

const strict = { strictVariables: true, strictFilters: true, ownPropertyOnly: true, lenientIf: true };
const liquid = new Liquid(strict);
const liquidHtml = new Liquid({ ...strict, outputEscape: 'escape' });

/** Read once for each source, as ours are: reading is most of the time, and the sources are few. */
const read = (engine: Liquid, protect?: (text: string) => string) => {
  const known = new Map<
    string,
    { theirs: ReturnType<Liquid['parse']>; ours: ReturnType<typeof compileTemplate> }
  >();
  return (source: string, view: Record<string, unknown>) => {
    const { theirs: parsed, ours: compiled } = recall(known, 1000, source, () => ({
      theirs: engine.parse(source),
      ours: compileTemplate(source, protect),
    }));
    return { theirs: String(engine.renderSync(parsed, view)), ours: compiled(view) };
  };
};

const ours = (source: string, view: Record<string, unknown> = {}) => compileTemplate(source)(view);
const theirs = (source: string, view: Record<string, unknown> = {}) =>
  String(liquid.parseAndRenderSync(source, view));

const asText = read(liquid);
const asHtml = read(liquidHtml, escapeHtml);

const inputs = Object.values(samples).flatMap((input) => [
  input,
  { ...input, creditor: { ...input.creditor, name: `Müller & Söhne <"O'Neill">` } },
  { ...input, invoices: input.invoices.slice(0, 1) },
]);
describe('a template', () => {
  it.each(Object.keys(languages))(
    'gives what Liquid gives, in each form, for every kind of mail: %s',
    (language) => {
      for (const input of inputs) {
        const creditor = { ...input.creditor, languages: [language] };
        const checked = checkedInput({ ...input, language, creditor });
        const writing = writingFor(checked);
        const view = mailView(checked, writing);
        const full = { ...view, opening: ['One & two.', 'Three.'], closing: [] };
        const own = readTexts(writing.texts[checked.template]);
        for (const source of [own.subject, own.opening, own.closing, textLayout, htmlLayout]) {
          const text = asText(source, full);
          expect(text.ours).toBe(text.theirs);
          const html = asHtml(source, full);
          expect(html.ours).toBe(html.theirs);
        }
      }
    },
  );

  const view = { a: 'x', n: 0, none: null, no: false, list: ['p', 'q'], map: { k: 'v', a: 'w' }, key: 'k' };
  it.each([
    '{{ a }} {{- a -}} {{ n }}',
    "{% if a == 'x' %}1{% else %}2{% endif %}{% if n > 0 %}3{% endif %}{% if n != 1 %}4{% endif %}{% if n < 1 %}5{% endif %}",
    '{% if none %}1{% endif %}{% if missing.deep %}2{% endif %}{% if no %}3{% endif %}{% if n %}4{% endif %}',
    '{% unless list.size == 2 %}1{% else %}2{% endunless %} {{ a.size }}',
    '{% for a in list %}{% if forloop.first %}<{% endif %}{{ a }}{% unless forloop.last %},{% endunless %}{% endfor %}{{ a }}',
    '{{ map[key] }}{{ map.a | raw }}',
    'a\n{%- if a %}\n  b\n{%- endif -%}\n c',
  ])('reads %j as Liquid does', (source) => {
    expect(ours(source, view)).toBe(theirs(source, view));
  });

  it.each(['{{ missing }}', '{{ map.missing }}', '{% for a in missing %}{% endfor %}'])(
    'throws where %s is missing, as strict Liquid does',
    (source) => {
      expect(() => theirs(source, view)).toThrow('undefined variable');
      expect(() => ours(source, view)).toThrow(/undefined variable|no list/);
    },
  );

  it.each([
    '{{ a | upcase }}',
    '{% assign b = a %}',
    '{% if a %}',
    '{% if a and b %}1{% endif %}',
    '{% for a in list limit:2 %}{% endfor %}',
    '{{ a b }}',
    '{{ a..b }}',
    '{% endif %}',
    '{% else %}',
  ])('refuses %s when it is read, by name', (source) => {
    expect(() => ours(source, view)).toThrow(/a template/);
  });

  it('protects what it prints, but not after raw, and no text of its own', () => {
    const html = compileTemplate("<i>'{{ a }}' {{ a | raw }}</i>", escapeHtml);
    expect(html({ a: `<&"'>` })).toBe(`<i>'&lt;&amp;&#34;&#39;&gt;' <&"'></i>`);
  });
});
