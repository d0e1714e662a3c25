import type { MailResult } from '../../../functions/send-message/mailer.ts';
import type { Deps } from '../../../functions/send-message/send-reminder.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import type { RenderedMessage } from '../../../shared/messages/render-message.ts';
import { exampleDebtorKey } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

export const input = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 };
/** A Tuesday at nine in Berlin, eight days after the due date. */
const tuesday = '2026-03-10T08:00:00.000Z';

/** A stored case whose reminder is due, and a sender whose mails are kept. */
export async function sending(facts: Facts, result: MailResult = { kind: 'sent', messageId: 'ses-1' }) {
  const stored = await storedCase(facts, tuesday);
  const mails: { to: string; message: RenderedMessage }[] = [];
  let made = 0;
  const deps: Deps = {
    ...stored.deps,
    mailer: async (_creditor, to, message) => {
      mails.push({ to, message });
      return result;
    },
    newToken: () => {
      made += 1;
      return `token-${made}-`;
    },
    pagesUrl: 'https://pages.example',
  };
  return { ...stored, mails, deps };
}
