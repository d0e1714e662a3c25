import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageClock } from '../../../shared/clock/clock.ts';
import { localDateAt } from '../../../shared/domain/time.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import { filesOf } from '../simulate/files-of.ts';
import { orderOf, playedStage } from '../simulate/order.ts';
import { progress } from '../simulate/progress.ts';
import { publish } from './publish.ts';
import { defaultOut, readArguments, usage } from './read-arguments.ts';

// The functions write their log there; the summary is for people.
console.log = () => undefined;
console.error = () => undefined;

try {
  await publishPolicy(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function publishPolicy(args: readonly string[]): Promise<void> {
  const asked = readArguments(args);
  if (asked === 'help') {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const { options, by } = asked;
  const clock = stageClock(playedStage.clock);
  const files = filesOf(options);
  const order = orderOf(options, files, clock);
  const { policy } = order;
  const against = files.against ?? followedBy(policy.id, policy.version);
  const publishing = {
    text: readFileSync(options.policy, 'utf8'),
    order: against === undefined ? order : { ...order, against },
    by,
    on: localDateAt(clock.now(), order.creditor.timeZone),
    folder: join('shared', 'policy', 'ladders'),
    out: options.out ?? defaultOut(policy.id, policy.version),
  };
  const { kind, words } = await publish(publishing, { progress });
  process.stdout.write(words);
  if (kind === 'refused') process.exitCode = 1;
}

/** The newest version before this one; for a new policy none. */
function followedBy(id: string, version: number) {
  return shippedPolicies
    .filter((one) => one.id === id && one.version < version)
    .sort((a, b) => b.version - a.version)[0];
}
