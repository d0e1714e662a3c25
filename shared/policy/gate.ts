import type { Temporal } from 'temporal-polyfill';
import { laterOf } from '../domain/time.ts';
import type { ContentBlock } from './content-blocks.ts';
import { type Caps, type Decision, decisions, type Hit, type Question, type Rule } from './question.ts';
import { requiredBlocks, ruleSetFor } from './rule-set.ts';
import { capsOf } from './rules/charge.ts';

export type Verdict = {
  decision: Decision;
  /** With DEFER: an instant at which no rule defers any more. */
  until?: Temporal.Instant;
  /** Every rule that spoke. */
  hits: readonly Hit[];
  /** Parts that the message must contain. */
  required: readonly ContentBlock[];
  /** The packs that were asked. */
  packs: readonly { id: string; version: string }[];
  /** The most that may be asked beyond the invoice; given where something is. */
  caps?: Caps;
};

/** Asks every rule that applies to a question; the hardest answer wins. */
export function gate(question: Question): Verdict {
  const set = ruleSetFor(question);
  const caps = question.charge === undefined ? {} : { caps: capsOf(set.data, question) };
  return {
    ...weigh(question, set.rules),
    required: requiredBlocks(set, question),
    packs: set.named,
    ...caps,
  };
}

/**
 * Asks these rules; the hardest answer wins. A DEFER's `until` lies where no rule defers any more; where no such instant
 * is found, a person is asked.
 */
export function weigh(
  question: Question,
  asked: readonly Rule[],
): Pick<Verdict, 'decision' | 'until' | 'hits'> {
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
    for (const { decision, until: end } of hits)
      if (decision === 'DEFER' && end !== undefined) until = laterOf(until, end);
    hits = askAll({ ...question, now: until }, asked);
    if (!hits.some((hit) => hit.decision === 'DEFER')) return until;
  }
  return undefined;
}

function askAll(question: Question, asked: readonly Rule[]): Hit[] {
  const hits: Hit[] = [];
  for (const rule of asked) {
    const hit = rule(question);
    if (hit !== undefined) hits.push(hit);
  }
  return hits;
}

function hardest(hits: readonly Hit[]): Decision {
  return decisions.findLast((one) => hits.some(({ decision }) => decision === one)) ?? 'ALLOW';
}

/** An ALLOW is good for exactly this step of this debt, at this version of the facts and in this minute. */
export function isGoodFor(verdict: Pick<Verdict, 'decision'>, given: Asked, now: Asked): boolean {
  return (
    verdict.decision === 'ALLOW' &&
    given.debtKey === now.debtKey &&
    given.stepId === now.stepId &&
    given.channel === now.channel &&
    given.factsVersion === now.factsVersion &&
    given.minute === now.minute
  );
}

export type Asked = {
  debtKey: string;
  stepId: string;
  channel: Question['channel'];
  factsVersion: number;
  /** Whole minutes since 1970. */
  minute: number;
};

/** What a verdict was about. */
export function askedBy({ debt, step, channel, facts, now }: Question): Asked {
  return {
    debtKey: debt.debtKey,
    stepId: step.id,
    channel,
    factsVersion: facts.profile.version,
    minute: Math.floor(now.epochMilliseconds / 60_000),
  };
}
