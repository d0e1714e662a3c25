import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFound, searchReference, searchText, searchWords } from '../../../shared/domain/search-words.ts';

describe('what is typed to find a customer', () => {
  it.each([
    ['Müller', 'MUELLER'],
    ['Müller', 'muller'],
    ['Bäckerei Holm GmbH', 'holm baeck'],
    ['Søren Ærø A/S', 'soren aro'],
    ['Straßenbau Weiß', 'strassen weiss'],
    ['Ångström AB', 'angstrom'],
    ['L’Été & Cie', 'ete'],
    ['Łódź Sp. z o.o.', 'lodz'],
    ['北京纸业', '北京'],
    ["  O'Neil & Sons Ltd.", 'o neil sons'],
  ])('finds %s by %s', (name, typed) => {
    expect(isFound(searchWords(typed), searchWords(name))).toBe(true);
  });

  it('finds nothing by the middle of a word, nor by a word that the name has not', () => {
    expect(isFound(searchWords('olm'), searchWords('Bäckerei Holm'))).toBe(false);
    expect(isFound(searchWords('holm metz'), searchWords('Bäckerei Holm'))).toBe(false);
  });

  it('does not look by the legal form, unless a name is nothing else', () => {
    expect(searchWords('Holm GmbH & Co. KG')).toEqual(['holm']);
    expect(searchWords('The Company Ltd')).toEqual(['the', 'company', 'ltd']);
  });

  it('finds every name by each beginning of each of its words, whatever it is written in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), (name, length) => {
        for (const word of searchWords(name)) {
          const part = [...word].slice(0, 1 + (length % [...word].length)).join('');
          expect(isFound([part], searchWords(name))).toBe(true);
        }
      }),
    );
  });

  it('keeps what was typed a beginning of what it begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeoußüé b') }), fc.nat(), (name, length) => {
        const part = name.slice(0, length % (name.length + 1));
        expect(searchText(name).startsWith(searchText(part))).toBe(true);
      }),
    );
  });

  it('compares a reference by letters and digits alone', () => {
    expect(searchReference('PO-77/13 b')).toBe(searchReference('po 7713B'));
  });
});
