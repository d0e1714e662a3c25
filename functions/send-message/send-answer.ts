import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { creditorOf } from '../../shared/config/read-stage.ts';
import type { Creditor } from '../../shared/config/stage.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { whyMinimised } from '../../shared/domain/minimised.ts';
import { usableEmail } from '../../shared/domain/profile.ts';
import { instantOf, instantSchema, instantText, isBefore } from '../../shared/domain/time.ts';
import { composeAnswer } from '../../shared/mails/compose-answer.ts';
import { freshTokens, mailLinks } from '../../shared/mails/compose-reminder.ts';
import { renderMessage } from '../../shared/messages/render-message.ts';
import { decentFrom } from '../../shared/policy/decent-hours.ts';
import { answerOf } from '../../shared/policy/decision-record.ts';
import { keptMessage } from '../../shared/policy/kept-message.ts';
import type { Key } from '../../shared/store/cases.ts';
import { claimOutbox, readOutbox, releaseOutbox, settleOutbox } from '../../shared/store/claim-outbox.ts';
import { linkListItem } from '../../shared/store/link-list.ts';
import { linkExpiry, linkItem, linkPurposes } from '../../shared/store/links.ts';
import type { Outbox } from '../../shared/store/outbox.ts';
import { payerItem } from '../../shared/store/payers.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { recordDecision } from '../../shared/store/record-decision.ts';
import { mailReference } from '../../shared/store/sent-mail.ts';
import { caseOf } from '../../shared/store/situation.ts';
import { answerableBy } from './answerable-by.ts';
import { wordingAgainstAnswer } from './check-wording.ts';
import { composeDailyList } from './compose-daily-list.ts';
import type { MailResult } from './mailer.ts';
import { answerContactId, recordAnswer } from './record-answer.ts';
import type { Deps } from './send-reminder.ts';
import { sendToResolver } from './send-to-resolver.ts';

/** Where an owed message lies, and until when it waits for a decent hour; nothing personal travels through the queue. */
export const owedSchema = z.object({ pk: z.string(), sk: z.string(), notBefore: instantSchema.optional() });
export type Owed = z.infer<typeof owedSchema>;

export type OwedMail = Extract<Outbox, { kind: 'mail' }>;

/**
 * Sends one owed message (thanks, acknowledgement, confirmation, the desk's daily list), at most once. Outside decent
 * hours, and while a person has stopped all sending, it answers the message that the queue shall bring instead, later. A refusal that may pass throws, so that the
 * queue brings it again; any other end that is not certain goes to a person.
 */
export async function sendAnswer(deps: Deps, { notBefore, ...key }: Owed): Promise<Waiting | undefined> {
  const named = notBefore === undefined ? undefined : instantOf(notBefore);
  const waits =
    named !== undefined && isBefore(deps.clock.now(), named) ? named : await decentHour(deps, key);
  if (waits === undefined) return sendNow(deps, key);
  return { owed: { ...key, notBefore: instantText(waits) }, seconds: deps.clock.secondsUntil(waits) };
}

/** What waits, and for how many real seconds. */
export type Waiting = { owed: Owed; seconds: number };

/** What somebody asked for at this very moment, or what goes to the desk, waits for no hour. */
const atAnyHour: readonly OwedMail['template'][] = ['fresh-link', 'daily-list', 'resolver-request'];
/** What goes to our own people is no contact with the debtor. */
const toTheHouse: readonly OwedMail['template'][] = ['daily-list', 'resolver-request'];

/** When a decent hour comes for a message to a debtor; undefined when it is one now. */
async function decentHour(deps: Deps, key: Key): Promise<Temporal.Instant | undefined> {
  const mail = await readOutbox(deps.cases, key);
  if (mail?.kind !== 'mail' || atAnyHour.includes(mail.template)) return undefined;
  const facts = await readFacts(deps.cases, mail.owner);
  const debt = facts?.debts.find(({ debtKey }) => mail.debtKeys.includes(debtKey)) ?? facts?.debts[0];
  if (facts === undefined || debt === undefined) return undefined;
  const one = caseOf(deps, facts, debt);
  const from = decentFrom(one, debt);
  return isBefore(one.now, from) ? from : undefined;
}

/** Real seconds after which an answer asks again whether sending goes on. */
const pauseSeconds = 900;

async function sendNow(deps: Deps, owed: Key): Promise<Waiting | undefined> {
  const claim = await claimOutbox(deps.cases, owed, deps.clock.realMilliseconds());
  if (claim.kind === 'done') return undefined;
  if (claim.kind === 'paused') return { owed, seconds: pauseSeconds };
  if (claim.kind === 'underWay') throw new Error('another call is sending this message');
  const mail = claim.outbox;
  if (mail.kind !== 'mail') return undefined;
  if (await isOvertaken(deps, mail)) {
    await settleOutbox(deps.cases, owed);
    return undefined;
  }
  const creditor = creditorOf(deps.stage, mail.creditorId);
  const abandoned: MailResult = { kind: 'uncertain', why: 'the sending broke off' };
  const result = claim.kind === 'abandoned' ? abandoned : await send(deps, mail, creditor);
  if (result.kind === 'refused' && result.later) {
    await releaseOutbox(deps.cases, owed);
    throw new Error(`the mail service asks to wait: ${result.why}`);
  }
  if (!toTheHouse.includes(mail.template)) await recordAnswer(deps, mail, creditor, result);
  await settleOutbox(deps.cases, owed);
  return undefined;
}

/** That an objection arrived need not be said, nor until when it will be answered, to somebody who has the answer. */
async function isOvertaken({ cases }: Deps, { template, owner, about }: OwedMail): Promise<boolean> {
  if (template !== 'dispute-acknowledgement') return false;
  const facts = await readFacts(cases, owner);
  return facts?.disputes.find(({ disputeId }) => disputeId === about)?.state === 'answered';
}

const byHand = 'decide whether it is given at all, by hand, and to whom.';

async function send(deps: Deps, mail: OwedMail, creditor: Creditor): Promise<MailResult> {
  if (mail.template === 'daily-list') {
    const list = await composeDailyList(deps, creditor, deps.clock.now());
    return deps.mailer(creditor, creditor.deskMailbox, renderMessage(list));
  }
  if (mail.template === 'resolver-request') return sendToResolver(deps, mail, creditor);
  const facts = await readFacts(deps.cases, mail.owner);
  if (facts === undefined) throw new Error(`no such debtor: ${mail.owner}`);
  const resting = whyMinimised(facts, creditor.timeZone, deps.clock.now());
  if (resting !== undefined) return { kind: 'refused', why: resting, later: false, instead: byHand };
  const address = wantedAddress(mail, facts) ?? usableEmail(facts.profile);
  if (address === undefined)
    return { kind: 'refused', why: 'no e-mail address that may be used', later: false };
  return sendToDebtor(deps, mail, creditor, facts, address);
}

/** The mailbox a message is for, while it may still be written to. */
function wantedAddress({ to }: OwedMail, { profile }: Facts): string | undefined {
  return profile.emails.find(({ address, state }) => address === to && state === 'open')?.address;
}

async function sendToDebtor(
  deps: Deps,
  mail: OwedMail,
  creditor: Creditor,
  facts: Facts,
  address: string,
): Promise<MailResult> {
  const tokens = freshTokens(deps.newToken);
  const now = deps.clock.now();
  const composed = composeAnswer(mail, facts, creditor, mailLinks(deps.pagesUrl, tokens), {
    now,
    policies: deps.policies,
  });
  const message = renderMessage(composed);
  const why = wordingAgainstAnswer(composed, message);
  if (why !== undefined) return { kind: 'refused', why, later: false };
  const contactId = answerContactId(mail);
  const link = {
    ...{ debtorKey: mail.owner, creditorId: creditor.id, contactId, address },
    expiresAt: linkExpiry(now),
  };
  const from = creditor.sender.address;
  const kept = keptMessage(message, { to: address, from }, Object.values(tokens));
  const answer = answerOf('send-message', instantText(now), facts, { ...mail, contactId, message: kept });
  const links = linkPurposes.map((purpose) => linkItem(tokens[purpose], { ...link, purpose }));
  const list = linkListItem(mail.owner, contactId, Object.values(tokens));
  const payer = payerItem({ creditorId: creditor.id, debtorKey: mail.owner });
  const { expiresAt: _expiresAt, ...sent } = link;
  const answerable = answerableBy(deps, creditor, sent);
  const more = [
    ...[...links, list, payer].map((item) => ({ kind: 'put' as const, item })),
    ...answerable.writes,
  ];
  await recordDecision(deps.cases, answer, { more });
  return deps.mailer(answerable.creditor, address, message, mailReference(tokens.stop));
}
