import * as z from 'zod';
import type { Feedback } from '../../shared/domain/mail-feedback.ts';
import type { Report } from '../../shared/store/note-feedback.ts';
import { mailTag } from '../../shared/store/sent-mail.ts';

const mailSchema = z.object({
  messageId: z.string().default(''),
  destination: z.array(z.string()).default([]),
  tags: z.record(z.string(), z.array(z.string())).default({}),
});
const recipients = z.array(z.object({ emailAddress: z.string() })).min(1);

const bounceSchema = z.object({
  'detail-type': z.literal('Email Bounced'),
  detail: z.object({
    mail: mailSchema,
    bounce: z.object({
      feedbackId: z.string(),
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      bounceSubType: z.string(),
      bouncedRecipients: recipients,
    }),
  }),
});
const complaintSchema = z.object({
  'detail-type': z.literal('Email Complaint Received'),
  detail: z.object({
    mail: mailSchema,
    complaint: z.object({
      feedbackId: z.string(),
      complaintSubType: z.string().nullish(),
      complaintFeedbackType: z.string().nullish(),
      complainedRecipients: recipients,
    }),
  }),
});
const deliverySchema = z.object({
  'detail-type': z.literal('Email Delivered'),
  detail: z.object({ mail: mailSchema, delivery: z.object({ recipients: z.array(z.string()).min(1) }) }),
});
const delaySchema = z.object({
  'detail-type': z.literal('Email Delivery Delayed'),
  detail: z.object({
    mail: mailSchema,
    deliveryDelay: z.object({
      delayType: z.string(),
      timestamp: z.string(),
      delayedRecipients: recipients,
    }),
  }),
});
const eventSchema = z.discriminatedUnion('detail-type', [
  bounceSchema,
  complaintSchema,
  deliverySchema,
  delaySchema,
]);
type Mail = z.infer<typeof mailSchema>;

/** An event of the mail service as a report, with the reference of the mail it is about. Throws for any other event. */
export function readReport(event: unknown): Report & { reference: string | undefined } {
  const read = eventSchema.parse(event);
  const reference = read.detail.mail.tags[mailTag]?.[0];
  switch (read['detail-type']) {
    case 'Email Bounced':
      return { ...bounced(read.detail.bounce), reference };
    case 'Email Complaint Received':
      return { ...complained(read.detail.complaint), reference };
    case 'Email Delivered':
      return { ...delivered(read.detail), reference };
    case 'Email Delivery Delayed':
      return { ...delayed(read.detail), reference };
  }
}

/** These carry no id of their own: a mail is delivered once, and delayed at an instant. */
function delivered({ mail, delivery }: { mail: Mail; delivery: { recipients: string[] } }): Report {
  const feedback = { kind: 'delivered', code: 'delivered', neverArrived: false } as const;
  return {
    reportId: `delivered-${mail.messageId}`,
    feedback: { ...feedback, address: delivery.recipients[0] ?? '' },
  };
}

function delayed({ mail, deliveryDelay }: z.infer<typeof delaySchema>['detail']): Report {
  const { delayType: code, timestamp, delayedRecipients } = deliveryDelay;
  const address = delayedRecipients[0]?.emailAddress ?? '';
  return {
    reportId: `delayed-${mail.messageId}-${timestamp}`,
    feedback: { kind: 'delayed', code, neverArrived: false, address },
  };
}

function bounced(bounce: z.infer<typeof bounceSchema>['detail']['bounce']): Report {
  const { feedbackId: reportId, bounceType, bounceSubType, bouncedRecipients } = bounce;
  const kind = kindOf(bounceType, bounceSubType);
  const base = { address: bouncedRecipients[0]?.emailAddress ?? '', code: bounceSubType };
  return { reportId, feedback: { ...base, kind, neverArrived: kind !== 'noted' && kind !== 'undelivered' } };
}

/**
 * Out-of-office replies are reported as passing bounces of no known cause: they say nothing about arrival. A passing
 * bounce of a known cause comes only after the mail service's own tries, for hours: that mail is not delivered any more.
 */
function kindOf(type: 'Permanent' | 'Transient' | 'Undetermined', subType: string): Feedback['kind'] {
  if (type === 'Permanent') return 'undeliverable';
  if (type === 'Undetermined') return 'undelivered';
  return subType === 'General' ? 'noted' : 'soft-bounced';
}

function complained(complaint: z.infer<typeof complaintSchema>['detail']['complaint']): Report {
  const { feedbackId: reportId, complaintSubType, complaintFeedbackType, complainedRecipients } = complaint;
  const address = complainedRecipients[0]?.emailAddress ?? '';
  const code = complaintSubType ?? complaintFeedbackType ?? 'complaint';
  // The mail service did not even try: the address had complained before.
  const neverArrived = complaintSubType === 'OnAccountSuppressionList';
  const kind = complaintFeedbackType === 'not-spam' ? 'noted' : 'complained';
  return { reportId, feedback: { kind, address, code, neverArrived } };
}
