import * as z from 'zod';
import { contractTermsSchema } from '../domain/interest/interest-terms.ts';
import type { Policy, Step } from './policy.ts';

/** What a policy asks beside the invoices, and from which step on. Paying the invoice promptly always waives it (S1-3). */
export const chargesSchema = z.strictObject({
  /** First step that asks for it; every later written one does too, a call or an escalation never. */
  from: z.string(),
  /** `statutory`: the least of what the plausible laws give · or agreed terms, never above that (US-27). */
  interest: z.union([z.literal('statutory'), contractTermsSchema]).optional(),
  /** The law's fixed sum or scale for paying late, once a claim; a fee for the reminder itself is never asked. */
  costs: z.literal('statutory').optional(),
  /** Days from the message within which paying the invoice waives all of it; absent: the step's `answerDays`. */
  waivedIfPaidWithinDays: z.int().positive().optional(),
});
export type Charges = z.infer<typeof chargesSchema>;

type Climbing = Pick<Policy, 'ladder' | 'charges'>;

/** Whether a step asks for interest or costs by its policy. */
export function asksCharges<Of extends Climbing>(
  policy: Of,
  step: Pick<Step, 'id' | 'kind'>,
): policy is Of & { charges: Charges } {
  const { ladder, charges } = policy;
  if (charges === undefined || step.kind !== 'remind') return false;
  const first = ladder.findIndex(({ id }) => id === charges.from);
  return first >= 0 && ladder.findIndex(({ id }) => id === step.id) >= first;
}

/** Days in which paying the invoice waives the charges that a step asks for; 0 where it asks for none. */
export function waiverDays(policy: Climbing, step: Step): number {
  if (step.kind !== 'remind' || !asksCharges(policy, step)) return 0;
  return policy.charges.waivedIfPaidWithinDays ?? step.answerDays;
}

/** Days that a step's message gives; the next step waits at least as long, so that no day it names is empty. */
export function daysGiven(policy: Climbing, step: Step): number {
  const answerDays = step.kind === 'remind' ? step.answerDays : 0;
  return Math.max(answerDays, waiverDays(policy, step));
}

/** What is wrong with the charges of a policy, in words for whoever wrote it. */
export function chargingFaults(policy: Climbing): string[] {
  const { ladder, charges } = policy;
  if (charges === undefined) return [];
  const asking = ladder.filter((step) => asksCharges(policy, step));
  const nothing = charges.interest === undefined && charges.costs === undefined;
  return [
    ...(nothing ? ['it asks for nothing: name interest, costs or both'] : []),
    ...(asking.length === 0 ? [`no written step comes from ${charges.from} on`] : []),
    ...asking.flatMap((step) => faultsOf(step, policy).map((fault) => `the step ${step.id} ${fault}`)),
  ];
}

/** Money beyond the invoice is asked as firmly founded as any firm step (S0-4): undisputed, evidenced, approved. */
function faultsOf(step: Step, policy: Climbing): string[] {
  const isFree =
    step.kind === 'remind' && (step.template === 'courtesy-note' || step.template === 'reminder-1');
  return [
    ...(isFree ? ['is a note or the first reminder, which is free'] : []),
    ...(step.needsApproval ? [] : ['must need an approval']),
    ...(step.needsUndisputed ? [] : ['must need an undisputed debt']),
    ...(step.needsEvidence.length > 0 ? [] : ['must need evidence']),
    ...(waiverDays(policy, step) > 0 ? [] : ['gives no days within which paying waives it']),
  ];
}
