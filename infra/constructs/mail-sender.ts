import { Duration, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as ses from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { SendQueue } from './send-queue.ts';

export type MailSenderProps = {
  setting: Setting;
  cases: CaseTable;
  answers: SendQueue;
  alarms: Alarms;
};

/** The only place mails leave from. */
export class MailSender extends Construct {
  readonly sender: ForbearFunction;
  /** What every mail leaves through. */
  readonly mails: ses.ConfigurationSet;

  constructor(scope: Construct, id: string, { setting, cases, answers, alarms }: MailSenderProps) {
    super(scope, id);
    this.mails = new ses.ConfigurationSet(this, 'Mails', {
      reputationMetrics: true,
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
    });
    this.sender = new ForbearFunction(this, 'SendMessage', {
      setting,
      name: 'send-message',
      timeout: Duration.seconds(30),
    });
    this.sender.addEnvironment('MAIL_CONFIGURATION_SET', this.mails.configurationSetName);
    this.allowSending(setting);
    if (setting.local !== undefined) {
      this.sender.addEnvironment('AWS_ENDPOINT_URL_SESV2', setting.local.mailEndpoint);
    }
    answers.grantSend(this.sender);
    cases.grantWork(this.sender);
    this.sender.addEventSource(
      new SqsEventSource(answers.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );

    alarms.watch('mail-sender-fails', {
      metric: this.sender.metricErrors(),
      impact: 'Reminders and owed answers are not leaving.',
    });
    alarms.watch('bounces-high', {
      metric: reputation('Reputation.BounceRate', this.mails),
      above: 0.03,
      impact: 'Mails come back; above 5 % the mail service stops sending for us.',
    });
    alarms.watch('complaints-high', {
      metric: reputation('Reputation.ComplaintRate', this.mails),
      above: 0.0005,
      impact: 'Debtors mark our mails as spam; above 0.1 % the mail service stops sending for us.',
    });
    alarms.watch('complaints-near-limit', {
      metric: reputation('Reputation.ComplaintRate'),
      atLeast: 0.0008,
      impact: 'Of all mails of the account, 8 in 10,000 are marked as spam; the review begins at 10.',
    });
  }

  private allowSending(setting: Setting): void {
    const stack = Stack.of(this);
    const addresses = setting.stage.creditors.map(({ sender }) => sender.address);
    const identities = new Set(addresses.flatMap((address) => [address, address.replace(/^.*@/, '')]));
    const arn = (resource: string, resourceName: string) =>
      stack.formatArn({ service: 'ses', resource, resourceName });
    this.sender.addToRolePolicy(
      new iam.PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [
          ...[...identities].map((identity) => arn('identity', identity)),
          arn('configuration-set', this.mails.configurationSetName),
        ],
      }),
    );
  }
}

/** The mail service's own figure: of one configuration set, or of the whole account. */
function reputation(metricName: string, mails?: ses.ConfigurationSet): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: 'AWS/SES',
    metricName,
    ...(mails === undefined
      ? {}
      : { dimensionsMap: { 'ses:configuration-set': mails.configurationSetName } }),
    statistic: 'Maximum',
  });
}
