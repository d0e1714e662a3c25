import { describe, expect, it } from 'vitest';
import { shippedPacks } from '../../../../shared/policy/packs.ts';

const rows = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);
const rules = shippedPacks.flatMap((pack) => pack.rules.map((rule) => ({ pack: pack.id, ...rule })));
const rowOf = (id: string) => id.split('.')[0] ?? id;

describe('the rows of Europe in the conduct rules', () => {
  it.each([
    ...rows('UK', 19),
    ...rows('EU', 5),
    ...rows('DE', 7),
    ...rows('NL', 5),
    ...rows('BE', 5),
    ...rows('FR', 4),
    ...rows('ES', 1),
    ...rows('IT', 3),
    ...rows('DK', 1),
    ...rows('NO', 1),
    ...rows('GDPR', 4),
  ])('%s stands in a pack', (row) => {
    expect(rules.filter(({ id }) => rowOf(id) === row)).not.toEqual([]);
  });

  it('each id stands in one pack only', () => {
    const ids = rules.map(({ id }) => id).filter((id) => /^(UK|EU|DE|NL|BE|FR|ES|IT|DK|NO|GDPR)-/.test(id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('what is not verified says which strict side it takes', () => {
    const unsure = rules.filter(({ grade }) => grade === 'C' || grade === 'U').map(({ note }) => note);
    expect(unsure.filter((note) => note === undefined)).toEqual([]);
  });
});
