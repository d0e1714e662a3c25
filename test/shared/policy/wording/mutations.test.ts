import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../../shared/policy/wording/lint.ts';
import { body, exampleContext, ids, said } from './example-context.ts';
import { pairs } from './pairs.ts';

/** Failing texts that are told by their words alone. */
const spoken = pairs.flatMap(({ rule, part = 'text', context, texts, also = [] }) =>
  part === 'text' && also.length === 0 && !['L11', 'L12', 'L25', 'L30'].includes(rule)
    ? Object.values(texts).map(([fails]) => ({ rule, fails, context }))
    : [],
);
const anySpoken = fc.constantFrom(...spoken);
const finds = (rule: string, text: string, context: object = {}) => ids(body(text), context).includes(rule);

const invisible = fc.constantFrom(
  '\u200b',
  '\u200c',
  '\u200d',
  '\u00ad',
  '\u2060',
  '\ufeff',
  '\u034f',
  '\u180e',
  '\u202e',
);
const marks = fc.constantFrom('\u0301', '\u0308', '\u0327', '\u0336', '\u20dd');
const twins: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'α', 'ａ', '𝐚', 'ᴀ'],
  c: ['с', 'ｃ', '𝒄'],
  d: ['ԁ', 'ｄ'],
  e: ['е', 'ｅ', '𝖊', 'ε'],
  h: ['һ', 'ｈ'],
  i: ['і', 'ι', 'ｉ', 'ı'],
  j: ['ј', 'ｊ'],
  l: ['ｌ', '𝓵', 'ł'],
  m: ['м', 'ｍ'],
  n: ['ｎ', 'ո', '𝕟'],
  o: ['о', 'ο', 'ｏ', 'ø', 'ⓞ'],
  p: ['р', 'ρ', 'ｐ'],
  s: ['ѕ', 'ｓ', '🅂'.normalize('NFKD')],
  t: ['т', 'τ', 'ｔ'],
  u: ['υ', 'ｕ'],
  x: ['х', 'χ', 'ｘ'],
  y: ['у', 'γ', 'ｙ'],
};

/** A text with something done to each of its letters, chosen by the numbers in turn. */
function each(
  text: string,
  choices: readonly number[],
  change: (letter: string, choice: number) => string,
): string {
  return [...text].map((letter, index) => change(letter, choices[index % choices.length] ?? 0)).join('');
}
const choices = fc.array(fc.nat(9), { minLength: 1, maxLength: 30 });

describe('a wording rule is not outwitted', () => {
  it.each([...new Set(spoken.map(({ rule }) => rule))])(
    '%s: by invisible characters, accents, look-alikes or case',
    (rule) => {
      const ofRule = fc.constantFrom(...spoken.filter((one) => one.rule === rule));
      fc.assert(
        fc.property(ofRule, choices, invisible, marks, ({ fails, context }, some, hidden, mark) => {
          const mutants = [
            each(fails, some, (letter, choice) => (choice % 2 === 0 ? letter + hidden : letter)),
            each(fails, some, (letter, choice) =>
              choice % 3 === 0 && /[a-z]/i.test(letter) ? letter + mark : letter,
            ),
            each(fails, some, (letter, choice) => twins[letter]?.[choice] ?? letter),
            each(fails, some, (letter, choice) =>
              choice % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase(),
            ),
            fails.normalize('NFD'),
            fails.toUpperCase(),
          ];
          expect(mutants.filter((mutant) => !finds(rule, mutant, context))).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each([...new Set(spoken.map(({ rule }) => rule))])('%s: by letters that are set apart', (rule) => {
    const separators = [' ', '.', '-', '_', '·', '\u00a0', '\u2009', ' \u200b'];
    for (const { fails, context } of spoken.filter((one) => one.rule === rule)) {
      for (const separator of separators) {
        const apart = fails.replace(/\p{L}+/gu, (word) => [...word].join(separator));
        expect([apart, finds(rule, apart, context)]).toEqual([apart, true]);
      }
    }
  });

  it.each([
    'l awsuit',
    'law suit',
    'law-suit',
    'lawsu it',
    'l4wsuit',
    'law$uit',
    'LAW\nSUIT',
    'lаwѕuit',
    'l.a.w.s.u.i.t',
    'l a w s u i t',
    'lawsuits',
  ])('L28: written as %s', (word) => {
    expect(finds('L28', `Think of the ${word} ahead.`)).toBe(true);
  });

  it('L01: by words of another alphabet around it', () => {
    fc.assert(
      fc.property(
        anySpoken,
        fc.string({ unit: fc.constantFrom(...'дляпри中文한국어\u05d0\u0627 ') }),
        ({ rule, fails, context }, around) => {
          expect(finds(rule, `${around}. ${fails} ${around}`, context)).toBe(true);
        },
      ),
    );
  });
});

describe('a denial is read by a person, never passed', () => {
  it.each([
    ['L02', 'We will not sue you.'],
    ['L02', 'We won’t sue you.'],
    ['L02', 'We are not going to court.'],
    ['L02', 'Nous n’irons pas en justice.'],
    ['L02', 'Wir werden Sie nicht verklagen.'],
    ['L02', 'Wij zullen u niet dagvaarden.'],
    ['L02', 'No vamos a demandarle.'],
    ['L01', 'We do not call the police.'],
    ['L01', 'Nous n’appelons pas la police.'],
    ['L01', 'Wir rufen nicht die Polizei.'],
    ['L01', 'Wij bellen de politie niet.'],
    ['L01', 'No llamamos a la policía.'],
    ['L07', 'We will never ring your manager.'],
    ['L28', 'No bailiff will come.'],
    ['L28', 'Kein Gerichtsvollzieher kommt.'],
    ['L28', 'Er komt geen deurwaarder.'],
    ['L28', 'Aucun huissier ne viendra.'],
    ['L28', 'No vendrá ningún alguacil.'],
  ])('%s: %s', (rule, text) => {
    expect(said(body(text), { withinLimitation: true })).toEqual([`${rule} NEEDS_HUMAN`]);
  });

  it('L02: a denial in another clause turns nothing round', () => {
    expect(said(body('If you do not pay, we will sue.'), { withinLimitation: true })).toEqual(['L02 BLOCK']);
  });

  it.each(
    pairs
      .filter(({ part = 'text', rule }) => part === 'text' && rule !== 'L25')
      .map((pair) => [pair.rule, pair] as const),
  )('%s: denying it never lets it pass', (_, { texts, context }) => {
    for (const [fails] of Object.values(texts)) {
      const denied = `It is not true that ${fails.charAt(0).toLowerCase()}${fails.slice(1)}`;
      expect([denied, said(body(denied), context).some((one) => !one.endsWith('WARN'))]).toEqual([
        denied,
        true,
      ]);
    }
  });
});

it('L30: no text, however strange, makes the lint fail, and every finding lies within its part', () => {
  const strange = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(strange, strange, (before, after) => {
      const text = `${before} police €1. ${after}`;
      const parts = {
        text,
        html: text,
        subject: text,
        voicemail: text,
        fileNames: [text],
        urls: [before, after],
      };
      const findings = lint(parts, exampleContext());
      expect(findings.map(({ rule }) => rule)).toContain('L01');
      expect(findings.filter(({ offset }) => offset < 0 || offset > text.length)).toEqual([]);
      const [police] = findings.filter(({ rule, where }) => rule === 'L01' && where === 'text');
      expect(text.slice(police?.offset, (police?.offset ?? 0) + 'police'.length)).toBe('police');
    }),
    { numRuns: 40 },
  );
});

it.each(['a', 'a ', '1 ', 'x@', 'not sue ', '<p', '> ', '. ', 'will ', '(1', 'в'])(
  'L30: a long run of "%s" is read in a moment',
  (piece) => {
    const text = piece.repeat(10_000 / piece.length);
    const before = process.cpuUsage();
    lint({ text, html: text, subject: text, fileNames: [text] }, exampleContext());
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(2);
  },
);
