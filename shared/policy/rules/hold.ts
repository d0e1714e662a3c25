import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { openDisputesOf } from '../../domain/amounts.ts';
import { type Hold, holdKindSchema } from '../../domain/hold.ts';
import { coversDebt } from '../../domain/hold-kinds.ts';
import { endOfHold, isRunning, leastEndOf } from '../../domain/hold-time.ts';
import { addDays, isBefore, laterOf, localDateAt, startOfDay } from '../../domain/time.ts';
import type { Hit, Question } from '../question.ts';
import { ruleBase } from './rule-base.ts';

/** What a law adds to a hold: its least length, how much of a debt rests, and whether all of the debtor's debts do. */
export const holdRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('hold'),
  on: z.enum(['dispute', ...holdKindSchema.options]),
  /** `portion`: what is not disputed may be asked for · `whole`: nothing of it. */
  appliesTo: z.enum(['portion', 'whole']),
  /** Which debts rest with it. */
  spreadsTo: z.enum(['debt', 'debtor']),
  /** It lasts at least so many days from its first day, released or not; absent: until it is released. */
  leastDays: z.int().positive().optional(),
  /** Interest and fees stand still while it lasts. */
  freezesInterest: z.boolean(),
});
export type HoldRule = z.infer<typeof holdRuleSchema>;

/** Says that a debt rests under a law's hold. The house's own `hold` and `dispute` rules hold it in any case. */
export function judgeHold(rule: HoldRule, question: Question): Hit | undefined {
  const { id, reason, citation } = rule;
  const base = { rule: id, kind: 'hold', decision: 'HOLD', reason, citation } as const;
  if (rule.on === 'dispute')
    return judgeDispute(rule, question) ? withTask(base, question, disputeIds(question)) : undefined;
  const running = question.facts.holds.find(
    (one) => one.kind === rule.on && covers(one, rule, question) && runs(one, rule, question),
  );
  if (running === undefined) return undefined;
  const until = endOf(running, rule, question);
  return withTask(until === undefined ? base : { ...base, until }, question, [running.holdId]);
}

function judgeDispute({ appliesTo, spreadsTo }: HoldRule, { facts, debt }: Question): boolean {
  if (spreadsTo === 'debtor') return facts.disputes.some(({ state }) => state === 'open');
  const open = openDisputesOf(debt.debtKey, facts);
  return (
    open.length > 0 &&
    (appliesTo === 'whole' || open.some(({ amountDisputed }) => amountDisputed === undefined))
  );
}

function disputeIds({ facts, debt }: Question): string[] {
  const own = openDisputesOf(debt.debtKey, facts);
  const all = own.length > 0 ? own : facts.disputes.filter(({ state }) => state === 'open');
  return all.map(({ disputeId }) => disputeId);
}

function covers(held: Hold, { spreadsTo }: HoldRule, { debt }: Question): boolean {
  return spreadsTo === 'debtor' || coversDebt(held, debt.debtKey);
}

/** The later of the law's least time and the hold's own end; undefined when a person must end it. */
function endOf(held: Hold, { leastDays }: HoldRule, { zone, now }: Question): Temporal.Instant | undefined {
  const own = endOfHold(held, zone);
  const least = leastEndOf(held, leastDays, zone);
  if (own !== undefined) return least === undefined ? own : laterOf(own, least);
  return least !== undefined && isBefore(now, least) ? least : undefined;
}

function runs(held: Hold, rule: HoldRule, question: Question): boolean {
  const end = endOf(held, rule, question);
  return end === undefined || isBefore(question.now, end);
}

function withTask(hit: Hit, { facts }: Question, about: readonly string[]): Hit {
  const task = facts.tasks.find(
    (one) => one.state === 'open' && about.some((matter) => matter === one.about),
  );
  return task === undefined ? hit : { ...hit, taskId: task.taskId };
}

/** A hold that a person set blocks until it ends, for every debt it spreads to; then comes a quiet time. */
export function hold(question: Question): Hit | undefined {
  const { facts, debt, zone, now } = question;
  const covering = facts.holds.filter((one) => coversDebt(one, debt.debtKey));
  const running = covering.filter((one) => isRunning(one, zone, now));
  if (running.length === 0) return graceAfterHold(question, covering);
  return runningHold(
    question,
    running.reduce((a, b) => longer(a, b, zone)),
  );
}

/** The one that says until when: one that a person must end, as it stands on a list, or else the longest. */
function longer(a: Hold, b: Hold, zone: string): Hold {
  const [endOfA, endOfB] = [endOfHold(a, zone), endOfHold(b, zone)];
  if (endOfA === undefined) return a;
  return endOfB === undefined || isBefore(endOfA, endOfB) ? b : a;
}

function runningHold(question: Question, running: Hold): Hit {
  const until = endOfHold(running, question.zone);
  const hit: Hit = {
    rule: 'hold',
    kind: 'hold',
    decision: 'HOLD',
    reason: `On hold: ${running.reason} (${running.source}).`,
    citation: 'S0-7',
    ...(until === undefined ? {} : { until }),
  };
  return withTask(hit, question, [running.holdId]);
}

function graceAfterHold({ policy, zone, now }: Question, covering: readonly Hold[]): Hit | undefined {
  // Stryker disable next-line ArrayDeclaration: none of them runs any more, so each has an end
  const ends = covering.flatMap((one) => endOfHold(one, zone) ?? []);
  const latest = ends
    .map((end) => localDateAt(end, zone))
    .sort()
    .at(-1);
  if (latest === undefined) return undefined;
  const until = startOfDay(addDays(latest, policy.graceDays), zone);
  if (!isBefore(now, until)) return undefined;
  const reason = `A hold ended on ${latest}; ${policy.graceDays} quiet days follow.`;
  return { rule: 'grace-after-hold', kind: 'grace', decision: 'DEFER', reason, citation: 'S0-5', until };
}
