import * as z from 'zod';
import type { Feedback } from '../../shared/domain/mail-feedback.ts';
import type { Report } from '../../shared/store/note-feedback.ts';
import { mailTag } from '../../shared/store/sent-mail.ts';

const mailSchema = z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) });
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
const eventSchema = z.discriminatedUnion('detail-type', [bounceSchema, complaintSchema]);

/** An event of the mail service as a report, with the reference of the mail it is about. Throws for any other event. */
export function readReport(event: unknown): Report & { reference: string | undefined } {
  const read = eventSchema.parse(event);
  const reference = read.detail.mail.tags[mailTag]?.[0];
  return read['detail-type'] === 'Email Bounced'
    ? { ...bounced(read.detail.bounce), reference }
    : { ...complained(read.detail.complaint), reference };
}

function bounced(bounce: z.infer<typeof bounceSchema>['detail']['bounce']): Report {
  const { feedbackId: reportId, bounceType, bounceSubType, bouncedRecipients } = bounce;
  const kind = kindOf(bounceType, bounceSubType);
  const base = { address: bouncedRecipients[0]?.emailAddress ?? '', code: bounceSubType };
  return { reportId, feedback: { ...base, kind, neverArrived: kind === 'undeliverable' } };
}

/** Out-of-office replies are reported as passing bounces of no known cause: they say nothing about arrival. */
function kindOf(type: 'Permanent' | 'Transient' | 'Undetermined', subType: string): Feedback['kind'] {
  if (type === 'Permanent') return 'undeliverable';
  return type === 'Transient' && subType === 'General' ? 'noted' : 'undelivered';
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
