import { describe, expect, it } from 'vitest';
import { type Pack, packSchema } from '../../../shared/policy/pack.ts';
import { packsOf, shippedPacks } from '../../../shared/policy/packs.ts';
import { problemsBetween, readPack } from '../../../shared/policy/read-pack.ts';

const rule = { id: 'XX-01', kind: 'standing', by: 'people', reason: 'r', citation: 'c', grade: 'A' };
const document = {
  ...{ id: 'xx', version: '2026.1', title: 'X', validFrom: '2026-01-01', reviewedOn: '2026-11-22' },
  appliesWhen: { field: 'debtor.naturalPerson', op: 'is', value: true },
  rules: [rule],
};
const problemsOf = (changes: object) => {
  const read = readPack('xx.json', JSON.stringify({ ...document, ...changes }));
  return read.kind === 'refused' ? read.problems : [];
};
const pack = (changes: object): Pack => packSchema.parse({ ...document, ...changes });

describe('the packs that ship', () => {
  it('are refused all at once where some are wrong, each with its file, path and reason', () => {
    const named = {
      a: { ...document, rules: [{ ...rule, grade: 'Z' }] },
      b: document,
      c: { ...document, version: '7' },
    };
    const said = (() => {
      try {
        return packsOf(named).length;
      } catch (error) {
        return error instanceof Error ? error.message.split('\n') : [];
      }
    })();
    expect(said).toEqual([
      expect.stringMatching(/^shared\/policy\/packs\/a\.json: \$\.rules\[0\]\.grade: /),
      'shared/policy/packs/c.json: $.version: must be a year and a number such as 2026.1',
    ]);
    expect(packsOf({ b: document })).toEqual([pack({})]);
  });
});

describe('a file that should hold a pack', () => {
  it('is read where nothing is wrong', () => {
    const read = readPack('xx.json', JSON.stringify(document));
    expect(read).toMatchObject({ kind: 'pack', pack: { id: 'xx', extends: [] } });
  });

  it('names the file when it is not JSON', () => {
    expect(readPack('xx.json', '{"id":')).toEqual({
      kind: 'refused',
      problems: [expect.stringMatching(/^xx\.json: not JSON: /)],
    });
  });

  it.each([
    ['an unknown field', { flag: true }, 'xx.json: $: Unrecognized key: "flag"'],
    [
      'a version of another shape',
      { version: '7' },
      'xx.json: $.version: must be a year and a number such as 2026.1',
    ],
    [
      'an end before its beginning',
      { validTo: '2025-12-31' },
      'xx.json: $.validTo: 2025-12-31 is before validFrom, 2026-01-01',
    ],
    ['no rules', { rules: [] }, 'xx.json: $.rules: '],
    ['a rule id given twice', { rules: [rule, rule] }, 'xx.json: $.rules[1].id: XX-01 is given twice'],
    [
      'a doubt without a note',
      { rules: [{ ...rule, grade: 'U' }] },
      'xx.json: $.rules[0].note: XX-01 is graded U: its note must say which strict side it takes',
    ],
    ['a rule of unknown kind', { rules: [{ ...rule, kind: 'hunch' }] }, 'xx.json: $.rules[0].kind: '],
    [
      'a row id of another shape',
      { rules: [{ ...rule, id: 'xx 1' }] },
      'xx.json: $.rules[0].id: must be a row id such as US-06 or BE-02.post',
    ],
    [
      'a predicate over an unknown fact',
      { appliesWhen: { all: [{ field: 'debtor.mood', op: 'is', value: true }] } },
      'xx.json: $.appliesWhen.all[0].field: ',
    ],
  ])('is refused for %s', (_, changes, sentence) => {
    expect(problemsOf(changes)).toEqual([expect.stringContaining(sentence)]);
  });

  it('names all problems at once', () => {
    const rules = [
      { ...rule, grade: 'C' },
      { ...rule, kind: 'hunch' },
    ];
    const places = problemsOf({ validTo: '2025-01-01', version: 'x', rules }).map(
      (one) => one.split(': ')[1],
    );
    expect(places.sort()).toEqual(
      ['$.version', '$.validTo', '$.rules[0].note', '$.rules[1].kind', '$.rules[1].id'].sort(),
    );
  });
});

describe('packs beside one another', () => {
  it('ship without a problem', () => {
    expect(problemsBetween(shippedPacks)).toEqual([]);
  });

  const other = { id: 'yy', rules: [{ ...rule, id: 'YY-01' }] };
  it.each([
    ['extend one that does not exist', [{ extends: ['zz'] }], ['xx@2026.1: $.extends: no pack is called zz']],
    ['extend themselves', [{ extends: ['xx'] }], ['xx@2026.1: $.extends: it extends itself']],
    [
      'extend one another',
      [{ extends: ['yy'] }, { ...other, extends: ['xx'] }],
      ['xx@2026.1: $.extends: it extends itself', 'yy@2026.1: $.extends: it extends itself'],
    ],
    ['share a version', [{}, {}], ['xx@2026.1: this version is given twice']],
    [
      'bind on the same days in two versions',
      [{ validTo: '2026-06-30' }, { version: '2026.2', validFrom: '2026-06-30' }],
      ['xx@2026.2: binds on days on which xx@2026.1 binds as well'],
    ],
    ['share a rule id', [{}, { id: 'yy' }], ['yy@2026.1: rule XX-01 is given twice, by xx as well']],
  ])('are refused where they %s', (_, changes, problems) => {
    expect(problemsBetween(changes.map(pack))).toEqual(problems);
  });

  it('may extend one another in one direction, and follow one another in time', () => {
    const grown = [
      { validTo: '2026-06-30' },
      { version: '2026.2', validFrom: '2026-07-01' },
      { ...other, extends: ['xx'] },
    ];
    expect(problemsBetween(grown.map(pack))).toEqual([]);
  });
});
