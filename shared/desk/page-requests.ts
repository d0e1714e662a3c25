import type { Context } from 'hono';
import { formOf } from '../pages/form.ts';
import { keyInAddress } from './address.ts';
import { answer } from './answer.tsx';
import type { DeskPage, DeskRequest } from './desk-page.ts';
import type { DeskSurroundings } from './desk-surroundings.ts';
import { notYours } from './neutral-pages.tsx';
import { hasRole, type Person } from './person.ts';
import { personAt } from './sign-in/session.ts';
import { sessionOverPage } from './sign-in/sign-in-pages.tsx';

/** Shows a page to whoever may read it; who is not signed in is led there and back. */
export async function showTo(context: Context, deps: DeskSurroundings, page: DeskPage): Promise<Response> {
  const person = await personAt(context, deps);
  if (person === undefined) {
    return context.redirect(`/sign-in?to=${encodeURIComponent(placeOf(context))}`, 303);
  }
  await deps.deps.policy.refresh();
  const given = hasRole(person, page.readers)
    ? await page.show(requestOf(context, deps, person))
    : notYours(person, page.readers);
  return answer(context, deps, given, { person, page });
}

/** Does what a page's form asks, for whoever may; a form whose session ended is kept to be sent again. */
export async function actOn(context: Context, deps: DeskSurroundings, page: DeskPage): Promise<Response> {
  const body = await context.req.parseBody({ all: true });
  const person = await personAt(context, deps);
  if (person === undefined) return answer(context, deps, sessionOverPage(placeOf(context), textsOf(body)));
  const { actors = [], act } = page;
  await deps.deps.policy.refresh();
  const given =
    act !== undefined && hasRole(person, actors)
      ? await act(requestOf(context, deps, person), formOf(body))
      : notYours(person, actors);
  const response = await answer(context, deps, given, { person, page });
  deps.noteAct({ person: person.id, page: page.path, status: response.status });
  return response;
}

function requestOf(context: Context, { deps }: DeskSurroundings, person: Person): DeskRequest {
  const parts: Record<string, string> = context.req.param();
  const text = (name: string) => parts[name] ?? '';
  return {
    deps,
    person,
    params: { text, key: (name) => keyInAddress(text(name)) },
    query: formOf(context.req.queries()),
    now: deps.now(),
    at: placeOf(context),
  };
}

function placeOf({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  return pathname + search;
}

function textsOf(body: Readonly<Record<string, unknown>>): [string, string][] {
  const form = formOf(body);
  return Object.keys(body).flatMap((name) => form.all(name).map((value): [string, string] => [name, value]));
}
