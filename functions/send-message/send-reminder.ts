import type { Temporal } from 'temporal-polyfill';
import { nextStep } from '../../shared/domain/next-step.ts';
import { type ContactPlan, planContact } from '../../shared/domain/plan-contact.ts';
import { usableEmail } from '../../shared/domain/profile.ts';
import type { Contact } from '../../shared/domain/records.ts';
import { instantText } from '../../shared/domain/time.ts';
import { renderMessage } from '../../shared/messages/render-message.ts';
import { decisionOf } from '../../shared/policy/decision-record.ts';
import { keptMessage } from '../../shared/policy/kept-message.ts';
import { claimContact, settleContact } from '../../shared/store/claim-contact.ts';
import type { Write } from '../../shared/store/commit.ts';
import { linkListItem } from '../../shared/store/link-list.ts';
import { type LinkPurpose, linkExpiry, linkItem, linkPurposes } from '../../shared/store/links.ts';
import { outboxItem } from '../../shared/store/outbox.ts';
import { mailReference } from '../../shared/store/sent-mail.ts';
import {
  type Case,
  type CaseDeps,
  caseOf,
  type DebtInput,
  readCase,
  secondsFor,
} from '../../shared/store/situation.ts';
import { reportUncertain } from '../../shared/store/uncertain.ts';
import { keepBack, wordingAgainstReminder } from './check-wording.ts';
import { composeReminder, freshTokens, mailLinks } from './compose.ts';
import type { Mailer, MailResult } from './mailer.ts';

export type Deps = CaseDeps & {
  mailer: Mailer;
  /** A secret of at least 128 random bits, safe in a URL. */
  newToken: () => string;
  pagesUrl: string;
};

/** A claim whose message did not leave within so many real milliseconds is given up. */
const claimLifeMilliseconds = 5000;
/** Real seconds after which the sweep calls an unfinished claim uncertain: longer than the function can live. */
const abandonedAfterSeconds = 120;

const again = { seconds: 1 };

/**
 * Sends the one message that is due for a debtor: decides afresh, reads its wording, claims, sends once, and writes down
 * the end. A message that a wording rule refuses is never claimed and goes to a person.
 * A lost claim or a changed decision is a normal outcome: the machine looks again in a second.
 */
export async function sendReminder(deps: Deps, input: DebtInput): Promise<{ seconds: number }> {
  const one = await readCase(deps, input);
  if (one === undefined) return again;
  const next = nextStep(one);
  const plan = next.kind === 'remind' ? planContact('remind', one, one.creditor.id) : undefined;
  const address = usableEmail(one.facts.profile);
  if (plan === undefined || address === undefined) return again;

  const tokens = freshTokens(deps.newToken);
  const composed = composeReminder(one, plan, mailLinks(deps.pagesUrl, tokens));
  if (composed === undefined) return again;
  const message = renderMessage(composed);
  const from = one.creditor.sender.address;
  const kept = keptMessage(message, { to: address, from }, Object.values(tokens));
  const why = wordingAgainstReminder(one, { plan, next }, composed, message);
  if (why !== undefined) {
    const decision = decisionOf('send-message', one, next, { plan, message: kept, keptBack: why });
    await keepBack(deps, one, plan, { why, decision });
    return again;
  }

  const contactId = nextContactId(one, plan);
  const decision = decisionOf('send-message', one, next, { plan, contactId, message: kept });
  const contact = reservation(deps, one, plan, { contactId, decisionId: decision.draft.decisionId });
  const claimedFrom = deps.clock.realMilliseconds();
  const more = [...linkWrites(one, contact, tokens, address), ...eventWrites(one, plan)];
  const { debtorKey, version } = one.facts.profile;
  const claimed = await claimContact(deps.cases, debtorKey, version, contact, decision, more);
  if (!claimed.ok) return again;

  if (deps.clock.realMilliseconds() - claimedFrom > claimLifeMilliseconds) {
    await settleContact(
      deps.cases,
      debtorKey,
      contact.contactId,
      { status: 'CANCELLED', result: 'claim too old' },
      deps.clock.now(),
    );
    return again;
  }
  const result = await deps.mailer(one.creditor, address, message, mailReference(tokens.stop));
  return { seconds: await writeDown(deps, one, contact, result) };
}

function nextContactId({ facts }: Case, plan: ContactPlan): string {
  const base = `${plan.leader.debtKey}#${plan.step.id}`;
  const attempt = facts.contacts.filter(({ contactId }) => contactId.startsWith(`${base}#`)).length + 1;
  return `${base}#${attempt}`;
}

function reservation(
  { clock }: Deps,
  { creditor, now }: Case,
  plan: ContactPlan,
  ids: Required<Pick<Contact, 'contactId' | 'decisionId'>>,
): Contact {
  return {
    ...ids,
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
  return [...links, list].map((item) => ({ kind: 'put', item }));
}

function eventWrites({ facts, creditor, now }: Case, plan: ContactPlan): Write[] {
  if (plan.step.id !== 'final-notice') return [];
  const owner = facts.profile.debtorKey;
  const detail = { creditorId: creditor.id, debtorKey: owner, debts: plan.lines };
  const outboxId = `final-notice#${plan.leader.debtKey}`;
  return [
    {
      kind: 'put',
      item: outboxItem({
        kind: 'event',
        outboxId,
        owner,
        type: 'FinalNoticeSent',
        detail,
        at: instantText(now),
      }),
    },
  ];
}

/** How the sending ended goes into the contact; answers the real seconds until the next look. */
async function writeDown(deps: Deps, one: Case, contact: Contact, result: MailResult): Promise<number> {
  const { clock, cases } = deps;
  const { debtorKey } = one.facts.profile;
  const now = clock.now();
  if (result.kind === 'uncertain') {
    await reportUncertain(cases, { ...one, debtorKey, now }, contact, result.why);
    return restAfter(deps, one, { ...contact, status: 'UNCERTAIN' });
  }
  const sent = result.kind === 'sent';
  const outcome = sent
    ? { status: 'SENT' as const, result: result.messageId }
    : { status: 'FAILED' as const, result: result.why };
  await settleContact(cases, debtorKey, contact.contactId, outcome, now);
  return sent ? restAfter(deps, one, { ...contact, status: 'SENT' }) : clock.secondsUntil(tryLater(now));
}

const tryLater = (now: Temporal.Instant) => now.add({ hours: 1 });

function restAfter(deps: Deps, one: Case, contact: Contact): number {
  const facts = { ...one.facts, contacts: [...one.facts.contacts, contact] };
  return secondsFor(nextStep(caseOf(deps, facts, one.debt, one.books)), deps.clock);
}
