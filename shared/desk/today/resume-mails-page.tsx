import { formOf } from '../../pages/form.ts';
import type { DeskAnswer, DeskPage } from '../desk-page.ts';
import { TextArea } from '../fields.tsx';
import { writtenDay } from '../format.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';

const longest = 1000;

/** Lets the mails of a creditor ask again, after complaints had stopped them; a manager says what was found and changed. */
export const resumeMailsPage: DeskPage = {
  path: '/mails/resume/:creditor',
  title: 'Let mails ask again',
  readers: everybody,
  actors: ['manager'],
  show: (request) => pageWith(request),
  async act(request, form) {
    const { deps, params, person } = request;
    const reason = form.one('reason');
    if (reason === '') return pageWith(request, 'Say what was found, and what has changed.', form);
    if (reason.length > longest) return pageWith(request, `Use at most ${longest} characters.`, form);
    const resumed = await deps.today.resumeMails(params.text('creditor'), person.name, reason);
    const notice = resumed
      ? 'The mails ask again, each at its next look; that is at most a day from now.'
      : 'The mails were not stopped.';
    return { kind: 'see', path: '/', notice };
  },
};

async function pageWith(
  { deps, params, person }: Parameters<DeskPage['show']>[0],
  message?: string,
  form = formOf({}),
): Promise<DeskAnswer> {
  const creditor = deps.stage.creditors.find(({ id }) => id === params.text('creditor'));
  if (creditor === undefined) return missingPage('There is no such creditor.');
  const since = await deps.today.mailsSlowedSince(creditor.id);
  const errors = message === undefined ? [] : [{ field: 'reason', message }];
  return {
    kind: 'page',
    errors,
    body:
      since === undefined ? (
        <p>The mails of {creditor.name} are not stopped.</p>
      ) : (
        <>
          <p>
            Too many people marked mails of {creditor.name} as spam; since {writtenDay(since)} none asks for
            anything. Answers still leave. Read the last mails as a customer would before you let them go on.
          </p>
          {person.roles.includes('manager') && (
            <form method="post" novalidate>
              <TextArea name="reason" label="What was found, and what has changed" {...{ form, errors }} />
              <button type="submit">Let them ask again</button> <a href="/">Leave it</a>
            </form>
          )}
        </>
      ),
  };
}
