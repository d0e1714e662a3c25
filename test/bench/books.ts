import { execFileSync } from 'node:child_process';
import * as z from 'zod';

/**
 * What the books cost: a bank statement of 100 MB as a stream, and 100,000 payments against 1,000,000 open items, each
 * also at a tenth of its size, so that a cost which grows faster than its data is seen.
 */
const statementSchema = z.object({
  rows: z.int(),
  payments: z.int(),
  seconds: z.number(),
  peakMemory: z.number(),
});
const matchingSchema = z.object({ found: z.int(), proposed: z.int(), unknown: z.int(), seconds: z.number() });

function run(script: string, ...args: number[]): unknown {
  const file = new URL(script, import.meta.url).pathname;
  const options = ['--max-semi-space-size=16', file, ...args.map(String)];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' }));
}

const line = (name: string, value: string) => console.log(`  ${name.padEnd(52)}${value.padStart(14)}`);
const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;

const small = statementSchema.parse(run('./books-statement.ts', 10));
const large = statementSchema.parse(run('./books-statement.ts', 100));
console.log(`Bank statement: camt.053, ${large.rows.toLocaleString('en')} entries in 100 MB`);
line('seconds', large.seconds.toFixed(1));
line('peak memory (150 MB allowed)', megabytes(large.peakMemory));
line('peak memory at 10 MB', megabytes(small.peakMemory));

const few = matchingSchema.parse(run('./books-matching.ts', 10_000, 100_000));
const many = matchingSchema.parse(run('./books-matching.ts', 100_000, 1_000_000));
const growth = many.seconds / few.seconds;
console.log('Matching: 100,000 payments against 1,000,000 open items, index included');
line('found, proposed, unknown', `${many.found}, ${many.proposed}, ${many.unknown}`);
line('seconds of a core (5 allowed)', many.seconds.toFixed(1));
line('seconds of a core at a tenth of both', few.seconds.toFixed(2));
line('growth for ten times as much (15 allowed)', `${growth.toFixed(1)} ×`);

const isGood = large.peakMemory <= 150 * 1_048_576 && many.seconds < 5 && growth < 15;
if (!isGood) process.exitCode = 1;
