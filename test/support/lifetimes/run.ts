import './text-imports.ts';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { playRanges } from './play-ranges.ts';
import { modes } from './replay.names.ts';

/**
 * Plays lifetimes by seed on all cores: `--from 1 --until 10000001 [--mode core|machine|asl]`, or one again in full:
 * `--seed 42 [--mode core|machine|asl]`. Prints every range of seeds that it has played; ends with 1 when an invariant broke.
 */
const number = z.coerce.number().int();
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    until: { type: 'string', default: '10000001' },
    seed: { type: 'string' },
    mode: { type: 'string', default: 'core' },
  },
});
const mode = z.enum(modes).parse(values.mode);
const rangeSize = mode === 'asl' ? 1_000 : 10_000;
const say = (line: string) => void process.stdout.write(`${line}\n`);

if (values.seed === undefined) await playAll(number.parse(values.from), number.parse(values.until));
else await replayOne(number.parse(values.seed));

async function replayOne(seed: number): Promise<void> {
  console.log = () => undefined;
  console.error = () => undefined;
  const [{ play }, { storyOf }, { contactsOf }] = await Promise.all([
    import('./replay.ts'),
    import('./story.ts'),
    import('./outcome.ts'),
  ]);
  const outcome = await play(mode, seed);
  const { startAt, days, desk, deeds, debts, faultRate } = storyOf(seed);
  say(`seed ${seed}, ${mode}: ${debts.length} debts, ${days} days from ${new Date(startAt).toISOString()}`);
  say(`desk ${desk}, faults ${outcome.faults} (rate ${faultRate}), calls ${outcome.calls}`);
  for (const { kind, at, debtKey } of deeds) say(`  ${new Date(at).toISOString()} ${kind} ${debtKey}`);
  for (const contact of contactsOf(outcome)) say(`  ${contact}`);
  for (const { invariant, finding, at } of outcome.violations) say(`BROKEN ${at} ${invariant}: ${finding}`);
  if (outcome.violations.length > 0) process.exitCode = 1;
}

async function playAll(from: number, until: number): Promise<void> {
  const begun = performance.now();
  let count = 0;
  const broken = await playRanges({ mode, from, until, rangeSize }, (range) => {
    count += range.until - range.from;
    const rate = Math.round(count / ((performance.now() - begun) / 1000));
    const of = `${count} of ${until - from} played, ${rate}/s`;
    say(`seeds ${range.from} to ${range.until - 1}: ${range.broken.length} broken; ${of}`);
    for (const line of range.broken) say(`  ${line}`);
  });
  say(`${count} lifetimes (${mode}), seeds ${from} to ${until - 1}: ${broken.length} broke an invariant`);
  if (broken.length > 0) process.exitCode = 1;
}
