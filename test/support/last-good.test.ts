import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanCommit, lastGood, noteGood } from './last-good.ts';

const who = [
  '-c',
  'user.name=Somebody',
  '-c',
  'user.email=somebody@example.com',
  '-c',
  'commit.gpgsign=false',
];
let folder: string;
const git = (...args: string[]) => execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
/** As after checks that passed. */
function pass(): void {
  const commit = cleanCommit(folder);
  if (commit !== undefined) noteGood(folder, commit);
}

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function commit(text: string): string {
  write('a.txt', text);
  git('add', '-A');
  git('commit', '-qm', text);
  return git('rev-parse', 'HEAD').trim();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forbear-last-good-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the last commit that passed', () => {
  it('is not known before one has, nor outside of a repository', () => {
    pass();
    expect(lastGood(folder)).toBeUndefined();
    git('init', '-q');
    expect(lastGood(folder)).toBeUndefined();
  });

  it('is the one noted last with nothing left uncommitted', () => {
    git('init', '-q');
    write('.gitignore', '.local');
    const first = commit('first');
    pass();
    expect(lastGood(folder)).toBe(first);
    write('a.txt', 'second, not committed');
    pass();
    expect(lastGood(folder)).toBe(first);
    const second = commit('second');
    pass();
    expect(lastGood(folder)).toBe(second);
  });

  it('is forgotten when the history no longer has it', () => {
    git('init', '-q');
    write('.gitignore', '.local');
    commit('first');
    commit('second');
    pass();
    git('reset', '-q', '--hard', 'HEAD~1');
    expect(lastGood(folder)).toBeUndefined();
  });
});
