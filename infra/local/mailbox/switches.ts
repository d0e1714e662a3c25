import { html } from 'hono/html';
import type { Mail } from './mails.ts';
import { type ReportKind, reportKinds } from './reports.ts';

const names: Record<ReportKind, string> = {
  delivered: 'It was delivered',
  delay: 'It is delayed',
  'soft-bounce': 'The mailbox is full (soft bounce)',
  'hard-bounce': 'The address does not exist (hard bounce)',
  complaint: 'Its reader marks it as spam (complaint)',
};

/** What can become of a mail: reports of the mail service, and an answer of its recipient. */
export function switches({ id, reference, replyTo }: Mail) {
  const reports = html`<form method="post" action="/mails/${id}/report">
    <p>The mail service reports:</p>
    ${reportKinds.map((kind) => html`<button name="kind" value="${kind}">${names[kind]}</button>`)}
  </form>`;
  const answer = html`<form method="post" action="/mails/${id}/answer">
    <label for="text">The recipient answers:</label>
    <textarea id="text" name="text" rows="4" required></textarea>
    <button name="by" value="person">Send the answer</button>
    <button name="by" value="machine">Send it as an automatic reply</button>
  </form>`;
  const comesIn = replyTo.some((address) => address.startsWith('reply+'));
  return html`<details>
    <summary>What becomes of it</summary>
    ${reference === undefined ? '' : reports} ${comesIn ? answer : ''}
  </details>`;
}
