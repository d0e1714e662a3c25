import type { Context } from 'hono';
import { languageOf, languageWanted } from './languages.ts';
import type { Answer } from './page.tsx';
import { bareFrame, type PageFrame } from './page-frame.ts';
import type { PagesDeps } from './pages-deps.ts';
import { keepLanguage, keptLanguage } from './visit-cookie.ts';

/** Sends the answer to a request, and keeps the language that was chosen with it. */
export async function answer(context: Context, deps: PagesDeps, given: Answer): Promise<Response> {
  const chosen = languageOf(context.req.query('lang'));
  if (chosen !== undefined) keepLanguage(context, chosen, deps);
  if ('goTo' in given) return context.redirect(given.goTo, 303);
  return context.html(`<!DOCTYPE html>${await given.page}`, given.status);
}

/** The language chosen with this request, or kept from an earlier one. */
export function chosenLanguage(context: Context, deps: PagesDeps): string | undefined {
  return languageOf(context.req.query('lang')) ?? keptLanguage(context, deps);
}

/** The frame of a page that names nobody, in the language the browser wants. */
export function frameOf(context: Context, deps: PagesDeps): PageFrame {
  const wanted =
    languageOf(chosenLanguage(context, deps)) ?? languageWanted(context.req.header('Accept-Language'));
  return bareFrame(wanted ?? 'en', new URL(context.req.url).search);
}
