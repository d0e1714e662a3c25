import { creditorOf } from '../../shared/config/read-stage.ts';
import { resumeMail } from '../../shared/store/mail-standing.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';

/** Lets a creditor's mails ask again. Throws a sentence when something is not said or the mails are not stopped. */
export async function resume(
  { cases, stage, clock }: CaseDeps,
  { creditorId, by, text }: { creditorId: string | undefined; by: string; text: string },
): Promise<string[]> {
  if (creditorId === undefined) throw new Error('Say which creditor.');
  if (by.trim() === '') throw new Error('Say who you are: --by NAME.');
  if (text.trim() === '') throw new Error('--text must say what was found and what has changed.');
  const creditor = creditorOf(stage, creditorId);
  const said = { by: by.trim(), reason: text.trim(), at: clock.now() };
  if (!(await resumeMail(cases, creditor, said)))
    throw new Error(`The mails of ${creditorId} are not stopped.`);
  return [`The mails of ${creditorId} ask again, each at its next look; that is at most a day from now.`];
}
