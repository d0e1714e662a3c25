import { wordsIn } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { Visit } from './visit.ts';
import { stopTitle, stopWords } from './words/stop.ts';

/** An opt-out is never refused: it asks nobody who they are, and works from an expired link too. */
export const stopping: PageDefinition = {
  path: 'stop',
  title: stopTitle,
  open: true,
  show: stopPage,
  act: async (visit, form) => {
    if (form.one('choice') !== 'stop') return stopPage(visit);
    await stopEmails(visit);
    return stoppedPage(visit);
  },
};

/** Asks before e-mail to an address stops; a scanner that opens the link changes nothing. */
function stopPage(visit: Visit): Answer {
  const { words } = wordsIn(stopWords, visit.language);
  return {
    status: 200,
    page: (
      <Page title={wordsIn(stopTitle, visit.language).words} frame={visit}>
        <p>
          {words.press} <strong>{masked(visit.link.address) ?? words.yourAddress}</strong>
          {words.pressEnd}
        </p>
        <p>{words.not}</p>
        <form method="post">
          <button type="submit" name="choice" value="stop">
            {words.button}
          </button>
        </form>
      </Page>
    ),
  };
}

/** What is said once it is done. */
export function stoppedPage(visit: Visit): Answer {
  const { words } = wordsIn(stopWords, visit.language);
  return {
    status: 200,
    page: (
      <Page title={words.stopped} frame={visit}>
        <p>
          {words.done} <strong>{masked(visit.link.address) ?? words.yourAddress}</strong>
          {words.doneEnd}
        </p>
        <p>{words.mistake}</p>
      </Page>
    ),
  };
}

/** Stops e-mail to the link's address, or to every known one if the link names none: an opt-out is never refused. */
export async function stopEmails({ deps, link, facts }: Visit): Promise<void> {
  const addresses = link.address ? [link.address] : facts.profile.emails.map(({ address }) => address);
  for (const address of addresses) {
    await deps.stopEmail({ debtorKey: link.debtorKey, address });
  }
}

/** `j•••@example.com`: enough to recognise one's own address, not to learn another's. */
function masked(address: string | undefined): string | undefined {
  const [name = '', domain] = address?.split('@') ?? [];
  return domain === undefined ? undefined : `${name.charAt(0)}•••@${domain}`;
}
