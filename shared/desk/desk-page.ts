import type { Child } from 'hono/jsx';
import type { Temporal } from 'temporal-polyfill';
import type { Form } from '../pages/form.ts';
import type { FieldError } from '../pages/page.tsx';
import type { DeskDeps } from './deps/desk-deps.ts';
import type { Person, Role } from './person.ts';

/** The named parts of a page's path. */
export type Params = {
  /** As it stands in the address; empty where there is none. */
  text(name: string): string;
  /** The key of a debtor, debt or task that an address of `address.ts` carries; empty where it carries none. */
  key(name: string): string;
};

/** What a page is asked. */
export type DeskRequest = {
  deps: DeskDeps;
  person: Person;
  params: Params;
  query: Form;
  now: Temporal.Instant;
  /** Path and query of the address asked for. */
  at: string;
};

/** The answer to a request. */
export type DeskAnswer =
  | {
      kind: 'page';
      /** Absent: the page's own. */
      title?: string;
      /** Absent: 422 where there are errors, else 200. */
      status?: 200 | 403 | 404 | 409 | 413 | 422 | 500;
      /** Said at the top and beside their fields, whose ids they name. What was typed is up to the body. */
      errors?: readonly FieldError[];
      body: Child;
    }
  /** A part of a page for htmx to put in place. */
  | { kind: 'part'; status?: 200 | 422; body: Child }
  /** After an act: the page to go to, and a sentence that stands there once. */
  | { kind: 'see'; path: string; notice?: string }
  /** A file to keep. */
  | { kind: 'file'; name: string; type: string; content: string | Uint8Array<ArrayBuffer> };

/**
 * A page of the desk. To add one: write this record in a file of its own, and a line in `all-desk-pages.ts`. The frame
 * sees to sign-in, roles, forged forms, limits and headers, and notes who acted.
 */
export type DeskPage = {
  /** Where it is, with `:names` for its parts. */
  path: string;
  title: string;
  /** What it is called in the menu; absent: it is not in the menu. */
  menu?: string;
  readers: readonly Role[];
  /** The page as it is now; changes nothing. */
  show(request: DeskRequest): DeskAnswer | Promise<DeskAnswer>;
  /** Who may send its form; absent: it has none. */
  actors?: readonly Role[];
  /** What sending its form does. */
  act?(request: DeskRequest, form: Form): DeskAnswer | Promise<DeskAnswer>;
};
