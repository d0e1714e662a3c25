import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const noteIn = (folder: string) => join(folder, '.local/checked/commit');

/** The last commit of a work tree that passed; undefined where there is none, or it is not behind what is there now. */
export function lastGood(folder: string): string | undefined {
  try {
    const commit = readFileSync(noteIn(folder), 'utf8').trim();
    git(folder, 'merge-base', '--is-ancestor', commit, 'HEAD');
    return commit;
  } catch {
    return undefined;
  }
}

/** The commit of a work tree in which nothing is left uncommitted, for that would be checked with it. */
export function cleanCommit(folder: string): string | undefined {
  try {
    return git(folder, 'status', '--porcelain') === '' ? git(folder, 'rev-parse', 'HEAD') : undefined;
  } catch {
    // Outside of a repository everything is checked every time.
    return undefined;
  }
}

/** Notes that a commit passed. */
export function noteGood(folder: string, commit: string): void {
  mkdirSync(dirname(noteIn(folder)), { recursive: true });
  writeFileSync(noteIn(folder), commit);
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
