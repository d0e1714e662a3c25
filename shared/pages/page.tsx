import type { Child, FC } from 'hono/jsx';
import type { Creditor } from '../config/stage.ts';
import { oneLine } from '../messages/written.ts';

/** One thing wrong with a form, said at the top and beside the field. */
export type FieldError = { field: string; message: string };

/** The answer to a request: `status` and the page. */
export type Answer = { status: 200 | 404 | 413 | 422 | 500; page: Child };

type PageProps = {
  title: string;
  creditor?: Creditor;
  errors?: readonly FieldError[];
  children?: Child;
};

/** The frame of every page: whose it is, one heading, the errors first, whom to ask last. */
export const Page: FC<PageProps> = ({ title, creditor, errors = [], children }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex, nofollow" />
      <title>
        {[errors.length > 0 ? `Error: ${title}` : title, creditor?.name].filter(Boolean).join(' – ')}
      </title>
      <link rel="stylesheet" href="../style.css" />
    </head>
    <body>
      <header>
        <p>{oneLine(creditor?.name ?? 'Accounts')}</p>
      </header>
      <main>
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        {children}
      </main>
      {creditor && <Contact creditor={creditor} />}
    </body>
  </html>
);

const ErrorSummary: FC<{ errors: readonly FieldError[] }> = ({ errors }) =>
  errors.length === 0 ? null : (
    <div class="problem" role="alert" aria-labelledby="problem-title" tabindex={-1} autofocus>
      <h2 id="problem-title">There is a problem</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );

const Contact: FC<{ creditor: Creditor }> = ({ creditor: { contact, name, address, registration } }) => (
  <footer>
    <h2>Do you have a question?</h2>
    <p>
      {oneLine(contact.name)} will be glad to help: <a href={telephoneLink(contact.phone)}>{contact.phone}</a>{' '}
      or <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
    <p class="quiet">{[name, ...address, registration].map(oneLine).join(' · ')}</p>
  </footer>
);

function telephoneLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
