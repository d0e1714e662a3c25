import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { languages } from '../../../shared/pages/languages.ts';
import { body, ids } from '../policy/wording/example-context.ts';

const folder = new URL('../../../shared/pages/words/', import.meta.url);
const catalogueSchema = z.record(z.enum(languages), z.unknown());

/** Every catalogue of the folder by its file and name. */
const catalogues = (
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const module: Record<string, unknown> = await import(new URL(file, folder).href);
      return Object.entries(module).flatMap(([name, value]) => {
        const catalogue = catalogueSchema.safeParse(value).data;
        return catalogue === undefined ? [] : [{ name: `${file} ${name}`, catalogue }];
      });
    }),
  )
).flat();

/** What stands for whatever a page puts into a text: a number of days, an amount, a name. */
const anything: unknown = new Proxy(() => 'Acme', {
  get: (_, property) =>
    property === Symbol.toPrimitive ? () => 'Acme' : property === 'length' ? 2 : () => 'Acme',
});

/** All texts of a catalogue in one language, each with where it stands. */
function texts(words: unknown, place = ''): [string, string][] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words === 'function')
    return [[place, String(Reflect.apply(words, undefined, Array(4).fill(anything)))]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, value]) => texts(value, `${place}.${name}`));
}

describe.each(catalogues)('$name', ({ catalogue }) => {
  test('has the same texts in every language, none of them empty or left in English', () => {
    const english = texts(catalogue.en);
    for (const language of languages) {
      const own = texts(catalogue[language]);
      expect(own.map(([place]) => place).toSorted()).toEqual(english.map(([place]) => place).toSorted());
      expect(own.filter(([, text]) => text.trim() === '')).toEqual([]);
      const long = own.filter(([, text]) => text.split(' ').length > 5);
      const copied = long.filter(([, text]) => english.some(([, other]) => other === text));
      if (language !== 'en') expect(copied).toEqual([]);
    }
  });
});

/**
 * The steps of a ladder are named only where the pinned policy has them next; the mails that take them are read whole.
 * The reasons of an objection are what the debtor says. Figures (L30) are the limits of a form here, not claims.
 */
const readable = catalogues.filter(({ name }) => !/^(steps|reasons)\.ts/.test(name));

describe.each(readable)('$name passes the wording rules', ({ catalogue }) => {
  test.each(languages)('in %s', (language) => {
    const against = texts(catalogue[language]).flatMap(([place, text]) =>
      ids(body(text), { language, holds: [{}] })
        .filter((rule) => rule !== 'L30')
        .map((rule) => `${rule} ${place}: ${text}`),
    );
    expect(against.join('\n')).toBe('');
  });
});

test('there are catalogues to read', () => {
  expect(catalogues.length).toBeGreaterThan(15);
});
