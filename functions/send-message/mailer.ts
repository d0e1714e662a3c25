import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import * as z from 'zod';
import type { Creditor } from '../../shared/config/stage.ts';
import type { RenderedMessage } from '../../shared/messages/render-message.ts';
import { mailTag } from '../../shared/store/sent-mail.ts';

/**
 * `refused`: it certainly did not leave, `later` telling whether it may be tried again, `instead` what a person does ·
 * `uncertain`: it may have left.
 */
export type MailResult =
  | { kind: 'sent'; messageId: string }
  | { kind: 'refused'; why: string; later: boolean; instead?: string }
  | { kind: 'uncertain'; why: string };

/** `reference` comes back with every report of the mail service about this mail; it holds no personal data. */
export type Mailer = (
  creditor: Creditor,
  to: string,
  message: RenderedMessage,
  reference?: string,
) => Promise<MailResult>;

export type MailSettings = { redirectTo?: string | undefined; configurationSet?: string | undefined };

/** Sends through SES, once: its client must not retry, for SES has no idempotency token. */
export function sesMailer(ses: Pick<SESv2Client, 'send'>, settings: MailSettings): Mailer {
  return async (creditor, to, { subject, text, html, headers }, reference) => {
    const command = new SendEmailCommand({
      FromEmailAddress: `${quoted(creditor.sender.name)} <${creditor.sender.address}>`,
      ReplyToAddresses: [creditor.replyTo],
      Destination: { ToAddresses: [settings.redirectTo ?? to] },
      ConfigurationSetName: settings.configurationSet,
      ...(reference === undefined ? {} : { EmailTags: [{ Name: mailTag, Value: reference }] }),
      Content: {
        Simple: {
          Subject: { Data: subject, Charset: 'UTF-8' },
          Body: { Text: { Data: text, Charset: 'UTF-8' }, Html: { Data: html, Charset: 'UTF-8' } },
          Headers: headers.map(({ name, value }) => ({ Name: name, Value: value })),
        },
      },
    });
    try {
      const { MessageId } = await ses.send(command);
      return { kind: 'sent', messageId: MessageId ?? 'unnamed' };
    } catch (error) {
      return resultOf(error);
    }
  };
}

const serviceErrorSchema = z.object({
  name: z.string(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
});

/** An answer with a 4xx status is a definite refusal; anything else may have left. */
function resultOf(error: unknown): MailResult {
  const parsed = serviceErrorSchema.safeParse(error);
  const why = parsed.success ? parsed.data.name : 'UnknownError';
  const status = parsed.success ? parsed.data.$metadata?.httpStatusCode : undefined;
  if (status === undefined || status < 400 || status >= 500) return { kind: 'uncertain', why };
  const later = status === 429 || why === 'LimitExceededException' || why === 'SendingPausedException';
  return { kind: 'refused', why, later };
}

/** The sender's name as a header phrase; RFC 2047 for anything beyond ASCII. */
function quoted(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return `"${name.replace(/["\\]/g, '')}"`;
  const words = pieces(name).map((piece) => Buffer.from(piece, 'utf8').toString('base64'));
  return words.map((word) => `=?UTF-8?B?${word}?=`).join(' ');
}

/** Bytes that, encoded, fill an encoded word of RFC 2047: at most 75 characters. */
const mostBytes = 45;

/** The text in pieces that each fit one encoded word, no character cut in two. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > mostBytes) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
