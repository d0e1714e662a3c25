import { recall } from '../domain/recall.ts';
import { type Asked, isAbout } from './about.ts';
import { judgeAbout } from './judge.ts';
import type { PackRule } from './pack.ts';
import type { Rule } from './question.ts';
import type { RuleSet } from './rule-set.ts';

/** Most ways of asking about one step: by channel, and with or without costs and interest. */
const mostWays = 12;

/** All rules of a set that may have something to say of a step; the others are silent whatever the facts. */
export function rulesAbout(set: RuleSet, asked: Asked): readonly Rule[] {
  const { step, channel, charge } = asked;
  const ofStep = set.about.get(step) ?? new Map<string, readonly Rule[]>();
  // Stryker disable next-line CallExpression: found anew they are the same
  set.about.set(step, ofStep);
  // Stryker disable next-line EqualityOperator: another name for the same way
  const way = `${channel} ${(charge?.costs ?? 0) > 0} ${(charge?.interest ?? 0) > 0}`;
  return recall(ofStep, mostWays, way, () => [
    ...set.own,
    ...set.rows.filter((row) => isAbout(row, asked)).map(judgedBy),
  ]);
}

const judges = new WeakMap<PackRule, Rule>();

/** A rule of a pack as one that judges the steps it is about; the same for every set that it is in. */
function judgedBy(rule: PackRule): Rule {
  const known = judges.get(rule);
  // Stryker disable next-line ConditionalExpression: made anew it judges the same
  if (known !== undefined) return known;
  const made: Rule = (question) => judgeAbout(rule, question);
  // Stryker disable next-line CallExpression: made anew it judges the same
  judges.set(rule, made);
  return made;
}
