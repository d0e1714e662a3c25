import type { DeskAnswer } from './desk-page.ts';
import type { Person, Role } from './person.ts';

/** What was asked for is not there. */
export function missingPage(sentence = 'There is nothing at this address.'): DeskAnswer {
  return {
    kind: 'page',
    status: 404,
    title: 'Not found',
    body: (
      <p>
        {sentence} <a href="/">Go to Today</a>
      </p>
    ),
  };
}

/** The person may not read or do that, and who may. */
export function notYours({ roles }: Person, wanted: readonly Role[]): DeskAnswer {
  const own =
    roles.length === 0 ? 'You have no role at the desk yet' : `You are ${listed(roles, 'and')} here`;
  return {
    kind: 'page',
    status: 403,
    title: 'Not yours to do',
    body: (
      <>
        <p>
          {own}; this is for {listed(wanted, 'or')}. Nothing was changed.
        </p>
        <p>
          An administrator can change your roles. <a href="/">Go to Today</a>
        </p>
      </>
    ),
  };
}

/** A form that did not come from our own page. */
export function elsewherePage(): DeskAnswer {
  return {
    kind: 'page',
    status: 403,
    title: 'This form came from somewhere else',
    body: (
      <p>
        Nothing was changed. <a href="/">Open the desk</a> and do it there.
      </p>
    ),
  };
}

export function tooLongPage(): DeskAnswer {
  return {
    kind: 'page',
    status: 413,
    title: 'That is too long',
    body: (
      <p>
        Nothing was changed. Go back with your browser: what you typed is still there. Shorten it and send it
        again.
      </p>
    ),
  };
}

function listed(roles: readonly Role[], word: 'and' | 'or'): string {
  const names = roles.map((role) => `${role === 'auditor' || role === 'administrator' ? 'an' : 'a'} ${role}`);
  return new Intl.ListFormat('en', { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(names);
}

/** Something of ours is broken; the fault is reported. */
export function faultPage(): DeskAnswer {
  return {
    kind: 'page',
    status: 500,
    title: 'Something went wrong',
    body: (
      <p>
        It is our fault, and it has been reported. What you sent may not be recorded: look at the case before
        you send it again. <a href="/">Go to Today</a>
      </p>
    ),
  };
}
