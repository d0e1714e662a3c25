import type { Form } from './form.ts';
import type { Catalogue } from './languages.ts';
import type { Answer } from './page.tsx';
import type { Visit } from './visit.ts';

/**
 * A page of a debtor's visit, at `/v/<visit>/<path>`. To add one: write its words in `words/`, this record beside its
 * markup, and a line in `all-pages.ts`. The frame sees to the link, the identity question, the language, the limits.
 */
export type PageDefinition = {
  /** The last part of its address: lower-case letters and hyphens. */
  path: string;
  /** What it is called in its heading and wherever it is offered. */
  title: Catalogue<string>;
  /** Whether it is offered among what one can do; absent: always. */
  offered?(visit: Visit): boolean;
  /** Shown to everybody who holds the link, without the identity question; such a page may not name a person or a sum. */
  open?: boolean;
  /** Asks everybody who they are, companies too: what is done there could lead to a stranger. */
  guarded?: boolean;
  /** The page as it is now. Never changes anything, for mail scanners open it too. */
  show(visit: Visit, query: Form): Answer | Promise<Answer>;
  /**
   * What sending its form does. Acts only on a choice the person made (a button's `choice`), and sending the same form
   * again answers the same without a second effect. Absent: a page without a form.
   */
  act?(visit: Visit, form: Form): Answer | Promise<Answer>;
};
