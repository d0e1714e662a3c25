import { gapsOf } from './gaps.ts';
import { namedInTests, packsOnDisk } from './read-repository.ts';
import { tableOf } from './table.ts';

/** Prints every rule with its pack, its source and its tests; fails where something is missing. */
const { packs, problems } = packsOnDisk();
const named = namedInTests();
const gaps = [...problems, ...gapsOf(packs, named, new Date().toISOString().slice(0, 10))];
const rules = packs.reduce((sum, pack) => sum + pack.rules.length, 0);
process.stdout.write(
  `${tableOf(packs, named)}\n\n${rules} rules in ${packs.length} packs, ${gaps.length} gaps\n`,
);
process.stdout.write(gaps.map((gap) => `GAP ${gap}\n`).join(''));
process.exitCode = gaps.length === 0 ? 0 : 1;
