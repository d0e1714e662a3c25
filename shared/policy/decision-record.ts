import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Facts } from '../domain/facts.ts';
import type { Next } from '../domain/next-step.ts';
import { instantText } from '../domain/time.ts';
import type { Policy } from './policy.ts';

/** What was decided about a debt, by which rules, on which facts; kept for good, whether it allowed or refused. */
export type DecisionRecord = {
  decisionId: string;
  debtorKey: string;
  debtKey: string;
  at: string;
  /** The function that asked. */
  by: string;
  step: Next['kind'];
  stepId?: string;
  why: string;
  verdict?: string;
  until?: string;
  hits: { rule: string; decision: string; reason: string; citation: string; until?: string }[];
  policyId: string;
  policyVersion: number;
  policyHash: string;
  factsVersion: number;
  factsHash: string;
};

/** The record of one decision. Its id follows from what was asked, so a repeated call writes the same record. */
export function decisionRecord(
  by: string,
  next: Next,
  facts: Facts,
  debtKey: string,
  policy: Policy,
  now: Temporal.Instant,
): DecisionRecord {
  const at = instantText(now);
  const { debtorKey, version } = facts.profile;
  const until = next.kind === 'pace' ? instantText(next.until) : undefined;
  const stepId = 'step' in next ? next.step?.id : undefined;
  return {
    decisionId: sha256([at, debtKey, version, by]).slice(0, 16),
    debtorKey,
    debtKey,
    at,
    by,
    step: next.kind,
    ...(stepId === undefined ? {} : { stepId }),
    why: next.why,
    ...(next.verdict === undefined ? {} : { verdict: next.verdict.decision }),
    ...(until === undefined ? {} : { until }),
    hits: (next.verdict?.hits ?? []).map(({ rule, decision, reason, citation, until: end }) => ({
      rule,
      decision,
      reason,
      citation,
      ...(end === undefined ? {} : { until: instantText(end) }),
    })),
    policyId: policy.id,
    policyVersion: policy.version,
    policyHash: sha256(policy),
    factsVersion: version,
    factsHash: sha256(facts),
  };
}

/** SHA-256 of a value's JSON, in hex. */
function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
