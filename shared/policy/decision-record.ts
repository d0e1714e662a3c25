import type { Facts } from '../domain/facts.ts';
import type { Next, Situation } from '../domain/next-step.ts';
import type { ContactPlan } from '../domain/plan-contact.ts';
import { instantText } from '../domain/time.ts';
import { askedOf } from './asked.ts';
import { hashOf, sha256 } from './canonical.ts';
import { engine } from './engine.ts';
import type { Kept } from './kept.ts';
import { keptFacts } from './kept-facts.ts';
import { outcomeOf, planOf } from './outcome.ts';
import type { Policy } from './policy.ts';
import type { Draft, StepDraft } from './record-schema.ts';

/** A decision with what must be kept beside it. */
export type Decision<D extends Draft = Draft> = { draft: D; facts: Kept; message?: Kept };

/** What else belongs to a decision to act: the contact it makes, what that names, the text that leaves, or why it does not. */
export type Acts = { plan?: ContactPlan; contactId?: string; message?: Kept; keptBack?: string };

/** The decision about the next step of a debt: allowed or refused, by which rules, on which facts. */
export function decisionOf(
  by: string,
  situation: Situation,
  next: Next,
  { plan, contactId, message, keptBack }: Acts = {},
): Decision<StepDraft> {
  const { facts, debtKey, policy, now } = situation;
  const at = instantText(now);
  const kept = keptFacts(facts);
  const draft: StepDraft = {
    ...baseOf(by, at, facts, kept),
    kind: 'step',
    decisionId: sha256([at, debtKey, facts.profile.version, by].join('|')).slice(0, 16),
    debtKey,
    asked: askedOf(situation),
    ...outcomeOf(next),
    ...(plan === undefined ? {} : { plan: planOf(plan) }),
    ...(contactId === undefined ? {} : { contactId }),
    ...(keptBack === undefined ? {} : { keptBack }),
    ...(message === undefined ? {} : { messageHash: message.hash }),
    policyId: policy.id,
    policyVersion: policy.version,
    policyHash: policyHashOf(policy),
  };
  return { draft, facts: kept, ...(message === undefined ? {} : { message }) };
}

/** That a message which is owed was about to leave, with its text. */
export function answerOf(
  by: string,
  at: string,
  facts: Facts,
  owed: { template: string; outboxId: string; debtKeys: readonly string[]; contactId: string; message: Kept },
): Decision {
  const kept = keptFacts(facts);
  const { message, template, outboxId, debtKeys, contactId } = owed;
  const own = { template, outboxId, debtKeys: [...debtKeys], contactId, messageHash: message.hash };
  return {
    draft: { ...baseOf(by, at, facts, kept), kind: 'answer', ...own },
    facts: kept,
    message,
  };
}

function baseOf(by: string, at: string, { profile }: Facts, { hash: factsHash }: Kept) {
  return { debtorKey: profile.debtorKey, at, by, engine, factsVersion: profile.version, factsHash };
}

const policyHashes = new WeakMap<Policy, string>();

/** The hash of a policy's content, reckoned once for each. */
export function policyHashOf(policy: Policy): string {
  const known = policyHashes.get(policy) ?? hashOf(policy);
  policyHashes.set(policy, known);
  return known;
}
