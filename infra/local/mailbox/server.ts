import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mailbox, Treatment } from './mailbox.ts';
import { behaviourSchema, type Mail } from './mails.ts';
import { mailPage, mailSource, mailsPage, type PageSetting } from './pages.ts';
import { type Answer, answerSchema, type ReportKind, reportKindSchema } from './reports.ts';

/** The mailbox over HTTP: an SES v2 endpoint, pages for people, and a small interface for tests. */
export type MailboxServer = { url: string; close(): Promise<void> };

const style = readFileSync(join(import.meta.dirname, 'mailbox.css'), 'utf8');
const script = readFileSync(join(import.meta.dirname, 'follow.js'), 'utf8');

/** How what becomes of a mail reaches the stage. */
export type Ways = {
  report(kind: ReportKind, mail: Mail): Promise<void>;
  answer(answer: Answer, mail: Mail): Promise<void>;
};

const noWays: Ways = { report: async () => undefined, answer: async () => undefined };

/** Serves the mailbox on a free port of this machine. */
export async function serveMailbox(
  box: Mailbox,
  setting: PageSetting,
  ways: Ways = noWays,
): Promise<MailboxServer> {
  const server = createServer((request, response) => {
    route({ box, setting, ways }, request, response).catch((error: unknown) => {
      reply(response, 500, 'text/plain; charset=utf-8', String(error));
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Serving = { box: Mailbox; setting: PageSetting; ways: Ways };

async function route(
  { box, setting, ways }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://mailbox');
  const [, folder, id, part] = pathname.split('/');
  const mail = box.mails().find((one) => one.id === id);
  const html = (body: string) => reply(response, 200, 'text/html; charset=utf-8', body);
  if (request.method === 'POST' && pathname === '/v2/email/outbound-emails') {
    await treat(response, box.receive(JSON.parse(await text(request))));
  } else if (request.method === 'POST' && pathname === '/api/behaviour') {
    box.behave(behaviourSchema.parse(JSON.parse(await text(request))));
    reply(response, 204, 'text/plain', '');
  } else if (pathname === '/api/mails') {
    reply(response, 200, 'application/json', JSON.stringify(box.mails()));
  } else if (pathname === '/events') {
    followMails(box, request, response);
  } else if (pathname === '/mailbox.css') {
    reply(response, 200, 'text/css; charset=utf-8', style);
  } else if (pathname === '/follow.js') {
    reply(response, 200, 'text/javascript; charset=utf-8', script);
  } else if (pathname === '/') {
    html(mailsPage(box.mails(), setting));
  } else if (request.method === 'POST' && folder === 'mails' && mail !== undefined) {
    await happen(ways, mail, part, request);
    response.writeHead(303, { location: `/mails/${mail.id}` }).end();
  } else if (folder === 'mails' && mail !== undefined && part === 'source') {
    html(mailSource(mail));
  } else if (folder === 'mails' && mail !== undefined) {
    html(mailPage(mail, box.mails(), setting));
  } else {
    reply(response, 404, 'text/plain; charset=utf-8', 'There is nothing here.');
  }
}

/** Something becomes of a mail. Only pages of this mailbox may ask for it, not one that happens to be open beside it. */
async function happen(
  ways: Ways,
  mail: Mail,
  part: string | undefined,
  request: IncomingMessage,
): Promise<void> {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new Error('asked from elsewhere');
  const form = Object.fromEntries(new URLSearchParams(await text(request)));
  if (part === 'report') await ways.report(reportKindSchema.parse(form['kind']), mail);
  else if (part === 'answer') await ways.answer(answerSchema.parse(form), mail);
}

async function treat(response: ServerResponse, treatment: Treatment): Promise<void> {
  switch (treatment.kind) {
    case 'answer':
      if (treatment.afterSeconds !== undefined) await sleep(treatment.afterSeconds * 1000);
      response.setHeader('x-amzn-errortype', treatment.body['__type'] ?? '');
      reply(response, treatment.status, 'application/json', JSON.stringify(treatment.body));
      return;
    case 'hang':
      return;
    case 'cut':
      response.destroy();
      return;
  }
}

function followMails(box: Mailbox, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 2000\n\n');
  const stop = box.follow((mail) => response.write(`event: mail\ndata: ${mail.id}\n\n`));
  request.on('close', stop);
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('the mailbox has no port'));
    });
  });
}
