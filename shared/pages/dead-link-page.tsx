import { type Answer, Page } from './page.tsx';

/** The same answer for every link that is unknown, mistyped, expired or gone: it reveals nothing. */
export function deadLinkPage(): Answer {
  return {
    status: 404,
    page: (
      <Page title="This link does not work">
        <p>It may have been cut off on the way, or it may be older than we keep links.</p>
        <p>
          Please use the links in the newest e-mail you have from us, or call the person named in it. You can
          also simply reply to that e-mail.
        </p>
        <p>
          Or ask us for new links. We send them only to the e-mail address that we have on file, never to
          another one.
        </p>
        <form method="post">
          <button type="submit" name="choice" value="fresh-link">
            Send me new links
          </button>
        </form>
      </Page>
    ),
  };
}

/** The same answer to everyone who asks for new links: whether anything was sent is known to the mailbox alone. */
export function freshLinkPage(): Answer {
  return {
    status: 200,
    page: (
      <Page title="Please look into your mailbox">
        <p>
          If this was a link of ours and there is something for you to see, an e-mail with new links goes to
          the address that we have on file. We send no more than one in seven days.
        </p>
        <p>
          If none arrives, please call the person named in our e-mail or reply to it. You can stop our e-mails
          with the link at the foot of each; it does not grow old.
        </p>
      </Page>
    ),
  };
}

/** What is said where no link was used. */
export function neutralPage(): Answer {
  return {
    status: 200,
    page: (
      <Page title="Nothing to see here">
        <p>The links in our e-mails lead to a page of their own. Please use one of those.</p>
      </Page>
    ),
  };
}

/** When something failed: nothing is claimed that we do not know. */
export function faultPage(): Answer {
  return {
    status: 500,
    page: (
      <Page title="Something went wrong on our side">
        <p>We cannot say whether your answer reached us. Please try again; doing it twice does no harm.</p>
        <p>If it happens again, please call the person named in our e-mail or reply to it.</p>
      </Page>
    ),
  };
}

/** A form larger than any answer needs. */
export function tooLongPage(): Answer {
  return {
    status: 413,
    page: (
      <Page title="That was too long for us">
        <p>Please go back and shorten your text, or reply to our e-mail.</p>
      </Page>
    ),
  };
}
