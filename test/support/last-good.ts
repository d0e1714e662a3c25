import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const file = '.local/checked/commit';

/** The last commit that passed; undefined where there is none, or it is not in this history any more. */
export function lastGood(): string | undefined {
  try {
    const commit = readFileSync(file, 'utf8').trim();
    git('merge-base', '--is-ancestor', commit, 'HEAD');
    return commit;
  } catch {
    return undefined;
  }
}

/** Notes that what is committed passed. Where something is not committed yet it does nothing: that, too, was checked. */
export function noteGood(): void {
  try {
    if (git('status', '--porcelain') !== '') return;
    const commit = git('rev-parse', 'HEAD');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, commit);
  } catch {
    // Outside of a repository everything is checked every time.
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
