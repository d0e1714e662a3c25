import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../../shared/domain/facts.ts';
import { channelOf, type Question } from '../../../shared/policy/gate.ts';
import type { Step } from '../../../shared/policy/policy.ts';
import { exampleFacts, examplePolicy } from './example-case.ts';
import { monday } from './example-task.ts';

/** A rung of the shipped ladder. */
export function rung(id: string): Step {
  const step = examplePolicy.ladder.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no rung ${id}`);
  return step;
}

/** May this step be taken for the first debt of these facts, at that instant (Monday morning unless said otherwise)? */
export function question(stepId: string, facts: Partial<Facts> = {}, at: string = monday): Question {
  const all = exampleFacts(facts);
  const [debt] = all.debts;
  if (debt === undefined) throw new Error('no debt');
  const step = rung(stepId);
  return {
    facts: all,
    debt,
    step,
    channel: channelOf(step),
    policy: examplePolicy,
    zone: 'Europe/Berlin',
    now: Temporal.Instant.from(at),
  };
}
