import { html, raw } from 'hono/html';
import type { Mail } from './mails.ts';
import { switches } from './switches.ts';

export type PageSetting = {
  /** Written in the page's head line. */
  title: string;
  /** How an instant of the stage is written for people. */
  written(instant: string): string;
};

type Markup = ReturnType<typeof html>;

/** All mails, newest first. */
export function mailsPage(mails: readonly Mail[], setting: PageSetting): string {
  const hint =
    mails.length === 0
      ? html`<p class="hint">No mail has left yet. The first ones come as soon as a debtor's contact hours begin.</p>`
      : html`<p class="hint">Choose a mail to read it as its recipient does.</p>`;
  return page(mails, undefined, hint, setting);
}

/** One mail as its recipient sees it, with its plain text and headers, beside the list. */
export function mailPage(mail: Mail, mails: readonly Mail[], setting: PageSetting): string {
  const headers = [
    { name: 'From', value: mail.from },
    { name: 'To', value: mail.to.join(', ') },
    { name: 'Reply-To', value: mail.replyTo.join(', ') },
    { name: 'Subject', value: mail.subject },
    ...mail.headers,
  ];
  const body = html`<article>
    <header>
      <h2>${mail.subject}</h2>
      <p>${mail.from} to ${mail.to.join(', ')}<br /><time>${setting.written(mail.sentAt)}</time></p>
      ${mail.answered ? '' : html`<p class="note">The sender never learnt that this mail was taken.</p>`}
      ${mail.attachments.length === 0 ? '' : html`<p>Attached: ${mail.attachments.join(', ')}</p>`}
    </header>
    <iframe
      title="The mail as its recipient sees it"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      src="/mails/${mail.id}/source"
    ></iframe>
    ${switches(mail)}
    <details>
      <summary>Plain text</summary>
      <pre>${mail.text}</pre>
    </details>
    <details>
      <summary>Headers</summary>
      <dl>${headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
    </details>
  </article>`;
  return page(mails, mail.id, body, setting);
}

/** The mail's own HTML, its links opening beside the mailbox. */
export function mailSource(mail: Mail): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(mail.html)
    ? mail.html.replace(/<head[^>]*>/i, (head) => head + base)
    : base + mail.html;
}

function page(
  mails: readonly Mail[],
  chosen: string | undefined,
  main: Markup,
  { title, written }: PageSetting,
): string {
  const rows = [...mails].reverse().map(
    (mail) => html`<li>
      <a href="/mails/${mail.id}" ${mail.id === chosen ? raw('aria-current="page"') : ''}>
        <strong>${mail.to.join(', ')}</strong>
        <span>${mail.subject}</span>
        <time>${written(mail.sentAt)}</time>
      </a>
    </li>`,
  );
  const count = mails.length === 1 ? '1 mail' : `${mails.length} mails`;
  return String(html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${count} · ${title}</title>
        <link rel="stylesheet" href="/mailbox.css" />
        <script src="/follow.js" defer></script>
      </head>
      <body>
        <header class="top"><h1>${title}</h1><p><output id="count">${count}</output></p></header>
        <nav aria-label="Mails"><ul id="mails">${rows}</ul></nav>
        <main>${main}</main>
      </body>
    </html>`);
}
