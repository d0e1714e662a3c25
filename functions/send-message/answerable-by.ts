import type { Creditor } from '../../shared/config/stage.ts';
import { replyAddress, replyTokenOf } from '../../shared/replies/reply-token.ts';
import type { Write } from '../../shared/store/commit.ts';
import { replyAddressWrites } from '../../shared/store/replies.ts';
import type { SentMail } from '../../shared/store/sent-mail.ts';
import type { Deps } from './send-reminder.ts';

/**
 * The creditor as a mail names it, with an address of its own for answers to this very mail, and what makes that address
 * work. Without a domain that mail comes in at, answers go to the creditor's own mailbox.
 */
export function answerableBy(
  { stage: { inboundDomain }, newToken }: Pick<Deps, 'stage' | 'newToken'>,
  creditor: Creditor,
  mail: SentMail,
): { creditor: Creditor; writes: Write[] } {
  if (inboundDomain === undefined) return { creditor, writes: [] };
  const token = replyTokenOf(newToken());
  return {
    creditor: { ...creditor, replyTo: replyAddress(token, inboundDomain) },
    writes: replyAddressWrites(token, mail),
  };
}
