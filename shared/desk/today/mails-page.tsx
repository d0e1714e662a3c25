import { instantOf } from '../../domain/time.ts';
import type { DeskPage } from '../desk-page.ts';
import { writtenTime } from '../format.ts';
import { caseWorkers, everybody } from '../person.ts';

const whyAside = {
  unknown: 'answers no mail of ours',
  unreadable: 'cannot be read as a mail',
} as const;

/** Mails that came in and belong to no case, for a person to read where they lie. */
export const mailsPage: DeskPage = {
  path: '/mails',
  title: 'Mails that belong to no case',
  readers: everybody,
  actors: caseWorkers,
  async show({ deps }) {
    const mails = await deps.today.strayMails();
    const zone = deps.stage.creditors[0]?.timeZone ?? 'UTC';
    return {
      kind: 'page',
      body:
        mails.length === 0 ? (
          <p>No mail was kept aside.</p>
        ) : (
          <>
            <p>
              Read each in the mail bucket. What one says about a case is entered{' '}
              <a href="/cases">at that case</a>; then say here that it is dealt with.
            </p>
            <ul class="rows">
              {mails.map(({ mailId, receivedAt, why, mailKey }) => (
                <li>
                  <form method="post" class="inline">
                    <input type="hidden" name="mail" value={mailId} />
                    <span>
                      {writtenTime(instantOf(receivedAt), zone)}, {whyAside[why]}: <code>{mailKey}</code>
                    </span>
                    <button type="submit" class="second">
                      Dealt with<span class="spoken"> {mailKey}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </>
        ),
    };
  },
  async act({ deps, person }, form) {
    const settled = await deps.today.settleStrayMail(form.one('mail'), person.name);
    const notice = settled ? 'Noted as dealt with, under your name.' : 'There is no such mail.';
    return { kind: 'see', path: '/mails', notice };
  },
};
