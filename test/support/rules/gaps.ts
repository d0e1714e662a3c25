import { daysBetween } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/policy/pack.ts';
import { conductRows, oracles, scenarios, wordingRows } from './conduct-rows.ts';

/** Which test files name a row, an oracle or a scenario in a title. */
export type Named = ReadonlyMap<string, readonly string[]>;

/** The row that a rule keeps: `BE-02` for `BE-02.post`. */
export function rowOf(rule: string): string {
  return rule.split('.')[0] ?? rule;
}

/** The test files that name a rule, or its row. */
export function testsOf(rule: string, named: Named): readonly string[] {
  return [...new Set([...(named.get(rule) ?? []), ...(named.get(rowOf(rule)) ?? [])])].sort();
}

const mostDays = 366;

/** Everything between the conduct rules, the packs and the tests that is not closed, one sentence each. */
export function gapsOf(packs: readonly Pack[], named: Named, today: string): string[] {
  const rules = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
  const kept = new Set(rules.map(({ rule }) => rowOf(rule.id)));
  const untested = rules.filter(({ rule }) => testsOf(rule.id, named).length === 0);
  const unfounded = rules.filter(
    ({ rule }) => (rule.grade === 'C' || rule.grade === 'U') && rule.note === undefined,
  );
  const old = packs.filter(({ reviewedOn }) => daysBetween(reviewedOn, today) > mostDays);
  const beside = [...wordingRows, ...oracles, ...scenarios].filter((id) => !named.has(id));
  return [
    ...conductRows.filter((row) => !kept.has(row)).map((row) => `${row}: no rule of any pack keeps it`),
    ...untested.map(({ pack, rule }) => `${rule.id} of ${pack.id}: no test names it`),
    ...unfounded.map(({ pack, rule }) => `${rule.id} of ${pack.id}: graded ${rule.grade} without a note`),
    ...old.map(({ id, reviewedOn }) => `${id}: last compared with its sources on ${reviewedOn}`),
    ...beside.map((id) => `${id}: no test names it`),
  ];
}
