import { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import * as ses from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Undelivered } from './undelivered.ts';

export type MailFeedbackProps = {
  setting: Setting;
  cases: CaseTable;
  /** The configuration set that all mails leave through. */
  mails: ses.ConfigurationSet;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Brings what becomes of our mails back into the cases: whether it arrived, bounces and complaints. */
export class MailFeedback extends Construct {
  readonly recordFeedback: ForbearFunction;

  constructor(scope: Construct, id: string, props: MailFeedbackProps) {
    super(scope, id);
    const { setting, cases, mails, undelivered, alarms } = props;
    const recordFeedback = new ForbearFunction(this, 'RecordFeedback', {
      setting,
      name: 'record-feedback',
      timeout: Duration.seconds(30),
    });
    this.recordFeedback = recordFeedback;
    cases.grantWork(recordFeedback);
    recordFeedback.configureAsyncInvoke({
      retryAttempts: 2,
      onFailure: new SqsDestination(undelivered.queue),
    });

    // The mail service publishes to the default bus of the account and to no other.
    const bus = events.EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    mails.addEventDestination('Feedback', {
      destination: ses.EventDestination.eventBus(bus),
      events: [
        ses.EmailSendingEvent.BOUNCE,
        ses.EmailSendingEvent.COMPLAINT,
        ses.EmailSendingEvent.DELIVERY,
        ses.EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    new events.Rule(this, 'Reported', {
      description: 'A mail of ours arrived, is late or bounced, or its recipient complained',
      eventPattern: {
        source: ['aws.ses'],
        detailType: [
          'Email Bounced',
          'Email Complaint Received',
          'Email Delivered',
          'Email Delivery Delayed',
        ],
        detail: { mail: { tags: { 'ses:configuration-set': [mails.configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(recordFeedback, { deadLetterQueue: undelivered.queue, retryAttempts: 20 }),
      ],
    });
    alarms.watch('feedback-fails', {
      metric: recordFeedback.metricErrors(),
      impact: 'Addresses that bounced or complained are not closed in the cases.',
    });
  }
}
