import type { DecisionRecord } from '../../policy/record-schema.ts';
import { below, type Mark, type Tallies } from './mark.ts';
import { dayOf, isWithin, type Scope } from './scope.ts';

/**
 * Contacts and steps that the gate refused, each rule that spoke against one once for an invoice, a step and a day,
 * however often it was asked, by day; and how many decisions there were. A rule that keeps a text back counts as `wording`.
 */
export function refusalMarks(records: readonly DecisionRecord[], scope: Scope): Mark[] {
  const marks = records.flatMap((record): Mark[] => {
    const on = dayOf(record.at, scope);
    if (record.kind !== 'step' || !isOf(scope, record.debtKey) || !isWithin(scope, on)) return [];
    const { debtorKey, debtKey, stepId = '' } = record;
    const mark = { period: on, debtorKey, on, amount: 0n };
    return [
      { ...mark, about: `${debtKey} ${record.sequence}`, figure: 'decision' },
      ...rulesAgainst(record).map((rule) => ({
        ...mark,
        about: debtKey,
        figure: `refused/${rule}/${stepId}`,
      })),
    ];
  });
  return onceEach(marks);
}

function isOf({ creditorId }: Scope, debtKey: string): boolean {
  return debtKey.startsWith(`${creditorId}#`);
}

function rulesAgainst({ verdict, hits, keptBack }: Extract<DecisionRecord, { kind: 'step' }>): string[] {
  const spoke = hits.filter(({ decision }) => decision !== 'ALLOW').map(({ rule }) => rule);
  const refused = verdict === undefined || verdict === 'ALLOW' ? [] : spoke;
  return [...new Set(keptBack === undefined ? refused : [...refused, 'wording'])];
}

function onceEach(marks: readonly Mark[]): Mark[] {
  const byName = new Map(marks.map((mark) => [`${mark.figure} ${mark.about} ${mark.on}`, mark]));
  return [...byName.values()];
}

/** How often each rule refused, the most frequent first. */
export function refusalsByRule(tallies: Tallies): { rule: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const [name, { count }] of below(tallies, 'refused')) {
    const [rule = name] = name.split('/');
    counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || a.rule.localeCompare(b.rule));
}
