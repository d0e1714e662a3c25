import { Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Alarms } from './alarms.ts';

/** Where uploads, schedules and changes of the table go that could not be handed over in time. */
export class Undelivered extends Construct {
  readonly queue: sqs.Queue;

  constructor(scope: Construct, id: string, alarms: Alarms) {
    super(scope, id);
    this.queue = new sqs.Queue(this, 'Queue', {
      retentionPeriod: Duration.days(14),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    acknowledge(this.queue, { 'AwsSolutions-SQS3': 'It is itself what is left over.' });
    alarms.watch('something-was-not-handed-over', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible(),
      impact:
        'An upload, a schedule or a change of a case was lost on its way; the sweep repairs cases only.',
    });
  }
}
