import {
  AccountSuspendedException,
  LimitExceededException,
  MessageRejected,
  SendEmailCommand,
  type SendEmailCommandInput,
  SendingPausedException,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { type MailSettings, sesMailer } from '../../../functions/send-message/mailer.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { samples } from '../../shared/messages/sample-inputs.ts';
import { exampleCreditor } from '../../support/example/example-case.ts';
import { fakeSend } from '../../support/fake-send.ts';

const message = renderMessage(samples['reminder-1']);
const to = 'accounts@holm.example';

/** Sends a mail through a fake SES that answers so; gives the result and what SES was asked. */
async function mailing(answer: () => unknown, settings: MailSettings = {}, senderName?: string) {
  const asked: SendEmailCommandInput[] = [];
  const send = fakeSend(async (command) => {
    if (!(command instanceof SendEmailCommand)) throw new Error('unexpected');
    asked.push(command.input);
    return answer();
  });
  const sender = { ...exampleCreditor.sender, ...(senderName === undefined ? {} : { name: senderName }) };
  const result = await sesMailer({ send }, settings)({ ...exampleCreditor, sender }, to, message);
  return { result, asked };
}

const accepted = () => ({ MessageId: 'ses-1' });
const failing = (error: unknown) => () => {
  throw error;
};
const status = (httpStatusCode: number) => ({ message: 'no', $metadata: { httpStatusCode } });

/** The words of a From header's phrase, decoded as RFC 2047 says. */
function decoded(phrase: string): string {
  const words = phrase.split(' ').map((word) => /^=\?UTF-8\?B\?([\w+/=]+)\?=$/.exec(word)?.[1]);
  return words.map((word) => Buffer.from(word ?? '', 'base64').toString('utf8')).join('');
}

async function fromWith(senderName: string): Promise<string> {
  const { asked } = await mailing(accepted, {}, senderName);
  return asked[0]?.FromEmailAddress ?? '';
}

describe('a mail', () => {
  it('goes to the debtor alone, answers go to the creditor, and machines are told not to answer', async () => {
    const { result, asked } = await mailing(accepted, { configurationSet: 'forbear' });
    expect(result).toEqual({ kind: 'sent', messageId: 'ses-1' });
    expect(asked).toMatchObject([
      {
        Destination: { ToAddresses: [to] },
        ReplyToAddresses: ['buchhaltung@lindenhof.example'],
        ConfigurationSetName: 'forbear',
        Content: { Simple: { Subject: { Data: message.subject, Charset: 'UTF-8' } } },
      },
    ]);
    expect(asked[0]?.Destination?.BccAddresses ?? asked[0]?.Destination?.CcAddresses).toBeUndefined();
    const names = asked[0]?.Content?.Simple?.Headers?.map(({ Name }) => Name);
    expect(names).toEqual([
      'Auto-Submitted',
      'Content-Language',
      'List-Unsubscribe',
      'List-Unsubscribe-Post',
    ]);
  });

  it('of a rehearsal goes to the one mailbox named, and never to the debtor', async () => {
    const { asked } = await mailing(accepted, { redirectTo: 'rehearsal@lindenhof.example' });
    expect(asked[0]?.Destination).toEqual({ ToAddresses: ['rehearsal@lindenhof.example'] });
    expect(JSON.stringify(asked)).not.toContain(to);
  });
});

describe('what the mail service answers', () => {
  it.each([
    new MessageRejected(status(400)),
    new AccountSuspendedException(status(400)),
    Object.assign(new Error('no'), { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } }),
  ])('refuses for good: $name', async (error) => {
    const { result, asked } = await mailing(failing(error));
    expect(result).toEqual({ kind: 'refused', why: error.name, later: false });
    expect(asked).toHaveLength(1);
  });

  it.each([
    new TooManyRequestsException(status(429)),
    new LimitExceededException(status(400)),
    new SendingPausedException(status(400)),
  ])('asks to wait: $name', async (error) => {
    const { result } = await mailing(failing(error));
    expect(result).toEqual({ kind: 'refused', why: error.name, later: true });
  });

  it.each<[string, unknown, string]>([
    [
      'a server error',
      Object.assign(new Error('x'), { name: 'InternalFailure', $metadata: { httpStatusCode: 500 } }),
      'InternalFailure',
    ],
    [
      'an unavailable service',
      Object.assign(new Error('x'), { name: 'Unavailable', $metadata: { httpStatusCode: 503 } }),
      'Unavailable',
    ],
    ['a time-out', Object.assign(new Error('x'), { name: 'TimeoutError' }), 'TimeoutError'],
    ['a broken connection', Object.assign(new Error('x'), { name: 'Error', code: 'ECONNRESET' }), 'Error'],
    [
      'an answer nobody could read',
      Object.assign(new SyntaxError('x'), { $metadata: { httpStatusCode: 200 } }),
      'SyntaxError',
    ],
    ['something that is no error', 'lost', 'UnknownError'],
  ])('leaves it uncertain whether it left: %s', async (_, error, why) => {
    const { result, asked } = await mailing(failing(error));
    expect(result).toEqual({ kind: 'uncertain', why });
    expect(asked).toHaveLength(1);
  });
});

describe('the name of the sender', () => {
  it('is quoted, without the characters that end a quotation', async () => {
    expect(await fromWith('Linden "Paper" \\ Co., Ltd.')).toBe(
      '"Linden Paper  Co., Ltd." <rechnung@lindenhof.example>',
    );
  });

  it.each([
    'Bürobedarf Lindenhof',
    '日本製紙',
    'Büro 📎',
    'Lindenhof Großhandelsgesellschaft für Bürobedarf und Papierwaren mit beschränkter Haftung & Co. KG 📎',
  ])('is written as RFC 2047 asks when it is not ASCII: %s', async (name) => {
    const from = await fromWith(name);
    const phrase = from.replace(' <rechnung@lindenhof.example>', '');
    expect(from).toMatch(/^[\x21-\x7e ]+$/);
    expect(decoded(phrase)).toBe(name);
    expect(phrase.split(' ').filter((word) => word.length > 75)).toEqual([]);
  });

  it.each([
    'Linden\r\nBcc: all@example.org',
    'Linden\nX: y',
    'Linden" <evil@example.org>, "',
    'Linden\u0000',
    'Büro\r\nBcc: a@example.org',
  ])('cannot add a header or an address: %j', async (name) => {
    const from = await fromWith(name);
    expect(from).toMatch(/^("[^"\r\n]*"|=\?UTF-8\?B\?[\w+/=]+\?=) <rechnung@lindenhof\.example>$/);
  });
});

it.each(['Holm\r\nBcc: all@example.org', 'Holm\u2028Bcc: all@example.org', 'Holm\tGmbH\n'])(
  'the name of a debtor or an invoice cannot add a header: %j',
  (name) => {
    const sample = samples['reminder-1'];
    const rendered = renderMessage({
      ...sample,
      creditor: { ...sample.creditor, name },
      debtor: { name, kind: 'company' },
      invoices: sample.invoices.map((line) => ({ ...line, invoiceNumber: name })),
    });
    const headers = [rendered.subject, ...rendered.headers.flatMap((header) => [header.name, header.value])];
    expect(headers.filter((header) => /[\p{Cc}\u2028\u2029]/u.test(header))).toEqual([]);
    expect(rendered.subject).toContain('Holm');
  },
);
