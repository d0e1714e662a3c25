import { creditorOf } from '../../shared/config/read-stage.ts';
import { log } from '../../shared/log/log.ts';
import { countDelivered, noteComplaint } from '../../shared/store/mail-standing.ts';
import { isNoted, noteFeedback, type Report } from '../../shared/store/note-feedback.ts';
import { findSentMail } from '../../shared/store/sent-mail.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';

/** What became of a report: `unknown` is about no mail of ours, or about another mailbox than the one it was written to. */
export type Recorded = { report: 'recorded' | 'repeated' | 'unknown' };

/** Records what the mail service reports of one mail, once, however often it is told. */
export async function recordFeedback(
  deps: CaseDeps,
  { reference, ...report }: Report & { reference: string | undefined },
): Promise<Recorded> {
  const { reportId, feedback } = report;
  if (await isNoted(deps.cases, reportId)) return { report: 'repeated' };
  const mail = reference === undefined ? undefined : await findSentMail(deps.cases, reference);
  // A rehearsal's mails go to one mailbox of its own: what that does says nothing about the debtor's.
  if (mail?.address?.toLowerCase() !== feedback.address.toLowerCase()) {
    log('feedback-unknown', { reportId, kind: feedback.kind });
    return { report: 'unknown' };
  }
  await weigh(deps, mail.creditorId, report);
  await noteFeedback(deps, mail, report);
  log('feedback-recorded', { reportId, kind: feedback.kind, contactId: mail.contactId });
  return { report: 'recorded' };
}

/** How a creditor's mails are taken as a whole: too many complaints, and none of them asks for money any more. */
async function weigh({ cases, stage, clock }: CaseDeps, creditorId: string, { reportId, feedback }: Report) {
  const creditor = creditorOf(stage, creditorId);
  const report = { reportId, at: clock.now() };
  if (feedback.kind === 'delivered') await countDelivered(cases, creditor, report);
  if (feedback.kind !== 'complained') return;
  const { slowed } = await noteComplaint(cases, creditor, report);
  if (slowed) log('mail-slowed', { creditorId });
}
