import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stageClock } from '../../../shared/clock/clock.ts';
import { orderOf, playedStage } from './order.ts';
import { playLedger } from './play-ledger.ts';
import { readOptions, usage } from './read-options.ts';
import { summaryOf } from './summary.ts';
import { writeOut } from './write-out.ts';

// The functions write their log there; the summary is for people.
console.log = () => undefined;
console.error = () => undefined;

try {
  process.stdout.write(await play(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function play(args: readonly string[]): Promise<string> {
  const options = readOptions(args);
  if (options === 'help') return `${usage}\n`;
  const { invoices, mapping, payments, out } = options;
  const files = {
    name: basename(invoices),
    invoices: readFileSync(invoices),
    mapping: mapping === undefined ? undefined : readFileSync(mapping, 'utf8'),
    payments: payments === undefined ? undefined : readFileSync(payments),
  };
  const played = await playLedger(orderOf(options, files, stageClock(playedStage.clock)));
  if (out !== undefined) writeOut(out, played);
  return summaryOf(played);
}
