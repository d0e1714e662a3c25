import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../../shared/clock/clock.ts';
import { noFacts } from '../../../../shared/domain/changes.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import { seededRandom } from '../../asl/random.ts';
import { createScheduler } from '../../asl/scheduler.ts';
import { changeOf } from '../deeds.ts';
import { deskChange, deskOf } from '../desk.ts';
import { type CountedPlan, faultsOf } from '../fault-plans.ts';
import { newTasks, type Outcome, stepsIn } from '../outcome.ts';
import { lifetimePolicies, lifetimeStage } from '../stage.ts';
import { type Deed, dayMs, type Story } from '../story.ts';
import { createWatch, type Runs } from '../watch.ts';
import { createAnswers } from './answers.ts';
import { Books, type WroteListener } from './books.ts';
import type { Core } from './core.ts';
import { Driver } from './driver.ts';
import { directExecutions, type ExecutionsOf } from './executions.ts';
import { machineExecutions } from './machine-executions.ts';
import { type Sender, sendReminder } from './send.ts';
import { scheduleSweeps } from './sweep-schedule.ts';
import { QuickTimeline, type Timeline } from './timeline.ts';
import { createStream } from './wake.ts';

export type CoreLifeOptions = {
  /** Instead of the story's own faults. */
  faults?: CountedPlan | undefined;
  sender?: Sender;
  interleave?: boolean;
  /** Weakens the books on purpose, to see that the net catches. */
  weaken?: (books: Books) => void;
  /** Policies that the machine follows instead of those it is held to. */
  followed?: readonly Policy[];
  /** Policies that the watch holds it to instead of the lifetimes' own. */
  held?: readonly Policy[];
};

/** A life that has begun, on a timeline that somebody lets pass. */
type Life = {
  /** To be called whenever the world rests. */
  rested(): void;
  outcome(): Outcome;
};
type Ways = { timeline: Timeline; random: () => number; executionsOf: ExecutionsOf };

/**
 * Plays a story in decision-core mode: the real decisions, plans and claims on books with the table's semantics, every
 * call a place where others may come between and faults may strike; the machine's waits are driven directly. No ASL, no
 * JSON, no rendered mails.
 */
export function playCore(story: Story, options: CoreLifeOptions = {}): Outcome {
  const random = seededRandom(story.seed);
  const timeline = new QuickTimeline(story.startAt, random);
  const life = beginLife(story, options, { timeline, random, executionsOf: directExecutions });
  timeline.runUntil(endOf(story), life.rested);
  return life.outcome();
}

/** Plays a story with the same decisions, plans and claims, but through the real definition of the debt machine. */
export async function playMachine(story: Story, options: CoreLifeOptions = {}): Promise<Outcome> {
  const { seed, startAt } = story;
  const scheduler = createScheduler(new Date(startAt).toISOString(), seed);
  const random = seededRandom(seed + 1);
  const executionsOf = machineExecutions(scheduler, seed);
  const life = beginLife(story, options, { timeline: scheduler, random, executionsOf });
  scheduler.onRest(life.rested);
  await scheduler.runUntil(endOf(story));
  return life.outcome();
}

const endOf = ({ startAt, days }: Story) => startAt + days * dayMs;

function beginLife(story: Story, options: CoreLifeOptions, { timeline, random, executionsOf }: Ways): Life {
  const people = deskOf(story);
  const faults = options.faults ?? faultsOf(story);
  const watch = createWatch(lifetimeStage, options.held ?? lifetimePolicies, story.debts);
  const driver = new Driver({
    ...{ timeline, interleave: options.interleave ?? true, faults: faults?.plan },
    calling(number) {
      for (const one of story.surprises) if (one.call === number) happen({ ...one, at: driver.millis });
    },
  });
  faults?.tell(driver);
  const wrote: WroteListener = (before, after, more) => {
    if (more.length > 0) answers.wrote(more);
    sweeps.changed();
    watch.wrote(before, after, core.deciding, driver.millis);
    if (before.profile.version === after.profile.version) return;
    stream.changed(after.profile.version);
    for (const task of newTasks(before, after)) turnTo(task.taskId);
  };
  const { debts, evidence } = story;
  const books = new Books({ ...noFacts(story.profile), debts, evidence }, wrote);
  options.weaken?.(books);
  const core: Core = {
    ...{ driver, books, random, deciding: [], chain: 0 },
    deps: { stage: lifetimeStage, policies: options.followed ?? lifetimePolicies, clock: clockOf(driver) },
    get executions() {
      return executions;
    },
    accept: (contact) => watch.accepted(contact.contactId, stepsIn(contact), books.facts, driver.millis),
  };
  const executions = executionsOf(core, options.sender ?? sendReminder);
  const stream = createStream(core);
  const answers = createAnswers(core);
  const sweeps = scheduleSweeps(core);
  const runs: Runs = {
    turns: () => executions.turns(),
    isRunning: (debt) => executions.stateOf(debt) === 'running',
  };

  /** A person at the desk turns to a task after a while, and again when it is no time for it yet. */
  function turnTo(taskId: string): void {
    const delay = people.delay(taskId);
    if (delay === undefined) return;
    driver.at(driver.millis + delay, () => {
      const change = deskChange(books.facts, taskId, core.deps, people.mind(taskId, watch.isAccepted));
      if (change === 'later') turnTo(taskId);
      else if (change !== 'nothing') books.commit(change);
    });
  }

  function happen(deed: Deed): void {
    const change = changeOf(deed, books.facts, core.deps, core.deps.clock.now());
    if (change !== undefined) books.commit(change);
  }
  for (const deed of story.deeds) driver.at(deed.at, () => happen(deed));
  return {
    rested: () => watch.rested(books.facts, runs, driver.millis, faults?.lastAt() ?? 0),
    outcome: () => ({
      seed: story.seed,
      violations: watch.violations,
      calls: driver.calls,
      claims: watch.claims,
      faults: faults?.struck() ?? 0,
      facts: books.facts,
    }),
  };
}

function clockOf(driver: Driver): Clock {
  let now = Temporal.Instant.fromEpochMilliseconds(driver.millis);
  return {
    now() {
      if (now.epochMilliseconds !== driver.millis)
        now = Temporal.Instant.fromEpochMilliseconds(driver.millis);
      return now;
    },
    realMilliseconds: () => driver.millis,
    afterReal: (seconds) =>
      Temporal.Instant.fromEpochMilliseconds(driver.millis + Math.trunc(seconds * 1000)),
    secondsUntil: (virtual) => Math.max(1, Math.ceil((virtual.epochMilliseconds - driver.millis) / 1000)),
  };
}
