import { addDays, localDateAt, startOfDay } from '../domain/time.ts';
import { gate } from './gate.ts';
import type { Step } from './policy.ts';
import { channelOf, type Hit, type Question, type RuleKind } from './question.ts';

/** What a message may say comes next; `review`: a person looks at the case, the mildest truth. */
export type Consequence = 'agency' | 'court' | 'review';

/** Rules about when, not about whether: they end by themselves. */
const pace = new Set<RuleKind>([
  'window',
  'cap',
  'minimum-gap',
  'cool-down',
  'grace',
  'pending-task',
  'stale-data',
  'mail-reputation',
  'preference',
]);

/** Whether a rule that spoke forbids a step whenever it is taken. */
export function forbidsAtAnyTime({ kind, decision }: Hit): boolean {
  return decision !== 'DEFER' && !pace.has(kind);
}

/** The rung that the pinned policy really has right after a step. */
export function rungAfter({ step, policy }: Pick<Question, 'step' | 'policy'>): Step | undefined {
  const place = policy.ladder.findIndex(({ id }) => id === step.id);
  return place < 0 ? undefined : policy.ladder[place + 1];
}

/**
 * What the message of a step may truly name as its consequence for a debt: the very next rung of the pinned policy, if
 * it is an agency or a court and nothing but the pace speaks against it, neither today nor when the days to answer are
 * over: it is lawful for this debtor, evidenced, undisputed, and approved by a named person. Else the milder truth.
 */
export function namedConsequence(question: Question): Consequence {
  const next = rungAfter(question);
  if (next?.kind !== 'escalate' || next.measure === 'withhold-business') return 'review';
  const { now, zone, step } = question;
  const answerDays = step.kind === 'remind' ? step.answerDays : 0;
  const then = startOfDay(addDays(localDateAt(now, zone), answerDays + 1), zone);
  const asked = { ...question, step: next, channel: channelOf(next), charge: undefined };
  const hits = [now, then].flatMap((at) => gate({ ...asked, now: at }).hits);
  return hits.some(forbidsAtAnyTime) ? 'review' : next.measure;
}
