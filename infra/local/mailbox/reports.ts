import * as z from 'zod';
import type { Mail } from './mails.ts';

/** What the mail service can report of a mail, as a person chooses it in the mailbox. */
export const reportKinds = ['delivered', 'delay', 'soft-bounce', 'hard-bounce', 'complaint'] as const;
export const reportKindSchema = z.enum(reportKinds);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** The event by which the mail service would report it, as it comes over the default bus. */
export function reportEvent(kind: ReportKind, mail: Mail, { id, at }: { id: string; at: string }) {
  const [to = ''] = mail.to;
  const tags = {
    'ses:configuration-set': ['local'],
    ...(mail.reference === undefined ? {} : { mail: [mail.reference] }),
  };
  const about = { messageId: mail.id, timestamp: mail.sentAt, destination: mail.to, tags };
  const event = (detailType: string, detail: Record<string, unknown>) => ({
    ...{
      version: '0',
      id,
      source: 'aws.ses',
      time: at,
      account: '000000000000',
      region: 'us-east-1',
      resources: [],
    },
    ...{ 'detail-type': detailType, detail: { mail: about, ...detail } },
  });
  const bounce = (bounceType: string, bounceSubType: string, status: string) =>
    event('Email Bounced', {
      eventType: 'Bounce',
      bounce: {
        ...{ feedbackId: id, bounceType, bounceSubType, timestamp: at },
        bouncedRecipients: [{ emailAddress: to, action: 'failed', status }],
      },
    });
  switch (kind) {
    case 'delivered':
      return event('Email Delivered', {
        eventType: 'Delivery',
        delivery: { timestamp: at, recipients: [to] },
      });
    case 'delay':
      return event('Email Delivery Delayed', {
        eventType: 'DeliveryDelay',
        deliveryDelay: { timestamp: at, delayType: 'MailboxFull', delayedRecipients: [{ emailAddress: to }] },
      });
    case 'soft-bounce':
      return bounce('Transient', 'MailboxFull', '4.2.2');
    case 'hard-bounce':
      return bounce('Permanent', 'General', '5.1.1');
    case 'complaint':
      return event('Email Complaint Received', {
        eventType: 'Complaint',
        complaint: {
          ...{ feedbackId: id, timestamp: at, complaintFeedbackType: 'abuse' },
          complainedRecipients: [{ emailAddress: to }],
        },
      });
  }
}

/** What a person writes back, or what their machine does. */
export const answerSchema = z.object({
  text: z.string().trim().min(1).max(10_000),
  by: z.enum(['person', 'machine']).default('person'),
});
export type Answer = z.infer<typeof answerSchema>;

/** The mail that answers another, as the mail service stores it when it comes in; its verdicts stand on top. */
export function answerMail({ text, by }: Answer, mail: Mail, { id, at }: { id: string; at: string }): string {
  const [from = ''] = mail.to;
  const [to = ''] = mail.replyTo;
  const lines = [
    `Return-Path: <${from}>`,
    `Received: from mx.debtor.example by inbound-smtp.local with SMTP id ${id} for ${to}; ${at}`,
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    ...(by === 'machine' ? ['Auto-Submitted: auto-replied'] : []),
    `From: ${from}`,
    `To: ${to}`,
    `Subject: =?UTF-8?B?${Buffer.from(`Re: ${mail.subject}`).toString('base64')}?=`,
    `Message-ID: <${id}@debtor.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${text}\n\nOn ${mail.sentAt}, ${mail.from} wrote:\n${mail.text.replace(/^/gm, '> ')}`)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
    '',
  ];
  return lines.join('\r\n');
}
