import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, getPriority, setPriority, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { cleanCommit, lastGood, noteGood } from './last-good.ts';

/**
 * Runs the checks named on the command line, all of them, and counts what they found. Each `beside` begins another row of
 * checks: on two cores or more the rows run at once, within a row one check after the other. The later a row, the more it
 * waits and the sooner it is let go first; only the first is shown as it goes, what the others say is printed in one piece.
 * With `--changed` only tests are run that what changed since the last commit found good may reach.
 */
type Tally = { passed: number; failed: number; failures: readonly string[] };
/** A check that ended: its name, what it counted, how long it took, and what it said if that was not shown at once. */
type Checked = Tally & { name: string; seconds: string; said: string };
/** Whether a check is shown as it goes, and how much it gives way to others, 0 to 19. */
type Way = { isShown: boolean; niceness: number };
/** The same of a program: `said` takes what it says, unless that is shown. */
type How = { said?: Buffer[]; niceness: number };

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;
const reports = mkdtempSync(join(tmpdir(), 'forbear-checks-'));
const total = { passed: 0, failed: 0 };
const failures: string[] = [];
/** How much a row gives way to the next: little, or whoever else computes here would stop it. */
const politeness = 2;

const { values, positionals } = parseArgs({
  options: { changed: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const since = values.changed ? lastGood('.') : undefined;
/** As it stands when the checks begin: what is committed meanwhile was not checked. */
const checked = values.changed ? cleanCommit('.') : undefined;
const rows = positionals
  .join(' ')
  .split(' beside ')
  .map((row) => row.split(' '));

try {
  if (availableParallelism() > 1) await runBeside(rows);
  else for (const name of rows.flat()) await runShown(name, 0);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
for (const failure of failures) process.stdout.write(`\nFailed: ${failure}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
const isGood = total.failed === 0 && total.passed > 0;
if (isGood && checked !== undefined) noteGood('.', checked);
process.exitCode = isGood ? 0 : 1;

async function runBeside([shown = [], ...others]: readonly string[][]): Promise<void> {
  const unsaid: Checked[] = [];
  const say = () => {
    for (const checked of unsaid.splice(0)) {
      process.stdout.write(`\n${checked.name} …\n${checked.said}`);
      count(checked);
    }
  };
  if (others.length > 0) process.stdout.write(`\n${others.flat().join(', ')}: running beside the others …\n`);
  const beside = others.map(async (row, place) => {
    const niceness = (others.length - 1 - place) * politeness;
    for (const name of row) unsaid.push(await runCheck(name, { isShown: false, niceness }));
  });
  for (const name of shown) {
    await runShown(name, others.length * politeness);
    say();
  }
  await Promise.all(beside);
  say();
}

async function runShown(name: string, niceness: number): Promise<void> {
  process.stdout.write(`\n${name} …\n`);
  count(await runCheck(name, { isShown: true, niceness }));
}

function count({ name, passed, failed, seconds, ...checked }: Checked): void {
  total.passed += passed;
  total.failed += failed;
  failures.push(...checked.failures);
  process.stdout.write(`${name}: ${failed === 0 ? 'good' : 'FAILED'} after ${seconds} s\n`);
}

async function runCheck(name: string, { isShown, niceness }: Way): Promise<Checked> {
  const begun = performance.now();
  const said: Buffer[] = [];
  const tally = await tallyOf(name, { niceness, ...(isShown ? {} : { said }) });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  return { ...tally, name, seconds, said: Buffer.concat(said).toString() };
}

async function tallyOf(name: string, how: How): Promise<Tally> {
  switch (name) {
    case 'types':
      // What did not change since the last run is not checked again.
      return verdict(
        name,
        await run('tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', '.local/types.tsbuildinfo'], how),
      );
    case 'lint':
      return verdict(name, await run('biome', ['check', '--error-on-warnings'], how));
    case 'unit':
    case 'handlers':
    case 'machine':
    case 'infra':
    case 'e2e-stage':
    case 'e2e-browser':
      return tests(name, how);
    default:
      throw new Error(`There is no check called ${name}.`);
  }
}

/** A check that is no test suite counts as one. */
function verdict(name: string, good: boolean): Tally {
  return good ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] };
}

async function tests(project: string, how: How): Promise<Tally> {
  const file = join(reports, `${project}.json`);
  // Those of its tests that need a process each are a project beside it, `machine-apart`.
  const args = [
    ...['run', '--config', 'test/vitest.config.ts', '--project', `${project}*`],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ...(since === undefined ? [] : ['--changed', since, '--passWithNoTests']),
  ];
  const good = await run('vitest', args, how);
  const report = reportOf(file);
  const { numPassedTests: passed, numFailedTests: failed } = report;
  const failures = failuresOf(report);
  if (good || failed > 0) return { passed, failed, failures };
  // A suite that could not even be loaded, or an error outside of all tests, is a failure of its own.
  return {
    passed,
    failed: 1,
    failures: failures.length > 0 ? failures : [`${project}, outside of its tests`],
  };
}

/** What failed and why, to be said again at the end, where a reader looks first. */
function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${file}: ${startOf(message ?? '')}`];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${file}: ${fullName}\n${startOf(failureMessages?.join('\n') ?? '')}`,
    );
  });
}

function startOf(message: string): string {
  return message.slice(0, 2000);
}

function reportOf(file: string): Report {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

/** Runs a program; shows what it says, or keeps it where `said` is given. */
function run(program: string, args: readonly string[], { said, niceness }: How): Promise<boolean> {
  const child = spawn(program, args, { stdio: said === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  // Whatever it starts in its turn gives way as much.
  if (child.pid !== undefined) setPriority(child.pid, Math.min(19, getPriority() + niceness));
  child.stdout?.on('data', (chunk: Buffer) => said?.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said?.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (status) => resolve(status === 0));
  });
}
