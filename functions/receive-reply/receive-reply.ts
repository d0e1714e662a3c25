import { instantText } from '../../shared/domain/time.ts';
import { log } from '../../shared/log/log.ts';
import { sha256 } from '../../shared/policy/canonical.ts';
import { readMail } from '../../shared/replies/read-mail.ts';
import type { ReceivedMail } from '../../shared/replies/received-mail.ts';
import { replyTokensIn } from '../../shared/replies/reply-token.ts';
import { sortMail } from '../../shared/replies/sort-mail.ts';
import { noteFeedback } from '../../shared/store/note-feedback.ts';
import { findAnsweredMail } from '../../shared/store/replies.ts';
import type { SentMail } from '../../shared/store/sent-mail.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { keepAside } from '../../shared/store/stray-mails.ts';
import { keepReply } from './keep-reply.ts';
import type { MailBucket } from './mail-bucket.ts';

export type Deps = CaseDeps & { bucket: MailBucket };

/** What became of a mail that came in. */
export type Received = {
  mail: 'paused' | 'joined' | 'repeated' | 'noted' | 'bounced' | 'aside';
};

/**
 * Takes in a mail that somebody sent to us. It belongs to the mail whose reply address it came to, and to nothing else:
 * neither its subject nor its sender proves anything. A person's message pauses the case at once; a machine's is noted.
 */
export async function receiveReply(deps: Deps, mailKey: string): Promise<Received> {
  const { bytes, cut } = await deps.bucket.read(mailKey);
  const mail = await readMail(bytes).catch(() => undefined);
  const answered = mail === undefined ? undefined : await answeredBy(deps, mail);
  if (mail === undefined || answered === undefined) {
    const why = mail === undefined ? 'unreadable' : 'unknown';
    const mailId = sha256(mailKey).slice(0, 16);
    await keepAside(deps.cases, { mailId, receivedAt: instantText(deps.clock.now()), why, mailKey });
    log('mail-aside', { mailId, why });
    return { mail: 'aside' };
  }
  const received = await takeIn(deps, mail, answered, { mailKey, cut });
  log('mail-received', { what: received.mail, contactId: answered.contactId });
  return received;
}

async function answeredBy(
  { stage, cases }: Deps,
  { recipients }: ReceivedMail,
): Promise<SentMail | undefined> {
  for (const token of replyTokensIn(recipients, stage.inboundDomain ?? '')) {
    const found = await findAnsweredMail(cases, token);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function takeIn(
  deps: Deps,
  mail: ReceivedMail,
  answered: SentMail,
  { mailKey, cut }: { mailKey: string; cut: boolean },
): Promise<Received> {
  const sort = isOurOwn(deps, mail) ? 'automatic' : sortMail(mail);
  const replyId = sha256([answered.contactId, mail.messageId].join('|')).slice(0, 24);
  const kept = { replyId, sort, mailKey, cut };
  if (sort !== 'bounce') return keepReply(deps, mail, answered, kept);
  const { report } = mail;
  const isAboutIt = report !== undefined && report.address === answered.address?.toLowerCase();
  if (isAboutIt && report.action === 'failed' && report.status.startsWith('5.')) {
    const about = { address: report.address, code: report.status, neverArrived: true };
    await noteFeedback(deps, answered, {
      reportId: `reply-${replyId}`,
      feedback: { kind: 'undeliverable', ...about },
    });
    return { mail: 'bounced' };
  }
  return keepReply(deps, mail, answered, kept);
}

/** A mail of ours that found its way back to us is a machine's, whatever it looks like. */
function isOurOwn({ stage }: Deps, { from }: ReceivedMail): boolean {
  const address = from.toLowerCase();
  const own = stage.creditors.flatMap(({ sender, replyTo }) => [sender.address, replyTo]);
  return own.some((one) => one.toLowerCase() === address) || address.endsWith(`@${stage.inboundDomain}`);
}
