import type { Temporal } from 'temporal-polyfill';
import type { Debt } from '../../shared/domain/debt.ts';
import { nextStep } from '../../shared/domain/next-step.ts';
import type { ContactPlan } from '../../shared/domain/plan-contact.ts';
import type { Contact } from '../../shared/domain/records.ts';
import { hoursAfter, instantText } from '../../shared/domain/time.ts';
import { eventWrite } from '../../shared/events/event-item.ts';
import type { RenderedMessage } from '../../shared/messages/render-message.ts';
import type { Decision } from '../../shared/policy/decision-record.ts';
import { minuteOf } from '../../shared/policy/good-for.ts';
import { keptMessage } from '../../shared/policy/kept-message.ts';
import type { StepDraft } from '../../shared/policy/record-schema.ts';
import { claimContact, settleContact } from '../../shared/store/claim-contact.ts';
import type { Write } from '../../shared/store/commit.ts';
import { linkListItem } from '../../shared/store/link-list.ts';
import { type LinkPurpose, linkExpiry, linkItem, linkPurposes } from '../../shared/store/links.ts';
import { payerItem } from '../../shared/store/payers.ts';
import { mailReference } from '../../shared/store/sent-mail.ts';
import { type Case, caseOf, secondsFor } from '../../shared/store/situation.ts';
import { reportUncertain } from '../../shared/store/uncertain.ts';
import { answerableBy } from './answerable-by.ts';
import type { MailResult } from './mailer.ts';
import type { Deps } from './send-reminder.ts';

/** What was decided to be sent, and the real minute in which that was decided. */
export type Ready = {
  /** Of the debt that the message is decided for. */
  one: Case;
  /** The debt whose execution asks; it rests until its own next step. */
  asks: Debt;
  plan: ContactPlan;
  decision: Decision<StepDraft>;
  decidedIn: number;
  address: string;
  message: RenderedMessage;
  tokens: Record<LinkPurpose, string>;
};

/** A claim whose message did not leave within so many real milliseconds is given up. */
const claimLifeMilliseconds = 5000;
/** Real seconds after which the sweep calls an unfinished claim uncertain: longer than the function can live. */
const abandonedAfterSeconds = 120;

const again = { seconds: 1 };

/**
 * Claims a decided message, sends it once, and writes down the end. The claim carries the very message that is given to
 * the mail service: where the decision was about other words or another recipient, nothing is claimed and nothing leaves.
 */
export async function claimAndSend(deps: Deps, ready: Ready): Promise<{ seconds: number }> {
  const { one, plan, decision, decidedIn, address, message, tokens } = ready;
  const { debtorKey, version } = one.facts.profile;
  const contact = reservation(deps, one, plan, decision.draft);
  const claimedFrom = deps.clock.realMilliseconds();
  const sent = { debtorKey, creditorId: contact.creditorId, contactId: contact.contactId, address };
  const answerable = answerableBy(deps, one.creditor, sent);
  const leaving = { to: address, from: one.creditor.sender.address };
  const claim = {
    ...{ contact, debtorKey, seen: version, decidedIn, now: minuteOf(claimedFrom) },
    message: keptMessage(message, leaving, Object.values(tokens)),
    more: [...linkWrites(one, contact, tokens, address), ...answerable.writes, ...eventWrites(one, plan)],
  };
  const claimed = await claimContact(deps.cases, claim, decision);
  if (!claimed.ok) return again;

  if (deps.clock.realMilliseconds() - claimedFrom > claimLifeMilliseconds) {
    const outcome = { status: 'CANCELLED', result: 'claim too old', at: deps.clock.now() } as const;
    await settleContact(deps.cases, debtorKey, contact, outcome);
    return again;
  }
  const result = await deps.mailer(answerable.creditor, address, message, mailReference(tokens.stop));
  return { seconds: await writeDown(deps, ready, contact, result) };
}

function reservation(
  { clock }: Deps,
  { creditor, now }: Case,
  plan: ContactPlan,
  { contactId = '', decisionId }: Pick<StepDraft, 'contactId' | 'decisionId'>,
): Contact {
  return {
    contactId,
    decisionId,
    creditorId: creditor.id,
    channel: 'email',
    purpose: 'collection',
    stepId: plan.step.id,
    lines: plan.lines,
    status: 'RESERVED',
    reservedAt: instantText(now),
    lookAt: instantText(clock.afterReal(abandonedAfterSeconds)),
  };
}

function linkWrites(
  one: Case,
  contact: Contact,
  tokens: Record<LinkPurpose, string>,
  address: string,
): Write[] {
  const expiresAt = linkExpiry(one.now);
  const { debtorKey } = one.facts.profile;
  const { creditorId, contactId } = contact;
  const links = linkPurposes.map((purpose) =>
    linkItem(tokens[purpose], { purpose, debtorKey, creditorId, contactId, address, expiresAt }),
  );
  const list = linkListItem(debtorKey, contactId, Object.values(tokens));
  return [...links, list, payerItem({ creditorId, debtorKey })].map((item) => ({ kind: 'put', item }));
}

function eventWrites({ facts, creditor, now }: Case, plan: ContactPlan): Write[] {
  if (plan.step.id !== 'final-notice') return [];
  const owner = facts.profile.debtorKey;
  const detail = { creditorId: creditor.id, debtorKey: owner, debts: plan.lines };
  const place = { owner, outboxId: `final-notice#${plan.leader.debtKey}`, at: instantText(now) };
  return [eventWrite(place, { type: 'FinalNoticeSent', detail })];
}

/** How the sending ended goes into the contact; answers the real seconds until the next look. */
async function writeDown(
  deps: Deps,
  { one, asks }: Ready,
  contact: Contact,
  result: MailResult,
): Promise<number> {
  const { clock, cases } = deps;
  const { debtorKey } = one.facts.profile;
  const resting = { ...one, debt: asks };
  const now = clock.now();
  if (result.kind === 'uncertain') {
    await reportUncertain(cases, { ...one, debtorKey, now }, contact, result.why);
    return restAfter(deps, resting, { ...contact, status: 'UNCERTAIN' });
  }
  const sent = result.kind === 'sent';
  const outcome = sent
    ? { status: 'SENT' as const, result: result.messageId }
    : { status: 'FAILED' as const, result: result.why };
  await settleContact(cases, debtorKey, contact, { ...outcome, at: now });
  return sent ? restAfter(deps, resting, { ...contact, status: 'SENT' }) : clock.secondsUntil(tryLater(now));
}

const tryLater = (now: Temporal.Instant) => hoursAfter(now, 1);

function restAfter(deps: Deps, one: Case, contact: Contact): number {
  const facts = { ...one.facts, contacts: [...one.facts.contacts, contact] };
  return secondsFor(nextStep(caseOf(deps, facts, one.debt, one.books)), deps.clock);
}
