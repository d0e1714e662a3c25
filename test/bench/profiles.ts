import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { generateProfile, type ProfileName, profileNames } from './profiles-generate.ts';

/**
 * A million rows of three exports, each recognised by itself: decoded, cut, validated and normalised in one process, a
 * reason for every row that is not taken over; writing is not measured here. Rows are those of the file: of Xero's they
 * are line items, two to an invoice. Seconds are those of a core, garbage collection included. The peer reads the same
 * file once in the same run (`intake.ts` compares our own columns, with writing).
 */
const measured = z.object({
  rows: z.int(),
  accepted: z.int(),
  reasons: z.int(),
  profile: z.string(),
  seconds: z.number(),
});
type Measured = z.infer<typeof measured>;

const rows = 1_000_000;
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-'));
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function measure(script: string, input: string, name: ProfileName): Measured {
  const file = new URL(script, import.meta.url).pathname;
  const options = ['--max-semi-space-size=16', file, input, name];
  const one = measured.parse(JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })));
  if (one.rows !== rows || one.profile !== name || one.accepted + one.reasons !== rows)
    throw new Error(`${name}: not every row was taken over or given a reason: ${JSON.stringify(one)}`);
  return one;
}

async function rateOf(name: ProfileName): Promise<number> {
  const input = join(folder, `${name}.csv`);
  await generateProfile(name, input, rows);
  const ours: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(measure('./profiles-ours.ts', input, name));
  }
  const seconds = median(ours.map((one) => one.seconds));
  const peer = name === 'forbear' ? undefined : measure('./profiles-peer.ts', input, name);
  if (peer !== undefined && peer.accepted !== ours[0]?.accepted)
    throw new Error(`${name}: the two did not accept the same rows`);
  rmSync(input);
  const rate = rows / seconds;
  const beside = peer === undefined ? '' : `, ${(peer.seconds / seconds).toFixed(1)} × csv-parse 7 + zod 4`;
  console.log(`  ${name.padEnd(12)}${Math.round(rate).toLocaleString('en').padStart(12)} rows/s${beside}`);
  return rate;
}

try {
  console.log(
    `Profiles: parse, validate, normalise ${rows.toLocaleString('en')} rows of each (200,000 rows/s wanted), median of ${rounds}`,
  );
  for (const name of profileNames) if ((await rateOf(name)) < 200_000) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
