import { execFile, execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import * as z from 'zod';

/**
 * Decisions of the gate beside a zod parse of the same facts, whole faulty lifetimes with rules, claims and invariants on,
 * and bare executions of the debt machine beside those of a public runner; each a process of its own, in turn, seconds of
 * processor time each on one thread. Lifetimes are judged by what all cores play at once, as `npm run lifetimes` does.
 */
const measuredSchema = z.object({ count: z.int(), seconds: z.number() });
const rounds = 3;
const cores = availableParallelism();
const seconds = 4;

const script = new URL('./lifetimes-measure.ts', import.meta.url).pathname;

function measure(what: string): number {
  return rateOf(execFileSync(process.execPath, [script, what, String(seconds)], { encoding: 'utf8' }));
}

function rateOf(printed: string): number {
  const { count, seconds: used } = measuredSchema.parse(JSON.parse(printed));
  return count / used;
}

/** A process for each core at once, added up: what `npm run lifetimes` does with this machine. */
async function onAllCores(what: string): Promise<number> {
  const run = promisify(execFile);
  const all = Array.from({ length: cores }, () => run(process.execPath, [script, what, String(seconds)]));
  return (await Promise.all(all)).reduce((sum, { stdout }) => sum + rateOf(stdout), 0);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const line = (name: string, value: string) => console.log(`  ${name.padEnd(58)}${value.padStart(12)}`);
const whole = (value: number) => Math.round(value).toLocaleString('en');

/** Two things in turn, so that both meet the same machine. */
function beside(ours: string, other: string): { ours: number; other: number } {
  const pairs = Array.from({ length: rounds }, () => ({ ours: measure(ours), other: measure(other) }));
  return { ours: median(pairs.map((pair) => pair.ours)), other: median(pairs.map((pair) => pair.other)) };
}

console.log(`Decisions and lifetimes, per second of processor time on one thread, median of ${rounds}`);
const decisions = beside('gate', 'parse');
line('decisions of the gate (50,000 wanted)', whole(decisions.ours));
line('zod parses of the same facts', whole(decisions.other));
line('ratio', `${(decisions.ours / decisions.other).toFixed(2)} ×`);
const lives = [
  { mode: 'core', name: 'decision-core mode', wanted: 5_000 },
  { mode: 'machine', name: 'the same through the real machine', wanted: 500 },
  { mode: 'asl', name: 'and with the real functions and mails' },
];
const missed: string[] = [];
for (const { mode, name, wanted } of lives) {
  const alone = median(Array.from({ length: rounds }, () => measure(mode)));
  const together = await onAllCores(mode);
  line(`faulty lifetimes, ${name}, one core`, whole(alone));
  line(`  on ${cores} cores${wanted === undefined ? '' : ` (${whole(wanted)} wanted)`}`, whole(together));
  if (wanted !== undefined && together < wanted) missed.push(name);
}
const runs = beside('bare', 'peer');
line('bare executions of the debt machine, our runner, JSONata', whole(runs.ours));
line('the same states in JSONPath, aws-local-stepfunctions', whole(runs.other));
line('ratio (1 wanted)', `${(runs.ours / runs.other).toFixed(2)} ×`);
if (decisions.ours < 50_000) missed.push('decisions of the gate');
if (runs.ours < runs.other) missed.push('bare executions');
if (missed.length > 0) {
  console.log(`  Missed: ${missed.join(', ')} (infra/decisions/0036-what-a-lifetime-costs.md)`);
  process.exitCode = 1;
}
