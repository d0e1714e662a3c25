import { describe, expect, test } from 'vitest';
import { languages, writtenIn } from '../../../shared/messages/catalogue.ts';
import { creditor } from '../../../shared/messages/examples/example-invoices.ts';
import { readTexts } from '../../../shared/messages/language.ts';
import { lintMessage } from '../../../shared/messages/lint-message.ts';
import notes from '../../../shared/messages/other-language.json' with { type: 'json' };
import { forPerson, grounded, readersOf } from '../../../shared/messages/own-text/letter-cases.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { samples } from './sample-inputs.ts';
import { variants } from './sample-variants.ts';

const codes = Object.keys(languages).flatMap((tag) => writtenIn(tag) ?? []);
const { 'reminder-1': first } = samples;

describe('no mail breaks a wording rule, in any language, to anybody', () => {
  const all = codes.flatMap((code) => variants.map((variant) => ({ code, ...variant })));

  test.each(all)('$code: $name', ({ code, input }) => {
    for (const language of readersOf[code]) {
      for (const one of [{ ...input, language }, forPerson({ ...input, language })]) {
        const mail = renderMessage(one);
        expect(mail.language).toBe(code);
        expect(lintMessage(one, mail, grounded)).toEqual([]);
      }
    }
  });

  test.each(codes)('%s: a mail that says nothing was added stays back where something was', (language) => {
    const input = { ...first, language };
    const known = { ...grounded, costsAdded: true, feesAllowed: true };
    const { none } = languages[language].words.charges;
    const charged = variants.find(({ name }) => name === 'reminder-2 with charges');
    if (charged === undefined) throw new Error('no such variant');
    const mail = renderMessage({ ...charged.input, language });
    expect(lintMessage(input, renderMessage(input), known)).toEqual([]);
    expect(mail.text).not.toContain(none);
    const contradicted = { ...mail, text: `${mail.text}\n${none}\n` };
    expect(
      lintMessage({ ...charged.input, language }, contradicted, known).map(({ rule }) => rule),
    ).toContain('L12');
  });
});

describe('the texts that finance edit', () => {
  const files = codes.flatMap((code) =>
    Object.entries(languages[code].texts).map(([template, text]) => ({ code, template, text })),
  );

  test.each(files)('$code $template has a subject and an opening', ({ text }) => {
    const { subject, opening } = readTexts(text);
    expect(subject).not.toBe('');
    expect(opening.trim()).not.toBe('');
    expect(readTexts(text.replaceAll('\n', '\r\n'))).toEqual(readTexts(text));
  });

  test('a file without a subject is refused', () => {
    expect(() => readTexts('Dear Sir,\n\nplease pay.')).toThrow('begins with "Subject:');
  });

  test.each(codes)('%s: no mail shows a brace, a gap or a word of another language’s labels', (language) => {
    for (const { input } of variants) {
      const { subject, text } = renderMessage({ ...input, language });
      expect(subject + text).not.toMatch(/[{}]|undefined| {2}| [,.]/);
    }
  });

  test('French keeps its marks at the end of the line they belong to', () => {
    for (const { input } of variants) {
      const { text } = renderMessage({ ...input, language: 'fr' });
      expect(text.replace(/https?:\S+/g, '')).not.toMatch(/[^\s\d] [:;?!]|[a-z]'[a-z]/);
    }
  });
});

describe('by the language and the country of the reader', () => {
  test.each([
    ['en-US', 'Due October 31, 2026, 22 days late', '€1,249.50'],
    ['fr-BE', 'Émise le 1er octobre 2026', '1 249,50 €'],
    ['fr', 'Échéance le 31 octobre 2026, 22 jours de retard', '1 249,50 €'],
    ['fr-CH', 'Échéance le 31 octobre 2026', "1'249.50 €"],
    ['de', 'Fällig am 31. Oktober 2026, seit 22 Tagen überfällig', '1.249,50 €'],
    ['de-AT', 'Ausgestellt am 1. Oktober 2026', '€ 1.249,50'],
    ['de-CH', 'Fällig am 31. Oktober 2026', "EUR 1'249.50"],
    ['nl', 'Vervaldatum 31 oktober 2026, 22 dagen te laat', '€ 1.249,50'],
    ['nl-BE', 'Vervaldatum 31 oktober 2026', '€ 1.249,50'],
    ['es', 'Vence el 31 de octubre de 2026, 22 días de retraso', '1249,50 €'],
  ])('%s', (language, due, amount) => {
    const { text, html, headers } = renderMessage({ ...first, language });
    const spaced = text.replace(/[\u00a0\u202f]/g, ' ').replace(/’(?=\d)/g, "'");
    expect(spaced).toContain(due);
    expect(spaced).toContain(amount);
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(headers).toContainEqual({ name: 'Content-Language', value: language });
  });
});

describe('a language that mails are not written in', () => {
  const german = { ...creditor, languages: ['de', 'en'] };
  const written = (language: string, by: Partial<typeof creditor> = {}) =>
    renderMessage({ ...first, language, creditor: { ...creditor, ...by } });

  test('the creditor’s first language takes its place, and the mail says so in the reader’s', () => {
    const { language, text, html, headers } = written('fi', german);
    expect(language).toBe('de');
    expect(text).toMatch(/^Pahoittelemme, ettemme voi vielä kirjoittaa teille suomeksi\..*\n\nGuten Tag/);
    expect(html).toContain('lang="fi" dir="auto">Pahoittelemme');
    expect(html).toContain('<html lang="de" dir="ltr">');
    expect(headers).toContainEqual({ name: 'Content-Language', value: 'de' });
  });

  test('so it is where the creditor cannot answer in it, though others can', () => {
    expect(written('fr-BE', german)).toMatchObject({ language: 'de' });
    expect(written('fr-BE', german).text).toContain('Nous regrettons de ne pas encore pouvoir');
    expect(written('de-AT', german).text).not.toContain('Leider');
    expect(written('de-AT', { languages: ['en', 'de-CH'] }).text).toContain('€\u00a01.249,50');
  });

  test('where no note is written in it, its name stands in the mail’s own language', () => {
    expect(written('sl', german).text).toMatch(
      /^Leider können wir Ihnen noch nicht auf Slowenisch schreiben/,
    );
    expect(written('sl', german).html).toContain('lang="de" dir="auto">Leider');
  });

  test('English where the creditor has none that mails are written in', () => {
    expect(written('fi', { languages: ['fi', 'sv'] }).language).toBe('en');
    expect(written('fi', { languages: ['fi', 'de-AT'] })).toMatchObject({ language: 'de' });
    expect(written('fi', { languages: ['fi', 'de-AT'] }).html).toContain('<html lang="de-AT"');
  });

  test('what is no language is not spoken of', () => {
    expect(written('constructor').language).toBe('en');
    expect(written('constructor').text).toMatch(/^Dear/);
    expect(written('xx').text).toMatch(/^Dear/);
  });

  test.each(Object.keys(notes))('the note in %s reveals nothing and breaks no wording rule', (language) => {
    const [code = ''] = codes.filter((one) => one !== language);
    const input = { ...first, language, creditor: { ...creditor, languages: [code] } };
    for (const one of [input, forPerson(input)]) {
      const mail = renderMessage(one);
      expect(mail.language).toBe(code);
      expect(lintMessage(one, mail)).toEqual([]);
    }
  });
});
