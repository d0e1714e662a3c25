import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Processes } from './processes.ts';
import { runProgram } from './run-program.ts';

/** The local AWS and what it needs, pinned. */
const packages = ['ministack==1.5.33', 'boto3==1.43.106', 'cryptography==50.0.2'];
const candidates = [
  'python3',
  'python3.14',
  'python3.13',
  'python3.12',
  'python3.11',
  'python3.10',
  'python',
];
const probe = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 3)';

/** The Python of a virtual environment under `folder` that holds the local AWS; made once, then kept. */
export async function localPython(
  processes: Processes,
  folder: string,
  tell: (text: string) => void,
): Promise<string> {
  const versions = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12);
  const home = join(folder, `python-${versions}`);
  if (!existsSync(home)) {
    tell('installing the local AWS (once)');
    await makeHome(processes, home, folder);
  }
  return join(home, 'bin', 'python');
}

/** Made beside and moved into place whole: an interrupted or a second, simultaneous run leaves nothing half done. */
async function makeHome(processes: Processes, home: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const draft = `${home}.${process.pid}`;
  const run = { cwd: folder, log: join(folder, `python-${process.pid}.log`), env: process.env };
  try {
    await runProgram(processes, findPython(), ['-m', 'venv', draft], {
      ...run,
      purpose: 'Making a virtual environment',
      secondsAllowed: 60,
    });
    await runProgram(
      processes,
      join(draft, 'bin', 'python'),
      ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', ...packages],
      { ...run, purpose: 'Installing the local AWS from PyPI', secondsAllowed: 300 },
    );
    if (!existsSync(home)) renameSync(draft, home);
    rmSync(run.log, { force: true });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function findPython(): string {
  const found = candidates.find((name) => spawnSync(name, ['-c', probe]).status === 0);
  if (found !== undefined) return found;
  throw new Error(
    [
      'The local stage needs Python 3.10 or newer with its venv module, and none was found.',
      '  Debian, Ubuntu: sudo apt install python3 python3-venv',
      '  macOS:          brew install python',
    ].join('\n'),
  );
}
