import type { Temporal } from 'temporal-polyfill';
import type { Contact } from '../domain/records.ts';
import { instantText } from '../domain/time.ts';
import { contacted } from '../events/contact-events.ts';
import type { Decision } from '../policy/decision-record.ts';
import { isAbout, stillHolds } from '../policy/good-for.ts';
import type { Kept } from '../policy/kept.ts';
import type { StepDraft } from '../policy/record-schema.ts';
import type { Cases } from './cases.ts';
import { type Committed, type Write, writeTogether } from './commit.ts';
import { contactItem } from './items.ts';
import { commitDecided } from './record-decision.ts';
import { recordKey } from './record-key.ts';
import { unlessPaused } from './sending-pause.ts';

/** A contact that is about to be made. */
export type Claim = {
  contact: Contact;
  debtorKey: string;
  /** The version of the facts it rests on. */
  seen: number;
  /** What will leave when the claim is won, with its sender and recipient. */
  message?: Kept;
  /** The real minute in which it was decided, and the present one. */
  decidedIn: number;
  now: number;
  more: readonly Write[];
};

/**
 * Claims a contact before it is made: only if nothing about the debtor changed since the facts were read, only within the
 * minute of its verdict, only if nobody claimed the same step before, and only while no person has stopped all sending. The decision behind it, with the text that is
 * to leave, is kept in the same transaction: a claim without its decision cannot be. Throws when the decision allowed
 * another contact or other words than these: a fault for people.
 */
export async function claimContact(
  cases: Cases,
  { contact, debtorKey, seen, message, decidedIn, now, more }: Claim,
  decision: Decision<StepDraft>,
): Promise<Committed> {
  const { draft } = decision;
  const { contactId, stepId, channel, lines } = contact;
  const debtKeys = lines.map(({ debtKey }) => debtKey);
  if (!isAbout(draft, { contactId, stepId, channel, debtKeys, messageHash: message?.hash }))
    throw new Error(`the decision ${draft.decisionId} does not allow this very contact`);
  const given = { factsVersion: draft.factsVersion, minute: decidedIn };
  if (!stillHolds(given, { factsVersion: seen, minute: now })) return { ok: false };
  const writes: Write[] = [
    { kind: 'put', item: contactItem(debtorKey, contact), ifAbsent: true },
    ...unlessPaused(debtorKey, contact.creditorId),
    ...more,
  ];
  return commitDecided(cases, { debtorKey, seen, writes }, decision);
}

/**
 * Writes down how a claimed contact ended. A late answer may still turn an UNCERTAIN one into a certain one; what is
 * known for certain by then, such as that it bounced, stands. That it left is told to other systems in the same transaction.
 */
export async function settleContact(
  cases: Cases,
  debtorKey: string,
  contact: Contact,
  outcome: { status: 'SENT' | 'FAILED' | 'UNCERTAIN' | 'CANCELLED'; result: string; at: Temporal.Instant },
): Promise<void> {
  const { status, result } = outcome;
  const at = instantText(outcome.at);
  for (const before of ['RESERVED', 'UNCERTAIN']) {
    const settled: Write = {
      // Stryker disable next-line StringLiteral: whatever is no other write is an update
      kind: 'update',
      key: recordKey(debtorKey, 'CONTACT', contact.contactId),
      set: { status, result, settledAt: at },
      remove: ['lookAt', 'lookShard'],
      onlyIf: { status: before },
    };
    const events = status === 'SENT' ? contacted(debtorKey, contact, at) : [];
    if ((await writeTogether(cases, [settled, ...events])).length === 0) return;
  }
}
