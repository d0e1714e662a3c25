import type { DeskAnswer } from '../desk-page.ts';

/** The way back from the sign-in page led nowhere. */
export function notSignedInPage(): DeskAnswer {
  return {
    kind: 'page',
    status: 403,
    title: 'You are not signed in',
    body: (
      <p>
        The sign-in took too long, or was begun in another browser. <a href="/sign-in">Sign in again</a>
      </p>
    ),
  };
}

/** The session is over; what was typed is kept in the page, to be sent again. */
export function sessionOverPage(path: string, fields: readonly (readonly [string, string])[]): DeskAnswer {
  return {
    kind: 'page',
    status: 403,
    title: 'Please sign in again',
    body: (
      <>
        <p>
          Your session ended before this was sent. Nothing is recorded yet, and nothing you typed is lost.
        </p>
        <ol>
          <li>
            <a href="/signed-in" target="_blank" rel="noopener">
              Sign in, in a new tab
            </a>
          </li>
          <li>Then come back here and send it again.</li>
        </ol>
        <form method="post" action={path}>
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit">Send it again</button>
        </form>
      </>
    ),
  };
}

/** After signing in, in a tab opened for it. */
export function signedInPage(): DeskAnswer {
  return {
    kind: 'page',
    title: 'You are signed in',
    body: <p>Close this tab and go on where you were.</p>,
  };
}

/** After signing out. */
export function signedOutPage(): DeskAnswer {
  return {
    kind: 'page',
    title: 'You are signed out',
    body: (
      <p>
        <a href="/sign-in">Sign in again</a>
      </p>
    ),
  };
}
