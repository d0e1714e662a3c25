import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { creditorOf } from '../config/read-stage.ts';
import type { Creditor, Stage } from '../config/stage.ts';
import type { Debt } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import type { Next, Situation } from '../domain/next-step.ts';
import { instantOf } from '../domain/time.ts';
import { collectorOf } from '../policy/collector.ts';
import { findPolicy } from '../policy/ladders.ts';
import type { Policy } from '../policy/policy.ts';
import type { Books } from '../policy/question.ts';
import { readBooks } from './books.ts';
import type { Cases } from './cases.ts';
import { readFacts } from './read-facts.ts';

/** What every step of the debt machine is given. */
export const debtInputSchema = z.object({
  debtorKey: z.string().min(1),
  debtKey: z.string().min(1),
  generation: z.int().positive(),
});
export type DebtInput = z.infer<typeof debtInputSchema>;

/** What a step needs to know the case: the table, the configuration, the shipped policies, the clock. */
export type CaseDeps = { cases: Cases; stage: Stage; policies: readonly Policy[]; clock: Clock };

export type Case = Situation & { debt: Debt; creditor: Creditor };

/**
 * The case of one debt, read afresh. Undefined when another execution answers for it by now.
 * Throws when the debt, its creditor or its pinned policy is not known: a fault for people.
 */
export async function readCase(deps: CaseDeps, input: DebtInput): Promise<Case | undefined> {
  const creditorId = input.debtKey.split('#')[0] ?? '';
  const [facts, books] = await Promise.all([
    readFacts(deps.cases, input.debtorKey),
    readBooks(deps.cases, creditorId),
  ]);
  const debt = facts?.debts.find(({ debtKey }) => debtKey === input.debtKey);
  if (facts === undefined || debt === undefined) throw new Error(`no such debt: ${input.debtKey}`);
  return debt.generation === input.generation ? caseOf(deps, facts, debt, books) : undefined;
}

/** The situation of a debt within facts already read; without books, nobody knows until when payments are known. */
export function caseOf(
  { stage, policies, clock }: Omit<CaseDeps, 'cases'>,
  facts: Facts,
  debt: Debt,
  books?: Books,
): Case {
  const creditor = creditorOf(stage, debt.creditorId);
  const policy = findPolicy(policies, debt.policyId, debt.policyVersion);
  if (policy === undefined) throw new Error(`policy ${debt.policyId} ${debt.policyVersion} does not ship`);
  const now = clock.now();
  const startedAt = debt.startedAt === undefined ? now : instantOf(debt.startedAt);
  const collector = collectorOf(creditor);
  return {
    facts,
    debt,
    debtKey: debt.debtKey,
    creditor,
    collector,
    policy,
    zone: creditor.timeZone,
    now,
    startedAt,
    ...(books === undefined ? {} : { books }),
  };
}

/** Whole real seconds to sleep after a decision; at least one, so that nothing spins. */
export function secondsFor(next: Next, clock: Clock): number {
  return next.kind === 'pace' ? clock.secondsUntil(next.until) : 1;
}
