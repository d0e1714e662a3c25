import type { Child, FC } from 'hono/jsx';
import { ErrorSummary } from '../pages/error-summary.tsx';
import type { FieldError } from '../pages/page.tsx';
import type { Person } from './person.ts';

/** One page that the menu leads to. */
export type DeskMenuEntry = { href: string; title: string; current: boolean };

/** What stands around a page of the desk. */
export type DeskFrame = {
  /** Absent: nobody is signed in. */
  person?: Person | undefined;
  menu: readonly DeskMenuEntry[];
  /** What was just done, said once. */
  notice?: string | undefined;
  /** That sending is stopped, a sentence for each pause, as long as it is. */
  pauses?: readonly string[];
};

type LayoutProps = { title: string; frame: DeskFrame; errors?: readonly FieldError[]; children?: Child };

/** The frame of every page: where one can go, who one is, what was just done, what is wrong, then the page. */
export const Layout: FC<LayoutProps> = ({ title, frame, errors = [], children }) => {
  const { person, menu, notice, pauses = [] } = frame;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="htmx-config" content={htmxConfig} />
        <title>{`${errors.length > 0 ? 'Error: ' : ''}${title} – Forbear`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/desk.css" />
        <script src="/desk.js" defer />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header>
          <p class="brand">Forbear</p>
          {menu.length > 0 && (
            <nav aria-label="Desk">
              <ul>
                {menu.map(({ href, title: name, current }) => (
                  <li>
                    <a href={href} aria-current={current ? 'page' : undefined}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {person && (
            <form class="who" method="post" action="/sign-out">
              <span>
                {person.name} <span class="quiet">{person.roles.join(', ')}</span>
              </span>
              <button type="submit" class="plain">
                Sign out
              </button>
            </form>
          )}
        </header>
        {pauses.length > 0 && (
          <section class="pauses" aria-label="Sending is stopped">
            {pauses.map((pause) => (
              <p>
                {pause} <a href="/sending">Sending</a>
              </p>
            ))}
          </section>
        )}
        <main id="main" tabindex={-1}>
          {notice && (
            <p class="notice" role="status">
              {notice}
            </p>
          )}
          <ErrorSummary errors={errors} title="Please look at this again" />
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
};

/** No styles or code of its own making: the page's policy would refuse them. */
const htmxConfig = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
});
