import * as z from 'zod';
import { describedBy, errorOf, Field } from './fields.tsx';
import { type Form, formOf } from './form.ts';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { nothingOpen, OwnWords, toldPage, tooLong } from './telling-parts.tsx';
import type { Visit } from './visit.ts';
import { somebodyWords, someoneElseTitle } from './words/somebody.ts';

/** A stranger could lead our mails away with it: everybody answers first who they are. */
export const namingSomebodyElse: PageDefinition = {
  path: 'someone-else',
  title: someoneElseTitle,
  guarded: true,
  offered: ({ open }) => open.length > 0,
  show: (visit) => someoneElsePage(visit),
  act: nameSomebodyElse,
};

function someoneElsePage(visit: Visit, typed: Form = formOf({}), errors: readonly FieldError[] = []): Answer {
  const { words, lang } = wordsIn(somebodyWords, visit.language);
  const title = wordsIn(someoneElseTitle, lang).words;
  if (visit.open.length === 0) return nothingOpen(visit, title);
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={title} frame={visit} lang={lang} errors={errors}>
        <p>{words.else}</p>
        <form method="post" novalidate>
          <Field id="email" label={words.email} hint={words.emailHint} errors={errors}>
            <input
              id="email"
              name="email"
              type="email"
              autocomplete="off"
              spellcheck={false}
              value={typed.one('email')}
              {...describedBy('email', words.emailHint, errorOf(errors, 'email'))}
            />
          </Field>
          <OwnWords typed={typed} errors={errors} />
          <button type="submit" name="choice" value="someone-else">
            {words.elseButton}
          </button>
        </form>
      </Page>
    ),
  };
}

async function nameSomebodyElse(visit: Visit, form: Form): Promise<Answer> {
  if (form.one('choice') !== 'someone-else' || visit.open.length === 0) return someoneElsePage(visit);
  const { words } = wordsIn(somebodyWords, visit.language);
  const email = z.email().max(254).safeParse(form.one('email')).data;
  const errors = tooLong(form, visit);
  if (email === undefined) errors.unshift({ field: 'email', message: words.enterEmail });
  if (email === undefined || errors.length > 0) return someoneElsePage(visit, form, errors);
  const noted = await visit.deps.tellUs(visit.link, {
    ...{ kind: 'someone-else', email, from: visit.link.address },
    text: form.one('text'),
  });
  if (noted.kind === 'refused' && noted.why === 'knownAddress')
    return someoneElsePage(visit, form, [{ field: 'email', message: words.knownAddress }]);
  const isChecked = 'lookOn' in noted && noted.lookOn !== undefined;
  return toldPage(visit, noted, { more: isChecked ? words.checked : words.taken });
}
