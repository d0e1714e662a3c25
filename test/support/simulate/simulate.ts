import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stageClock } from '../../../shared/clock/clock.ts';
import { readEvents } from './events/read-events.ts';
import { FileProblems } from './file-problems.ts';
import { type Files, orderOf, playedStage } from './order.ts';
import { type Options, readOptions, usage } from './read-options.ts';
import { readPolicy } from './read-policy.ts';
import { runOrder } from './run-order.ts';

// The functions write their log there; the summary is for people.
console.log = () => undefined;
console.error = () => undefined;

try {
  await simulate(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function simulate(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === 'help') {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const order = orderOf(options, filesOf(options), stageClock(playedStage.clock));
  const { summary, holds } = await runOrder(order, options.out);
  process.stdout.write(summary);
  if (!holds) process.exitCode = 1;
}

/** Every file the command line names. Throws the problems of all of them at once. */
function filesOf({ invoices, mapping, payments, events, policy, against }: Options): Files {
  const problems: string[] = [];
  const read = <T>(file: string | undefined, as: (name: string, content: string) => T): T | undefined => {
    if (file === undefined) return undefined;
    try {
      return as(file, readFileSync(file, 'utf8'));
    } catch (error) {
      if (!(error instanceof FileProblems)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const files = {
    name: basename(invoices),
    invoices: readFileSync(invoices),
    payments: payments === undefined ? undefined : readFileSync(payments),
    mapping: read(mapping, (_, content) => content),
    events: read(events, readEvents),
    policy: read(policy, readPolicy),
    against: read(against, readPolicy),
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return files;
}
