import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../../shared/domain/facts.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import { houseRules } from '../../../shared/policy/house-rules.ts';
import type { Step } from '../../../shared/policy/policy.ts';
import { channelOf, type Question } from '../../../shared/policy/question.ts';
import { exampleCreditor, exampleFacts, examplePolicy } from './example-case.ts';
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
    collector: collectorOf(exampleCreditor),
    now: Temporal.Instant.from(at),
  };
}

/** The rule of that kind which the shipped policy asks for. */
export function houseRule<Kind extends HouseRule['kind']>(kind: Kind): Extract<HouseRule, { kind: Kind }> {
  const isWanted = (rule: HouseRule): rule is Extract<HouseRule, { kind: Kind }> => rule.kind === kind;
  const found = houseRules(examplePolicy).find(isWanted);
  if (found === undefined) throw new Error(`the house has no ${kind}`);
  return found;
}

type HouseRule = ReturnType<typeof houseRules>[number];
