import '../support/lifetimes/text-imports.ts';
import { Temporal } from 'temporal-polyfill';
import { machineRuns } from './machine-runs.ts';

/**
 * Measures one thing named on the command line for some seconds on one thread, and prints how often it was done in a
 * second of processor time (which a busy machine does not stretch): `gate`, `parse`, `core`, `machine`, `asl`, `bare`, `peer`.
 */
const [what = '', seconds = '5'] = process.argv.slice(2);
const write = (value: object) => void process.stdout.write(`${JSON.stringify(value)}\n`);
console.log = () => undefined;
console.error = () => undefined;

type Doing = { once: (index: number) => unknown };

async function doing(): Promise<Doing> {
  switch (what) {
    case 'gate':
    case 'parse':
      return factsDoing(what);
    case 'core':
    case 'machine':
    case 'asl': {
      const { play } = await import('../support/lifetimes/replay.ts');
      return { once: (index) => play(what, index + 1) };
    }
    case 'bare':
    case 'peer':
      return { once: await machineRuns(what) };
    default:
      throw new Error(`Nothing is called ${what}.`);
  }
}

async function factsDoing(which: 'gate' | 'parse'): Promise<Doing> {
  const [{ gate }, { factsOf }, { caseOf }, { channelOf }, stage, story, items] = await Promise.all([
    import('../../shared/policy/gate.ts'),
    import('../../shared/store/read-facts.ts'),
    import('../../shared/store/situation.ts'),
    import('../../shared/policy/question.ts'),
    import('../support/lifetimes/stage.ts'),
    import('../support/lifetimes/replay.ts'),
    import('../../shared/store/items.ts'),
  ]);
  const { facts } = await story.play('core', 11);
  const stored = items.factItems(facts);
  const [debt] = facts.debts;
  if (debt === undefined) throw new Error('a story has a debt');
  const clock = {
    now: () => Temporal.Instant.from('2026-03-16T09:00:00Z'),
    realMilliseconds: () => 0,
    afterReal: () => Temporal.Instant.from('2026-03-16T09:00:00Z'),
    secondsUntil: () => 1,
  };
  const one = caseOf({ stage: stage.lifetimeStage, policies: stage.lifetimePolicies, clock }, facts, debt);
  const steps = one.policy.ladder;
  const first = Temporal.Instant.from('2026-03-16T09:00:00Z');
  const instants = Array.from({ length: 64 }, (_, index) => first.add({ hours: 5 * index }));
  if (which === 'parse') return { once: () => factsOf(stored) };
  return {
    once(index) {
      const step = steps[index % steps.length];
      const now = instants[index % instants.length] ?? first;
      return step && gate({ ...one, step, channel: channelOf(step), now });
    },
  };
}

/** So often is it done before it is measured, until what runs is compiled as it will stay. */
const warmUps: Record<string, number> = {
  gate: 20_000,
  parse: 20_000,
  core: 2_000,
  machine: 1_000,
  asl: 300,
};
const warmUp = warmUps[what] ?? 200;

const { once } = await doing();
for (let index = 0; index < warmUp; index += 1) await once(index);
const isSync = what === 'gate' || what === 'parse';
const batch = isSync ? 1_000 : what === 'asl' ? 5 : 100;
const begun = process.cpuUsage();
const used = () => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};
let count = 0;
while (used() < Number(seconds)) {
  for (let index = 0; index < batch; index += 1) {
    if (isSync) once(count + index);
    else await once(warmUp + count + index);
  }
  count += batch;
}
write({ count, seconds: used() });
process.exit(0);
