import type { CaseDeps } from '../../shared/store/situation.ts';
import { readStrayMails, settleStrayMail } from '../../shared/store/stray-mails.ts';
import { columns } from './layout.ts';

/** Mails that answer no mail of ours, for a person to read in the mail bucket; with a name, one of them is settled. */
export async function aside(
  { cases }: CaseDeps,
  { mailId, by }: { mailId: string | undefined; by: string },
): Promise<string[]> {
  if (mailId !== undefined) return settle({ cases }, mailId, by);
  const mails = await readStrayMails(cases);
  if (mails.length === 0) return ['No mail was kept aside.'];
  const rows = mails.map((mail) => [mail.mailId, mail.receivedAt.slice(0, 10), mail.why, mail.mailKey]);
  return [
    ...columns(rows),
    '',
    'Read them in the mail bucket. What one says about a case is entered by its invoice: hold, dispute, prefer …',
    'Then: npm run desk -- aside MAIL --by "Your name"',
  ];
}

async function settle({ cases }: Pick<CaseDeps, 'cases'>, mailId: string, by: string): Promise<string[]> {
  if (by.trim() === '') throw new Error('Say who you are: --by NAME.');
  if (!(await settleStrayMail(cases, mailId, by.trim())))
    throw new Error(`No mail ${mailId} was kept aside.`);
  return [`Settled: ${mailId}.`];
}
