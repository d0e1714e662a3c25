import { describe, expect, it } from 'vitest';
import { type Pack, packSchema } from '../../../shared/policy/pack.ts';
import { conductRows } from './conduct-rows.ts';
import { gapsOf, testsOf } from './gaps.ts';
import { namedInTests, packsOnDisk } from './read-repository.ts';
import { tableOf } from './table.ts';
import { namedIn, titlesOf } from './titles.ts';

describe('what a title names', () => {
  it.each([
    ['rows, also several', 'US-MA-01.home, CA-ON-02: x', ['US-MA-01.home', 'CA-ON-02']],
    ['oracles', 'UK3a, US1: x', ['UK3a', 'US1']],
    ['wording rules', 'L07: x', ['L07']],
    ['scenarios', 'scenario 12: x', ['scenario 12']],
    [
      'lists of scenarios',
      'BE-02, scenarios 47, 48 and 51: x',
      ['BE-02', 'scenario 47', 'scenario 48', 'scenario 51'],
    ],
    ['nothing within another word', 'INV-01x and XUS-01- are none; nor is 12', []],
  ])('%s', (_, title, named) => {
    expect(namedIn(title)).toEqual(named);
  });

  it('is found in tests and in groups of tests, whatever their quotes, and in the rows of a table', () => {
    const source = [
      `it('US-01: a', () => {});`,
      'describe("US-02: it\'s", () => {});',
      'test(`US-03: c`, async () => {});',
      `expect('US-04').toBe('US-05');`,
      `  ['US-06', 'US-07'],`,
    ];
    const found = (lines: string[], beside?: string[]) => titlesOf(lines.join('\n'), beside).flatMap(namedIn);
    expect(found(source)).toEqual(['US-01', 'US-02', 'US-03']);
    const table = [...source, `])('%s: d', (row) => {});`];
    expect(found(table, ["    rule: 'L01',\n    also: ['L02'],"])).toEqual([
      'US-01',
      'US-02',
      'US-03',
      'US-06',
      'L01',
    ]);
  });
});

describe('a gap', () => {
  const pack = (changes: object = {}): Pack =>
    packSchema.parse({
      ...{ id: 'xx', version: '2026.1', title: 'X', validFrom: '2026-01-01', reviewedOn: '2026-11-22' },
      appliesWhen: { field: 'debtor.naturalPerson', op: 'is', value: true },
      rules: conductRows.map((id) => ({
        id,
        kind: 'standing',
        by: 'people',
        reason: 'r',
        citation: 'c',
        grade: 'A',
      })),
      ...changes,
    });
  const named = namedInTests();
  const without = (id: string) => new Map([...named].filter(([key]) => key !== id));
  const gaps = (one: Pack, tests = named, today = '2026-11-22') =>
    gapsOf([one], tests, today).filter((gap) => !gap.startsWith('scenario'));

  it('is none where all rows are rules with tests', () => {
    expect(gaps(pack())).toEqual([]);
  });

  it('is a row that no rule keeps', () => {
    expect(gaps(pack({ rules: pack().rules.slice(1) }))).toEqual(['US-01: no rule of any pack keeps it']);
  });

  it('is a rule, a wording rule or an oracle that no test names', () => {
    expect(gaps(pack(), without('BR-02'))).toEqual(['BR-02 of xx: no test names it']);
    expect(gaps(pack(), without('L07'))).toEqual(['L07: no test names it']);
    expect(gaps(pack(), without('US4'))).toEqual(['US4: no test names it']);
  });

  it('is a doubt without a note, and a pack that nobody compared for a year', () => {
    const rules = pack().rules.map((rule, index) => (index === 0 ? { ...rule, grade: 'U' as const } : rule));
    expect(gaps({ ...pack(), rules })).toEqual(['US-01 of xx: graded U without a note']);
    expect(gaps(pack(), named, '2027-11-24')).toEqual(['xx: last compared with its sources on 2026-11-22']);
    expect(gaps(pack(), named, '2027-11-23')).toEqual([]);
  });

  it('is not a suffixed rule whose row is tested', () => {
    const tests = new Map([
      ['BE-02', ['a.test.ts']],
      ['BE-03.post', ['b.test.ts']],
    ]);
    expect(testsOf('BE-02.post', tests)).toEqual(['a.test.ts']);
    expect(testsOf('BE-03', tests)).toEqual([]);
  });
});

describe('the packs of this repository', () => {
  const { packs, problems } = packsOnDisk();
  const named = namedInTests();

  it('are well made, and registered', () => {
    expect(problems).toEqual([]);
  });

  it('keep every row of the conduct rules, each shown by a test', () => {
    const today =
      packs
        .map(({ reviewedOn }) => reviewedOn)
        .sort()
        .at(-1) ?? '';
    expect(gapsOf(packs, named, today).filter((gap) => !gap.startsWith('scenario'))).toEqual([]);
  });

  it('stand in the table with their source and their tests', () => {
    const line = tableOf(packs, named)
      .split('\n')
      .find((one) => one.startsWith('US-06 '));
    expect(line).toMatch(
      /us-federal@\S+ \(2021-11-30…\) +cool-down +A +12 CFR 1006\.14\S* +.*us-federal\.test\.ts/,
    );
  });
});
