import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join('infra', 'local', 'ensure-install.mjs');
let folder: string;
let project: string;

/** Runs the script in a project of its own, with an npm that only notes that it was called. */
function run() {
  const { status, stderr } = spawnSync(process.execPath, [join(project, script)], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` },
  });
  return { status, stderr, installed: existsSync(join(project, 'npm-was-called')) };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forbear-install-'));
  project = join(folder, 'project');
  mkdirSync(join(project, 'infra', 'local'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  copyFileSync(join(import.meta.dirname, '..', '..', '..', script), join(project, script));
  writeFileSync(join(project, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'bin', 'npm'), '#!/bin/sh\ntouch npm-was-called\n');
  chmodSync(join(folder, 'bin', 'npm'), 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('installing the packages before a command', () => {
  it('happens where there are none', () => {
    expect(run()).toMatchObject({ status: 0, installed: true });
  });

  it('is refused through a link, which would empty the folder of another place', () => {
    mkdirSync(join(folder, 'other'));
    symlinkSync(join(folder, 'other'), join(project, 'node_modules'));
    const { status, stderr, installed } = run();
    expect({ status, installed }).toEqual({ status: 1, installed: false });
    expect(stderr).toContain('node_modules is a symbolic link');
  });

  it('is refused through a link that leads nowhere', () => {
    symlinkSync(join(folder, 'gone'), join(project, 'node_modules'));
    expect(run()).toMatchObject({ status: 1, installed: false });
  });

  it('is not needed where the packages are those of the lock file, linked or not', () => {
    mkdirSync(join(folder, 'other'));
    symlinkSync(join(folder, 'other'), join(project, 'node_modules'));
    writeFileSync(join(folder, 'other', '.package-lock.json'), '{}');
    utimesSync(join(project, 'package-lock.json'), 1, 1);
    expect(run()).toMatchObject({ status: 0, installed: false });
  });
});
