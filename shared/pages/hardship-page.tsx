import type { FC } from 'hono/jsx';
import { isNaturalPerson } from '../domain/profile.ts';
import { advisersFor } from '../messages/debt-advice.ts';
import { type Form, formOf } from './form.ts';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { nothingOpen, OwnWords, toldPage, tooLong } from './telling-parts.tsx';
import type { Visit } from './visit.ts';
import { hardshipTitle, hardshipWords } from './words/hardship.ts';

export const inHardship: PageDefinition = {
  path: 'hardship',
  title: hardshipTitle,
  offered: ({ open }) => open.length > 0,
  show: (visit) => hardshipPage(visit),
  act: sayHardship,
};

/** Whom a person may ask for free; an organisation is not told. */
const Advice: FC<{ visit: Visit }> = ({ visit }) => {
  const { words } = wordsIn(hardshipWords, visit.language);
  const { profile } = visit.facts;
  if (!isNaturalPerson(profile.kind)) return null;
  const advisers = advisersFor(profile);
  return (
    <section>
      <h2>{words.advice}</h2>
      {advisers.length === 0 ? (
        <p>{words.elsewhere}</p>
      ) : (
        <>
          <p>{words.free}</p>
          <ul>
            {advisers.map(({ name, url, phone }) => (
              <li>
                <a href={url} rel="noreferrer">
                  {name}
                </a>
                {phone !== undefined && <>, {phone}</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

function hardshipPage(visit: Visit, typed: Form = formOf({}), errors: readonly FieldError[] = []): Answer {
  const { words, lang } = wordsIn(hardshipWords, visit.language);
  const title = wordsIn(hardshipTitle, lang).words;
  if (visit.open.length === 0) return nothingOpen(visit, title, <Advice visit={visit} />);
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={title} frame={visit} lang={lang} errors={errors}>
        <p>{words.effect}</p>
        <p>{words.noReasons}</p>
        <form method="post" novalidate>
          <OwnWords typed={typed} errors={errors} />
          <button type="submit" name="choice" value="hardship">
            {words.send}
          </button>
        </form>
        <Advice visit={visit} />
      </Page>
    ),
  };
}

async function sayHardship(visit: Visit, form: Form): Promise<Answer> {
  if (form.one('choice') !== 'hardship' || visit.open.length === 0) return hardshipPage(visit);
  const errors = tooLong(form, visit);
  if (errors.length > 0) return hardshipPage(visit, form, errors);
  const noted = await visit.deps.tellUs(visit.link, { kind: 'hardship', text: form.one('text') });
  const isPerson = isNaturalPerson(visit.facts.profile.kind);
  return toldPage(visit, noted, isPerson ? { more: <Advice visit={visit} /> } : {});
}
