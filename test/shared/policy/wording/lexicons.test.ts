import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/policy/wording/fold.ts';
import { lexicons } from '../../../../shared/policy/wording/lexicon.ts';
import { matcherOf } from '../../../../shared/policy/wording/matcher.ts';
import { plain } from '../../../../shared/policy/wording/plain.ts';

/** Every text that a phrase of a lexicon stands for, without endings and words between. */
function instances(phrase: string): string[] {
  const group = phrase.match(/\(([^()]*)\)(\?)?/);
  if (group === null) return [phrase.replaceAll('*', '').replaceAll(' .. ', ' ').replace(/\s+/g, ' ').trim()];
  const [whole, inner = '', optional] = group;
  const choices = [...inner.split('|'), ...(optional === undefined ? [] : [''])];
  return choices.flatMap((choice) => instances(phrase.replace(whole, () => choice)));
}

const phrases = lexicons.flatMap(({ language, rules, claims, fromWriting }) =>
  [...Object.entries(rules), ...Object.entries(claims), ['fromWriting', fromWriting] as const].map(
    ([list, all]) => [language, list, all] as const,
  ),
);

describe('every phrase of every lexicon', () => {
  it.each(phrases)('L30: is found as a lawyer reads it, in %s: %s', (_, list, all) => {
    const missed = all.flatMap((phrase) => {
      const matcher = matcherOf(new Map([[list, [phrase]]]));
      return instances(phrase).filter((text) => matcher(fold(plain(`so ${text} so`).text)).length === 0);
    });
    expect(missed).toEqual([]);
  });
});

it('L28: an umlaut may be written out', () => {
  const matcher = matcherOf(new Map([['L12', ['Mahngebühr*']]]));
  expect(
    ['Mahngebühr', 'Mahngebuehren', 'MAHNGEBÜHR', 'Mahngebuhr'].filter(
      (text) => matcher(fold(plain(text).text)).length === 0,
    ),
  ).toEqual([]);
});
