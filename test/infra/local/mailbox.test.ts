import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, mailbox } from '../../../infra/local/mailbox/mailbox.ts';
import { type MailboxServer, serveMailbox } from '../../../infra/local/mailbox/server.ts';

let box: Mailbox;
let server: MailboxServer;
let ses: SESv2Client;

beforeEach(async () => {
  box = mailbox(() => '2026-11-23T08:12:00.000Z');
  server = await serveMailbox(box, { title: 'Mailbox', written: (instant) => instant });
  ses = clientWaiting(20_000);
});
afterEach(async () => {
  ses.destroy();
  await server.close();
});

/** A client that gives up after so many milliseconds, as one must with a service that never answers. */
function clientWaiting(requestTimeout: number): SESv2Client {
  return new SESv2Client({
    endpoint: server.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
  });
}

const send = (to = 'ada@debtor.example', subject = 'Reminder <1>') =>
  ses.send(
    new SendEmailCommand({
      FromEmailAddress: 'accounts@lindenhof.example',
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: { Data: subject },
          Body: {
            Text: { Data: 'In text' },
            Html: { Data: '<html><head></head><body>In HTML</body></html>' },
          },
          Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        },
      },
    }),
  );
const page = async (path: string) => (await fetch(server.url + path)).text();

describe('the mailbox of the local stage', () => {
  it('takes a mail as the mail service does and shows all of it', async () => {
    const { MessageId } = await send();
    expect(box.mails()).toMatchObject([
      { id: MessageId, to: ['ada@debtor.example'], subject: 'Reminder <1>', text: 'In text', answered: true },
    ]);
    expect(await page('/')).toContain('Reminder &lt;1&gt;');
    const shown = await page(`/mails/${MessageId}`);
    expect(shown).toContain('Auto-Submitted');
    expect(shown).toContain('2026-11-23T08:12:00.000Z');
    expect(await page(`/mails/${MessageId}/source`)).toContain('<base target="_blank"></head><body>In HTML');
  });

  it('can refuse a mail, and then accepts again', async () => {
    box.behave({ kind: 'refuse', times: 1 });
    await expect(send()).rejects.toMatchObject({ name: 'MessageRejected' });
    expect(box.mails()).toEqual([]);
    await send();
    expect(box.mails()).toHaveLength(1);
  });

  it('can throttle', async () => {
    box.behave({ kind: 'throttle', times: 1 });
    await expect(send()).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  });

  it('can take its time with an answer', async () => {
    box.behave({ kind: 'refuse', times: 1, afterSeconds: 0.15 });
    const begun = performance.now();
    await expect(send()).rejects.toMatchObject({ name: 'MessageRejected' });
    expect(performance.now() - begun).toBeGreaterThan(140);
  });

  it('can take a mail and never say so, by silence or by a cut line', async () => {
    ses.destroy();
    ses = clientWaiting(1000);
    for (const kind of ['hang', 'drop'] as const) {
      box.behave({ kind, times: 1 });
      await expect(send()).rejects.toThrow();
    }
    expect(box.mails().map(({ answered }) => answered)).toEqual([false, false]);
  });

  it('can cut the line before it has taken anything', async () => {
    box.behave({ kind: 'vanish', times: 1 });
    await expect(send()).rejects.toThrow();
    expect(box.mails()).toEqual([]);
  });

  it('treats only the mails to one address so when told', async () => {
    box.behave({ kind: 'refuse', times: 5, to: 'ben@debtor.example' });
    await send('ada@debtor.example');
    await expect(send('ben@debtor.example')).rejects.toMatchObject({ name: 'MessageRejected' });
  });

  it('refuses what is not a mail', () => {
    expect(box.receive({ hello: 1 })).toMatchObject({ kind: 'answer', status: 400 });
  });
});
