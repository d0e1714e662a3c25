import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Pack } from '../../../shared/policy/pack.ts';
import { shippedPacks } from '../../../shared/policy/packs.ts';
import { problemsBetween, readPack } from '../../../shared/policy/read-pack.ts';
import type { Named } from './gaps.ts';
import { namedIn, titlesOf } from './titles.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Which test files name what in their titles, read from the files themselves. */
export function namedInTests(): Named {
  const named = new Map<string, string[]>();
  for (const file of globSync('test/**/*.test.{ts,tsx}', { cwd: root }).sort()) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const id of new Set(titlesOf(source, tablesBeside(join(root, file), source)).flatMap(namedIn)))
      named.set(id, [...(named.get(id) ?? []), relative('test', file)]);
  }
  return named;
}

function tablesBeside(file: string, source: string): string[] {
  return [...source.matchAll(/from '(\.\/[^']+\.ts)'/g)].map(([, path = '']) =>
    readFileSync(join(dirname(file), path), 'utf8'),
  );
}

/** The packs as their files hold them, and what is wrong with them or with the registry of those that ship. */
export function packsOnDisk(): { packs: readonly Pack[]; problems: string[] } {
  const read = globSync('shared/policy/packs/*.json', { cwd: root })
    .sort()
    .map((file) => ({ file, ...readPack(file, readFileSync(join(root, file), 'utf8')) }));
  const packs = read.flatMap((one) => (one.kind === 'pack' ? [one.pack] : []));
  const ships = new Set(shippedPacks.map(({ id, version }) => `${id}@${version}`));
  const unknown = packs.filter(({ id, version }) => !ships.has(`${id}@${version}`));
  const problems = [
    ...read.flatMap((one) => (one.kind === 'refused' ? one.problems : [])),
    ...unknown.map(({ id, version }) => `${id}@${version}: shared/policy/packs.ts does not list it`),
    ...problemsBetween(packs),
  ];
  return { packs, problems };
}
