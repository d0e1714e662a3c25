import type { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../../shared/config/stage.ts';
import { disputeCodes, mailboxOf } from '../../shared/domain/dispute-codes.ts';
import { triageOf } from '../../shared/domain/dispute-stage.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import type { Dispute, Triage } from '../../shared/domain/records.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import { invoiceLineOf } from '../../shared/messages/invoice-lines.ts';
import type { MessageInput } from '../../shared/messages/message-input.ts';
import { renderMessage } from '../../shared/messages/render-message.ts';
import { commit, writeTogether } from '../../shared/store/commit.ts';
import { linkListItem, resolverLinkSort } from '../../shared/store/link-list.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { recordKey } from '../../shared/store/record-key.ts';
import { resolverLinkExpiry, resolverLinkItem } from '../../shared/store/resolver-links.ts';
import { wordingAgainstAnswer } from './check-wording.ts';
import type { MailResult } from './mailer.ts';
import type { OwedMail } from './send-answer.ts';
import type { Deps } from './send-reminder.ts';

/**
 * Asks somebody of the house to look into a dispute, by a link that needs no account. It is no contact with the debtor
 * and stands in no history. Nothing is sent when another was asked since, or when the dispute is open no more.
 */
export async function sendToResolver(deps: Deps, mail: OwedMail, creditor: Creditor): Promise<MailResult> {
  const facts = await readFacts(deps.cases, mail.owner);
  const dispute = facts?.disputes.find(({ disputeId }) => disputeId === mail.about);
  const triage = dispute && triageOf(dispute);
  const mailbox = triage && mailboxOf(triage.resolver, creditor);
  const asked = triage?.at === mail.at && dispute?.state === 'open';
  if (facts === undefined || dispute === undefined || triage === undefined || mailbox === undefined || !asked)
    return { kind: 'refused', why: 'nobody needs to be asked any more', later: false };
  const now = deps.clock.now();
  const token = deps.newToken();
  const { debtorKey } = facts.profile;
  const link = {
    ...{ debtorKey, creditorId: creditor.id, disputeId: dispute.disputeId, resolver: triage.resolver },
    askedAt: triage.at,
    expiresAt: resolverLinkExpiry(dispute.answerBy, creditor.timeZone, now),
  };
  await writeTogether(deps.cases, [
    { kind: 'put', item: resolverLinkItem(token, link) },
    { kind: 'put', item: linkListItem(debtorKey, mail.outboxId, [token], resolverLinkSort) },
  ]);
  const url = `${deps.pagesUrl.replace(/\/$/, '')}/r/${token}`;
  const composed = composeResolverRequest({ dispute, triage, url }, facts, creditor, now);
  const message = renderMessage(composed);
  const why = wordingAgainstAnswer(composed, message);
  const result: MailResult =
    why === undefined
      ? await deps.mailer(creditor, mailbox, message)
      : { kind: 'refused', why, later: false };
  if (result.kind !== 'sent') await tellTheDesk(deps, mail, dispute, result.why);
  return result;
}

/** The mail itself: which case, what about, by when. Who the customer is stands behind the link only. */
export function composeResolverRequest(
  { dispute, triage, url }: { dispute: Dispute; triage: Triage; url: string },
  facts: Facts,
  creditor: Creditor,
  now: Temporal.Instant,
): MessageInput {
  const today = localDateAt(now, creditor.timeZone);
  const debts = facts.debts.filter(({ debtKey }) => debtKey === dispute.debtKey);
  return {
    ...{ template: 'resolver-request', language: 'en', creditor, today, answerBy: dispute.answerBy },
    invoices: debts.map((debt) => invoiceLineOf(debt, facts, today)),
    request: {
      ...{ disputeId: dispute.disputeId, resolver: triage.resolver, askedBy: triage.by, url },
      ground: disputeCodes[triage.reason].label,
    },
  };
}

/** The mail did not surely leave: whoever has the task must ask in another way. */
async function tellTheDesk(deps: Deps, mail: OwedMail, { disputeId }: Dispute, why: string): Promise<void> {
  const facts = await readFacts(deps.cases, mail.owner);
  const task = facts?.tasks.find(({ about, state }) => about === disputeId && state === 'open');
  if (task === undefined) return;
  const needs = `${task.needs} The mail to ${task.owner} did not surely arrive (${why}): ask them in another way.`;
  const key = recordKey(mail.owner, 'TASK', task.taskId);
  await commit(deps.cases, {
    debtorKey: mail.owner,
    writes: [{ kind: 'update', key, set: { needs }, onlyIf: { state: 'open' } }],
  });
}
