import type { Facts } from '../domain/facts.ts';
import { nextStep } from '../domain/next-step.ts';
import { planContact } from '../domain/plan-contact.ts';
import { situationOf } from './asked.ts';
import { canonicalJson } from './canonical.ts';
import { policyHashOf } from './decision-record.ts';
import { engine } from './engine.ts';
import { findPolicy } from './ladders.ts';
import { outcomeOf, packHashOf, planOf } from './outcome.ts';
import type { Policy } from './policy.ts';
import { outcomeSchema, type StepDraft } from './record-schema.ts';

/** Decides again what was recorded, from the same facts and inputs; gives in words what does not come out the same. */
export function replay(record: StepDraft, facts: Facts, policies: readonly Policy[]): string[] {
  const policy = findPolicy(policies, record.policyId, record.policyVersion);
  if (policy === undefined) {
    return [`names the policy ${record.policyId} version ${record.policyVersion}, which does not ship`];
  }
  const otherRules = [...otherPolicy(record, policy), ...otherPacks(record)];
  if (otherRules.length > 0) return otherRules;
  try {
    return differences(record, again(record, facts, policy));
  } catch (error) {
    return [`cannot be decided again from its facts (${error instanceof Error ? error.message : 'unknown'})`];
  }
}

function otherPolicy({ policyHash }: StepDraft, policy: Policy): string[] {
  const same = policyHash === policyHashOf(policy);
  return same ? [] : [`rests on a policy ${policy.id} version ${policy.version} of other content than ships`];
}

function otherPacks({ packs = [] }: StepDraft): string[] {
  return packs.flatMap(({ id, version, hash }) => {
    const shipped = packHashOf({ id, version });
    if (shipped === undefined) return [`names the rule pack ${id} version ${version}, which does not ship`];
    return shipped === hash
      ? []
      : [`rests on a rule pack ${id} version ${version} of other content than ships`];
  });
}

/** What the recorded question comes to now, beside what it came to then. */
function again(record: StepDraft, facts: Facts, policy: Policy): Pick<StepDraft, 'plan'> & object {
  const situation = situationOf(record, facts, policy);
  const next = nextStep(situation);
  const outcome = outcomeOf(next);
  if (record.plan === undefined) return outcome;
  const creditorId = facts.debts.find(({ debtKey }) => debtKey === record.debtKey)?.creditorId ?? '';
  const kind = record.step === 'call' ? 'call' : 'remind';
  const plan = planContact(kind, situation, creditorId, { debtKey: record.debtKey, next });
  return plan === undefined ? outcome : { ...outcome, plan: planOf(plan) };
}

function differences(record: StepDraft, now: object): string[] {
  const then: object = record;
  const valueIn = (of: object, name: string): unknown =>
    Object.entries(of).find(([key]) => key === name)?.[1];
  const names = [...Object.keys(outcomeSchema.shape), 'plan'].filter(
    (name) => canonicalJson([valueIn(then, name) ?? null]) !== canonicalJson([valueIn(now, name) ?? null]),
  );
  if (names.length === 0) return [];
  const other = `comes out otherwise when it is decided again: ${names.join(', ')}`;
  return record.engine === engine
    ? [other]
    : [`was given by engine ${record.engine}, and engine ${engine} decides otherwise (${names.join(', ')})`];
}
