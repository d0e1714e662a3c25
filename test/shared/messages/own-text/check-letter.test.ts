import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LetterKind, letterProblems } from '../../../../shared/messages/own-text/check-letter.ts';
import { fileOf, letterOf } from '../../../../shared/messages/own-text/letter.ts';
import { letterKinds, shippedText } from '../../../../shared/messages/own-text/policy-letters.ts';

const kind: LetterKind = { template: 'reminder-1', language: 'en' };
const shipped = letterOf(shippedText(kind));

/** The shipped letter with one more paragraph, which is line 9 of its body, and what is found. */
const withLine = (sentence: string, of = kind) => {
  const { subject, body } = letterOf(shippedText(of));
  return letterProblems(of, fileOf({ subject, body: `${sentence}\n\n${body}` })).map(
    ({ field, line, rule }) => `${field} ${line} ${rule}`,
  );
};

test.each(letterKinds)('the shipped $template in $language passes', (one) => {
  expect(letterProblems(one, shippedText(one))).toEqual([]);
  expect(fileOf(letterOf(shippedText(one)))).toBe(shippedText(one));
});

describe('a letter that may not leave is refused where it says so', () => {
  test.each([
    ['a threat', 'If you do not pay, our lawyers will sue you.', 'L02'],
    ['the police', 'Or the police will come to your house.', 'L01'],
    ['a figure', 'Please pay €15.00.', 'L11'],
    ['a number of days', 'We wait 17 more working weeks.', 'L30'],
    ['a fee', 'A reminder fee of ours will be added to it.', 'L12'],
    ['an insult', 'Your excuses are worthless.', 'L08'],
  ])('%s', (_, sentence, rule) => {
    expect(withLine(sentence)).toContain(`body 1 ${rule}`);
  });

  test('in other languages too, at its line', () => {
    const german = { template: 'reminder-2', language: 'de' } as const;
    const { subject, body } = letterOf(shippedText(german));
    const lines = body.split('\n');
    lines.splice(2, 0, 'Sonst kommt der Gerichtsvollzieher.', '');
    const [found] = letterProblems(german, fileOf({ subject, body: lines.join('\n') }));
    expect(found).toMatchObject({ field: 'body', line: 3, rule: 'L28' });
  });

  test('a measure that does not come next', () => {
    const final = { template: 'final-notice', language: 'en' } as const;
    const agency = 'We intend to hand this matter to a collection agency.';
    expect(withLine(agency, final)).toContain('body 1 L02');
    const legal = { template: 'legal-warning', language: 'en' } as const;
    expect(withLine('We intend to bring a claim before a court.', legal)).toContain('body 1 L02');
  });

  test('a subject that shows a person’s debt to whoever sees it', () => {
    const subject = 'Your overdue debt with {{ creditor.name }}';
    const found = letterProblems(kind, fileOf({ ...shipped, subject }));
    expect(found.map(({ field, rule }) => [field, rule])).toContainEqual(['subject', 'L17']);
  });
});

describe('a letter that is no template is refused before it is rendered', () => {
  const body = (change: (body: string) => string) =>
    letterProblems(kind, fileOf({ ...shipped, body: change(shipped.body) }));

  test.each([
    ['{{ balanse }}', 'Unknown variable: balanse'],
    ['{% if claims.agency %}x{% endif %}', 'Unknown variable: claims.agency'],
    ['{{ total | upcase }}', 'cannot be read'],
    ['{% include "x" %}', 'cannot be read'],
    ['{{ total | raw }}', 'without “raw”'],
    ['{% for section in sections %}x{% endfor %}', 'no lists'],
    ['{{ total }', 'brace'],
    ['<b>now</b>', 'plain text'],
    ['pa\u200by', 'cannot be seen'],
  ])('%s', (words, message) => {
    expect(body((before) => `Well.\n\n${words}\n\n${before}`)).toMatchObject([
      { field: 'body', line: 3, message: expect.stringContaining(message) },
    ]);
  });

  test('an if that stays open, an empty subject, an empty body', () => {
    expect(body((before) => `{% if many %}${before}`)).toMatchObject([
      { message: expect.stringContaining('not closed') },
    ]);
    const nothing = letterProblems(kind, fileOf({ subject: '', body: '' }));
    expect(nothing.map(({ field }) => field)).toEqual(['subject', 'body']);
  });

  test('a text that is too long', () => {
    expect(body((before) => before + ' and so on'.repeat(500))).toMatchObject([{ field: 'body' }]);
  });
});

test('whatever is typed is answered with what is wrong, never with a fault', () => {
  const piece = fc.constantFrom(
    ...[
      '{{ total }}',
      '{{ creditor }}',
      '{{ evidence.size }}',
      '{{ links[actions] }}',
      '{{ }}',
      '{{-',
      '-}}',
    ],
    ...['{% if many %}', '{% if %}', '{% unless bank %}', '{% else %}', '{% endif %}', '{% if total > 3 %}'],
    ...['{% endfor %}', 'Please pay.', '\n', '\n\n', '\n---\n', ' ', '<', '\ud800', '\u0000', 'Subject: '],
  );
  const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(typed, typed, (subject, body) => {
      for (const { field, line, message } of letterProblems(kind, fileOf({ subject, body }))) {
        const lines = field === 'body' ? letterOf(fileOf({ subject, body })).body.split('\n').length : 0;
        expect(line ?? 1).toBeLessThanOrEqual(Math.max(1, lines));
        expect(message).not.toBe('');
      }
    }),
    { numRuns: 200 },
  );
});

describe('what a letter must say', () => {
  test('the sum, the day, what was added and what comes next', () => {
    const final = { template: 'final-notice', language: 'en' } as const;
    const text = fileOf({ ...shipped, body: 'We are writing to you about your account with us.' });
    const said = letterProblems(final, text).map(({ message }) => message);
    for (const part of ['{{ total }}', '{{ answerBy }}', '{{ chargeSentence }}', 'claims.agency'])
      expect(said).toContainEqual(expect.stringContaining(part));
  });

  test('a value only where there is one', () => {
    const second = { template: 'reminder-2', language: 'en' } as const;
    const { subject, body } = letterOf(shippedText(second));
    const unguarded = body.replace('{% if answerBy %} by {{ answerBy }}{% endif %}', ' by {{ answerBy }}');
    const problems = letterProblems(second, fileOf({ subject, body: unguarded }));
    expect(problems).toMatchObject([{ line: 5, message: expect.stringContaining('{% if answerBy %}') }]);
  });

  test('nothing that no example shows', () => {
    const hidden = '{% if total %}{% else %}Your excuses are worthless.{% endif %}';
    expect(withLine(hidden)).toEqual(['body 1 undefined']);
  });
});
