import { executionName } from '../../../../functions/start-debts/start-debt.ts';
import type { Debt } from '../../../../shared/domain/debt.ts';
import { decideAndCommit } from '../../../../shared/store/decide-and-commit.ts';
import { debtItem, evidenceItem, profileItem } from '../../../../shared/store/items.ts';
import { factsOf } from '../../../../shared/store/read-facts.ts';
import type { CallHook } from '../../dynamo/memory-dynamo.ts';
import { type LivingOptions, livingStage } from '../../world/living-stage.ts';
import { changeOf } from '../deeds.ts';
import { deskChange, deskOf } from '../desk.ts';
import { type CountedPlan, faultsOf } from '../fault-plans.ts';
import { newTasks, type Outcome } from '../outcome.ts';
import { lifetimePolicies, lifetimeStage } from '../stage.ts';
import { type Deed, dayMs, debtorKey, type Story } from '../story.ts';
import { createWatch } from '../watch.ts';
import { observe } from './observe.ts';

export type AslLifeOptions = Pick<LivingOptions, 'sender' | 'interleave'> & {
  /** Instead of the story's own faults. */
  faults?: CountedPlan | undefined;
  /** Takes a safeguard away, to see that the net catches. */
  weaken?: CallHook;
  /** Called with the calls made, in order: `dynamodb QueryCommand`. */
  counted?: (calls: readonly string[]) => void;
};

/**
 * Plays a story through the real machine definition and the real functions, mails rendered and answers included, on the
 * in-memory table, mail service, queue, bus and Step Functions, with faults at any of their calls.
 */
export async function playAsl(story: Story, options: AslLifeOptions = {}): Promise<Outcome> {
  const people = deskOf(story);
  const faults = options.faults ?? faultsOf(story);
  const stage = livingStage({
    ...{ start: new Date(story.startAt).toISOString(), seed: story.seed, trace: false },
    ...{ stage: lifetimeStage, policies: lifetimePolicies, sweepHours: 48, sweepsWhenIdle: false },
    ...{ interleave: options.interleave ?? true, keeps: options.counted !== undefined },
    ...(faults === undefined ? {} : { faults: faults.plan }),
    ...(options.sender === undefined ? {} : { sender: options.sender }),
  });
  const { world, deps } = stage;
  const { scheduler } = world;
  const items = [
    profileItem(story.profile),
    ...story.debts.map(debtItem),
    ...story.evidence.map((paper) => evidenceItem(debtorKey, paper)),
  ];
  await stage.put(items);
  const first = factsOf(items);
  if (first === undefined) throw new Error('a lifetime needs a debtor');
  const watch = createWatch(lifetimeStage, lifetimePolicies, story.debts);
  const seen = observe(stage, watch, first, (before, after) => {
    for (const { taskId } of newTasks(before, after)) turnTo(taskId);
  });
  if (options.weaken !== undefined) world.dynamo.onCall(options.weaken);

  /** A person at the desk turns to a task after a while, and again when it is no time for it yet. */
  function turnTo(taskId: string): void {
    const delay = people.delay(taskId);
    if (delay === undefined) return;
    scheduler.at(scheduler.millis() + delay, async () => {
      const { cases } = stage.signalling;
      const acting = people.mind(taskId, watch.isAccepted);
      const said = await decideAndCommit(cases, debtorKey, (facts) => {
        const change = deskChange(facts, taskId, deps, acting);
        return typeof change === 'string' ? { answer: change } : { answer: 'done', change };
      });
      if (said === 'later') turnTo(taskId);
    });
  }

  function happen(deed: Deed): Promise<undefined> {
    return decideAndCommit(stage.signalling.cases, debtorKey, (facts) => {
      const change = changeOf(deed, facts, deps, world.clock.now());
      return change === undefined ? { answer: undefined } : { answer: undefined, change };
    });
  }
  for (const deed of story.deeds) scheduler.at(deed.at, async () => void (await happen(deed)));
  for (const one of story.surprises) {
    const landing = { beforeCall: one.call };
    world.signal(landing, async () => void (await happen({ ...one, at: scheduler.millis() })));
  }
  const arns = new Map<string, string>();
  const isRunning = ({ debtKey, generation }: Debt) => {
    const key = `${debtKey}#${generation}`;
    const arn =
      arns.get(key) ??
      `${world.debtMachineArn.replace(':stateMachine:', ':execution:')}:${executionName(debtorKey, debtKey, generation)}`;
    arns.set(key, arn);
    return world.stepFunctions.isRunning(arn);
  };
  const runs = { isRunning, turns: () => world.stepFunctions.turns() };
  scheduler.onRest(() => watch.rested(seen.facts(), runs, scheduler.millis(), faults?.lastAt() ?? 0));
  faults?.tell(scheduler);
  await scheduler.runUntil(story.startAt + story.days * dayMs);
  const calls = world.log.count();
  options.counted?.(world.log.calls.map(({ service, name }) => `${service} ${name}`));
  const { violations, claims } = watch;
  return { seed: story.seed, violations, calls, claims, faults: faults?.struck() ?? 0, facts: seen.facts() };
}
