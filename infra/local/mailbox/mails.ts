import * as z from 'zod';
import { mailTag } from '../../../shared/store/sent-mail.ts';

const text = z.object({ Data: z.string() });

/** The part of SES v2 `SendEmail` that Forbear uses. */
export const sendEmailSchema = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({
    ToAddresses: z.array(z.string()).default([]),
    CcAddresses: z.array(z.string()).default([]),
  }),
  ReplyToAddresses: z.array(z.string()).default([]),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Content: z.object({
    Simple: z.object({
      Subject: text,
      Body: z.object({ Text: text.optional(), Html: text.optional() }),
      Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
      Attachments: z.array(z.object({ FileName: z.string(), RawContent: z.string() })).default([]),
    }),
  }),
});
type SendEmail = z.infer<typeof sendEmailSchema>;

/** A mail as the mailbox shows it. */
export type Mail = {
  id: string;
  /** The stage's own time. */
  sentAt: string;
  from: string;
  to: string[];
  replyTo: string[];
  subject: string;
  text: string;
  html: string;
  headers: { name: string; value: string }[];
  attachments: string[];
  /** What comes back with every report about it. */
  reference?: string;
  /** Whether the sender was told that it was accepted. */
  answered: boolean;
};

/** How the endpoint treats the next mails: `times` of them, then it accepts again. */
export const behaviourSchema = z.object({
  /** `refuse`: MessageRejected · `throttle`: 429 · `hang`: takes it, never answers · `drop`: takes it, cuts the line · `vanish`: cuts the line, takes nothing. */
  kind: z.enum(['accept', 'refuse', 'throttle', 'hang', 'drop', 'vanish']),
  times: z.int().positive().default(1_000_000),
  /** Only mails to this address; absent: all. */
  to: z.email().optional(),
  /** Real seconds it takes to answer; absent: none. */
  afterSeconds: z.number().positive().max(60).optional(),
});
export type Behaviour = z.infer<typeof behaviourSchema>;

/** The mail that a SendEmail request describes. */
export function mailOf(id: string, sentAt: string, request: SendEmail): Omit<Mail, 'answered'> {
  const { Subject, Body, Headers, Attachments } = request.Content.Simple;
  const reference = request.EmailTags.find(({ Name }) => Name === mailTag)?.Value;
  return {
    id,
    sentAt,
    from: request.FromEmailAddress,
    to: [...request.Destination.ToAddresses, ...request.Destination.CcAddresses],
    replyTo: request.ReplyToAddresses,
    subject: Subject.Data,
    text: Body.Text?.Data ?? '',
    html: Body.Html?.Data ?? '',
    headers: Headers.map(({ Name, Value }) => ({ name: Name, value: Value })),
    attachments: Attachments.map(({ FileName }) => FileName),
    ...(reference === undefined ? {} : { reference }),
  };
}
