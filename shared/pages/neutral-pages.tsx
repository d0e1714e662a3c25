import type { Child } from 'hono/jsx';
import { wordsIn } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { PageFrame } from './page-frame.ts';
import { cardWords } from './words/card.ts';
import { neutralWords } from './words/neutral.ts';

/** The same answer for every link that is unknown, mistyped, expired, revoked or gone: it reveals nothing. */
export function deadLinkPage(frame: PageFrame): Answer {
  const { title, why, newest, ask, button } = wordsIn(neutralWords, frame.language).words.dead;
  return {
    status: 404,
    page: (
      <Page title={title} frame={frame}>
        <p>{why}</p>
        <p>{newest}</p>
        <p>{ask}</p>
        <form method="post">
          <button type="submit" name="choice" value="fresh-link">
            {button}
          </button>
        </form>
      </Page>
    ),
  };
}

/** The same answer to everyone who asks for new links: whether anything was sent is known to the mailbox alone. */
export function freshLinkPage(frame: PageFrame): Answer {
  const { title, sent, none } = wordsIn(neutralWords, frame.language).words.fresh;
  return saying(frame, 200, title, [sent, none]);
}

/** For a browser that has not opened the link of this visit, or too long ago. */
export function closedVisitPage(frame: PageFrame): Answer {
  const { title, how, cookies } = wordsIn(neutralWords, frame.language).words.closed;
  return saying(frame, 404, title, [how, cookies]);
}

/** What is said where no link was used. */
export function startPage(frame: PageFrame): Answer {
  const { title, text } = wordsIn(neutralWords, frame.language).words.start;
  return saying(frame, 200, title, [text]);
}

/** When something failed: nothing is claimed that we do not know. */
export function faultPage(frame: PageFrame): Answer {
  const { title, unknown, again } = wordsIn(neutralWords, frame.language).words.fault;
  return saying(frame, 500, title, [unknown, again]);
}

/** Where the card company leads back to. It settles nothing, and says no more than is known: nothing. */
export function paidPage(frame: PageFrame): Answer {
  const { paidTitle, paid } = wordsIn(cardWords, frame.language).words;
  return saying(frame, 200, paidTitle, paid);
}

/** A form larger than any answer needs. */
export function tooLongPage(frame: PageFrame): Answer {
  const { title, text } = wordsIn(neutralWords, frame.language).words.tooLong;
  return saying(frame, 413, title, [text]);
}

/** More answers within an hour than people give. */
export function tooOftenPage(frame: PageFrame): Answer {
  const { title, rest, other } = wordsIn(neutralWords, frame.language).words.tooOften;
  return saying(frame, 429, title, [rest, other]);
}

/** A form that another site sent in a debtor's name. */
export function elsewherePage(frame: PageFrame): Answer {
  const { title, text } = wordsIn(neutralWords, frame.language).words.elsewhere;
  return saying(frame, 403, title, [text]);
}

function saying(
  frame: PageFrame,
  status: Extract<Answer, { page: Child }>['status'],
  title: string,
  texts: readonly string[],
): Answer {
  const page = (
    <Page title={title} frame={frame}>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
    </Page>
  );
  return { status, page };
}
