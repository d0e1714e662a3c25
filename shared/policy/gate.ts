import type { Temporal } from 'temporal-polyfill';
import { laterOf } from '../domain/time.ts';
import type { ContentBlock } from './content-blocks.ts';
import { type Caps, type Decision, decisions, type Hit, type Question, type Rule } from './question.ts';
import { requiredBlocks, ruleSetFor } from './rule-set.ts';
import { capsOf } from './rules/charge.ts';
import { rulesAbout } from './rules-about.ts';

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
    ...weigh(question, rulesAbout(set, question)),
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
