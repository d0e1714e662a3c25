import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { Visit } from './visit.ts';
import { somebodyWords, wrongPersonTitle } from './words/somebody.ts';

/** Whose mailbox it is not cannot answer who they are: it asks nobody, and tells nothing of whom we look for. */
export const beingWrongPerson: PageDefinition = {
  path: 'wrong-person',
  title: wrongPersonTitle,
  open: true,
  show: wrongPersonPage,
  act: sayWrongPerson,
};

function wrongPersonPage(visit: Visit): Answer {
  const { words, lang } = wordsIn(somebodyWords, visit.language);
  return {
    status: 200,
    page: (
      <Page title={wordsIn(wrongPersonTitle, lang).words} frame={visit} lang={lang}>
        <p>{words.wrong}</p>
        <form method="post">
          <button type="submit" name="choice" value="wrong-person">
            {words.wrongButton}
          </button>
        </form>
      </Page>
    ),
  };
}

/** The same thanks whatever there was to change. */
async function sayWrongPerson(visit: Visit, form: Form): Promise<Answer> {
  if (form.one('choice') !== 'wrong-person') return wrongPersonPage(visit);
  await visit.deps.tellUs(visit.link, { kind: 'wrong-person', address: visit.link.address });
  const { words, lang } = wordsIn(somebodyWords, visit.language);
  return {
    status: 200,
    page: (
      <Page title={words.wrongDone} frame={{ ...visit, menu: [] }} lang={lang}>
        <p>{words.wrongThanks}</p>
      </Page>
    ),
  };
}
