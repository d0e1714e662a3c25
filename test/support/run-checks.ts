import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** Runs the checks named on the command line, one after the other, all of them, and counts what they found. */
type Tally = { passed: number; failed: number };

const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const reports = mkdtempSync(join(tmpdir(), 'forbear-checks-'));
const total: Tally = { passed: 0, failed: 0 };

try {
  for (const name of process.argv.slice(2)) {
    const begun = performance.now();
    process.stdout.write(`\n${name} …\n`);
    const { passed, failed } = runCheck(name);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${name}: ${failed === 0 ? 'good' : 'FAILED'} after ${seconds} s\n`);
  }
} finally {
  rmSync(reports, { recursive: true, force: true });
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function runCheck(name: string): Tally {
  switch (name) {
    case 'types':
      return verdict(run('tsc', ['--noEmit']));
    case 'lint':
      return verdict(run('biome', ['check', '--error-on-warnings']));
    case 'unit':
    case 'handlers':
    case 'machine':
    case 'infra':
    case 'e2e':
      return tests(name);
    default:
      throw new Error(`There is no check called ${name}.`);
  }
}

/** A check that is no test suite counts as one. */
function verdict(good: boolean): Tally {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function tests(project: string): Tally {
  const file = join(reports, `${project}.json`);
  const good = run('vitest', [
    ...['run', '--config', 'test/vitest.config.ts', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  const { numPassedTests: passed, numFailedTests: failed } = reportOf(file);
  // A suite that could not even be loaded, or an error outside of all tests, is a failure of its own.
  return { passed, failed: good || failed > 0 ? failed : 1 };
}

function reportOf(file: string): z.infer<typeof reportSchema> {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}
