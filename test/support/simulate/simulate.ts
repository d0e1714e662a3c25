import { stageClock } from '../../../shared/clock/clock.ts';
import { filesOf } from './files-of.ts';
import { orderOf, playedStage } from './order.ts';
import { progress } from './progress.ts';
import { readOptions, usage } from './read-options.ts';
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
  const { summary, holds } = await runOrder(order, options.out, { progress });
  process.stdout.write(summary);
  if (!holds) process.exitCode = 1;
}
