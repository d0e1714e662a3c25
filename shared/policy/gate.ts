import type { Temporal } from 'temporal-polyfill';
import type { Debt } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import { isBefore, laterOf } from '../domain/time.ts';
import type { Policy, Step } from './policy.ts';
import { approval } from './rules/approval.ts';
import { cap } from './rules/cap.ts';
import { channelEligibility } from './rules/channel-eligibility.ts';
import { contactWindow } from './rules/contact-window.ts';
import { dispute } from './rules/dispute.ts';
import { dueAndCertain } from './rules/due-and-certain.ts';
import { evidence } from './rules/evidence.ts';
import { hold } from './rules/hold.ts';
import { minimumGap } from './rules/minimum-gap.ts';
import { pendingTask } from './rules/pending-task.ts';
import { promise } from './rules/promise.ts';

/** From mild to hard; the hardest rule wins. */
export const decisions = ['ALLOW', 'DEFER', 'NEEDS_HUMAN', 'HOLD', 'BLOCK'] as const;
export type Decision = (typeof decisions)[number];

export type Channel = 'email' | 'call' | 'none';

/** May this step be taken for this debt now? */
export type Question = {
  facts: Facts;
  debt: Debt;
  step: Step;
  channel: Channel;
  policy: Policy;
  /** The creditor's zone, in which due dates count. */
  zone: string;
  now: Temporal.Instant;
};

/** What one rule says against a step. */
export type Hit = {
  rule: string;
  decision: Exclude<Decision, 'ALLOW'>;
  /** In plain words, for finance and for the record. */
  reason: string;
  /** The law, code or requirement it rests on. */
  citation: string;
  /** When it ends by itself; always given with DEFER. */
  until?: Temporal.Instant;
  /** The open task by which a person ends it. */
  taskId?: string;
};

export type Rule = (question: Question) => Hit | undefined;

export type Verdict = { decision: Decision; until?: Temporal.Instant; hits: readonly Hit[] };

/** Every rule of the first gate. Their order has no influence. */
export const rules: readonly Rule[] = [
  dueAndCertain,
  dispute,
  promise,
  hold,
  pendingTask,
  minimumGap,
  cap,
  contactWindow,
  channelEligibility,
  evidence,
  approval,
];

/** The channel a step uses. */
export function channelOf(step: Step): Channel {
  if (step.kind === 'remind') return 'email';
  return step.kind === 'call' ? 'call' : 'none';
}

/**
 * Asks every rule; the hardest answer wins. A DEFER's `until` lies where no rule defers any more;
 * where no such instant is found, a person is asked.
 */
export function gate(question: Question, asked: readonly Rule[] = rules): Verdict {
  const hits = askAll(question, asked);
  const decision = hardest(hits);
  if (decision !== 'DEFER') return { decision, hits };
  const until = endOfDeferral(question, asked, hits);
  return until === undefined ? { decision: 'NEEDS_HUMAN', hits } : { decision, until, hits };
}

const mostRounds = 30;

function endOfDeferral(
  question: Question,
  asked: readonly Rule[],
  first: readonly Hit[],
): Temporal.Instant | undefined {
  let hits = first;
  let until = question.now;
  for (let round = 0; round < mostRounds; round += 1) {
    const ends = hits.flatMap((hit) =>
      hit.decision === 'DEFER' && hit.until !== undefined ? [hit.until] : [],
    );
    const next = ends.reduce(laterOf, until);
    if (!isBefore(until, next)) return hits.some((hit) => hit.decision === 'DEFER') ? undefined : until;
    until = next;
    hits = askAll({ ...question, now: until }, asked);
    if (hardest(hits) !== 'DEFER') return until;
  }
  return undefined;
}

function askAll(question: Question, asked: readonly Rule[]): Hit[] {
  return asked.flatMap((rule) => rule(question) ?? []);
}

function hardest(hits: readonly Hit[]): Decision {
  const worst = Math.max(0, ...hits.map((hit) => decisions.indexOf(hit.decision)));
  return decisions[worst] ?? 'BLOCK';
}
