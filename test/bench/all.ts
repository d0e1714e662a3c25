import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs every benchmark, one after the other, with the arguments given; fails when one of them does. */
const names = ['intake', 'profiles', 'lifetimes', 'simulate', 'figures', 'desk-lists', 'books'];

for (const name of names) {
  const file = new URL(`./${name}.ts`, import.meta.url).pathname;
  if (!existsSync(file)) continue;
  const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
