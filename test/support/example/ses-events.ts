/** What an event of the mail service says beside its kind. */
export type Reported = {
  /** The mail's reference, as it was given at sending; absent: a mail without one. */
  reference?: string | undefined;
  address?: string;
  reportId?: string;
};

const address = 'accounts@holm.example';

/** A bounce as it comes over the default event bus. */
export function bounceEvent(bounceType: string, bounceSubType: string, reported: Reported = {}) {
  const { reportId = 'report-1', address: emailAddress = address } = reported;
  const bounce = {
    ...{ feedbackId: reportId, bounceType, bounceSubType, timestamp: '2026-03-10T08:00:05.000Z' },
    bouncedRecipients: [
      { emailAddress, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 no such user' },
    ],
    reportingMTA: 'dns; mta.example',
  };
  return envelope('Email Bounced', { eventType: 'Bounce', bounce, mail: mailOf(reported) });
}

/** A recipient's complaint as it comes over the default event bus. */
export function complaintEvent(reported: Reported = {}, more: Readonly<Record<string, unknown>> = {}) {
  const { reportId = 'report-1', address: emailAddress = address } = reported;
  const complaint = {
    ...{ feedbackId: reportId, complaintSubType: null, complaintFeedbackType: 'abuse' },
    ...{ timestamp: '2026-03-10T08:00:05.000Z', complainedRecipients: [{ emailAddress }] },
    ...more,
  };
  return envelope('Email Complaint Received', { eventType: 'Complaint', complaint, mail: mailOf(reported) });
}

/** The mail was handed to the recipient's mail service. */
export function deliveryEvent(reported: Reported = {}) {
  const delivery = { timestamp: '2026-03-10T08:00:03.000Z', recipients: [reported.address ?? address] };
  return envelope('Email Delivered', { eventType: 'Delivery', delivery, mail: mailOf(reported) });
}

/** The mail service still tries. */
export function delayEvent(reported: Reported = {}) {
  const deliveryDelay = {
    ...{ timestamp: '2026-03-10T09:00:00.000Z', delayType: 'MailboxFull' },
    delayedRecipients: [{ emailAddress: reported.address ?? address, status: '4.2.2' }],
  };
  return envelope('Email Delivery Delayed', {
    ...{ eventType: 'DeliveryDelay', deliveryDelay, mail: mailOf(reported) },
  });
}

function mailOf({ reference, address: to = address }: Reported) {
  const tags = {
    'ses:configuration-set': ['forbear'],
    ...(reference === undefined ? {} : { mail: [reference] }),
  };
  return { messageId: 'ses-1', timestamp: '2026-03-10T08:00:00.000Z', destination: [to], tags };
}

function envelope(detailType: string, detail: unknown) {
  return {
    ...{ version: '0', id: crypto.randomUUID(), account: '000000000000', region: 'eu-central-1' },
    ...{ source: 'aws.ses', time: '2026-03-10T08:00:06Z', resources: [], 'detail-type': detailType, detail },
  };
}
