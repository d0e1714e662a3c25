import type { Child } from 'hono/jsx';
import type { Language } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { Visit } from './visit.ts';

/** A page that says one thing, without a form. */
export function plainPage(visit: Visit, title: string, lang: Language, said: Child): Answer {
  return {
    status: 200,
    page: (
      <Page title={title} frame={visit} lang={lang}>
        <p>{said}</p>
      </Page>
    ),
  };
}
