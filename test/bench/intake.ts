import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { generateLedger } from './generate.ts';

/**
 * Rows a second of our intake against csv-parse and zod on the same file in the same run, and our peak memory at one
 * and at ten million rows (`--full`). Each measurement is a process of its own; the two take turns.
 */
/** As split-file runs: a young generation that has its full size from early on, so that memory can be compared. */
const nodeOptions = '--max-semi-space-size=16';

const measured = z.object({ rows: z.int(), accepted: z.int(), seconds: z.number(), peakMemory: z.number() });
type Measured = z.infer<typeof measured>;

const speedRows = 300_000;
const rounds = 5;
const isFull = process.argv.includes('--full');
const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-'));

function measure(script: string, input: string): Measured {
  const out = join(folder, 'out');
  mkdirSync(out);
  try {
    const file = new URL(script, import.meta.url).pathname;
    const printed = execFileSync(process.execPath, [nodeOptions, file, input, out], { encoding: 'utf8' });
    return measured.parse(JSON.parse(printed));
  } finally {
    rmSync(out, { recursive: true });
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const perSecond = ({ rows, seconds }: Measured) => rows / seconds;
const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;
const line = (name: string, value: string) => console.log(`  ${name.padEnd(44)}${value.padStart(14)}`);

async function compareSpeed(): Promise<boolean> {
  const input = join(folder, 'speed.csv');
  await generateLedger(input, speedRows);
  const ours: Measured[] = [];
  const peer: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(measure('./intake-ours.ts', input));
    peer.push(measure('./intake-peer.ts', input));
  }
  const same = new Set([...ours, ...peer].map(({ rows, accepted }) => `${rows} ${accepted}`)).size === 1;
  if (!same) throw new Error('the two did not accept the same rows');
  const ratio = median(ours.map((one, round) => perSecond(one) / perSecond(peer[round] ?? one)));
  console.log(
    `Intake: parse, validate, normalise, write; ${speedRows.toLocaleString('en')} rows, ${megabytes(statSync(input).size)}, median of ${rounds}`,
  );
  line('ours, rows/s', Math.round(median(ours.map(perSecond))).toLocaleString('en'));
  line('csv-parse 7 + zod 4, rows/s', Math.round(median(peer.map(perSecond))).toLocaleString('en'));
  line('ratio (2.5 wanted)', `${ratio.toFixed(2)} ×`);
  rmSync(input);
  return ratio >= 2.5;
}

async function peakMemory(rows: number, repeats: number): Promise<number> {
  const input = join(folder, 'memory.csv');
  await generateLedger(input, rows);
  const peak = median(Array.from({ length: repeats }, () => measure('./intake-ours.ts', input).peakMemory));
  line(`peak memory at ${rows.toLocaleString('en')} rows`, megabytes(peak));
  rmSync(input);
  return peak;
}

async function compareMemory(): Promise<boolean> {
  const small = await peakMemory(1_000_000, 3);
  if (!isFull) {
    line('peak memory at 10,000,000 rows', 'with --full');
    return true;
  }
  const large = await peakMemory(10_000_000, 1);
  line('ratio (1.1 allowed)', `${(large / small).toFixed(2)} ×`);
  return large / small <= 1.1;
}

try {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
  const isFast = await compareSpeed();
  const isFlat = await compareMemory();
  if (!isFast || !isFlat) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
