import type { Pack } from '../../../shared/policy/pack.ts';
import { wordingRules } from '../../../shared/policy/wording/wording-rules.ts';
import { oracles, scenarios } from './conduct-rows.ts';
import { type Named, testsOf } from './gaps.ts';

/** One line a rule: which pack has it, since when, how it is kept, how well it is founded, where it is written, what shows it. */
export function tableOf(packs: readonly Pack[], named: Named): string {
  const ofPacks = packs.flatMap(({ id, version, validFrom, validTo = '', rules }) =>
    rules.map((rule) => [
      ...[rule.id, `${id}@${version} (${validFrom}…${validTo})`, kindOf(rule), rule.grade, rule.citation],
      shown(testsOf(rule.id, named)),
    ]),
  );
  const ofWording = Object.entries(wordingRules).map(([id, { citation }]) => [
    ...[id, 'wording', 'wording', '', citation],
    shown(named.get(id) ?? []),
  ]);
  const others = [...oracles, ...scenarios].map((id) => [id, '', '', '', '', shown(named.get(id) ?? [])]);
  const head = ['rule', 'pack (from…to)', 'kind', 'grade', 'citation', 'tests'];
  return aligned([head, ...ofPacks, ...ofWording, ...others]);
}

function kindOf(rule: Pack['rules'][number]): string {
  return rule.kind === 'standing' ? `standing: ${rule.by}` : rule.kind;
}

function shown(files: readonly string[]): string {
  return files.length === 0 ? '— none' : files.join(' ');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
