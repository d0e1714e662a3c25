import { Duration } from 'aws-cdk-lib';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** Answers that are owed to debtors and the desk, on their way to the mail sender. */
export class SendQueue extends Construct {
  readonly queue: sqs.Queue;

  constructor(scope: Construct, id: string, alarms: Alarms) {
    super(scope, id);
    const unsent = new sqs.Queue(this, 'Unsent', {
      retentionPeriod: Duration.days(14),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    this.queue = new sqs.Queue(this, 'Queue', {
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.minutes(3),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: unsent, maxReceiveCount: 5 },
    });
    alarms.watch('answers-not-sent', {
      metric: unsent.metricApproximateNumberOfMessagesVisible(),
      impact: 'A debtor or the desk waits for an answer that was not sent.',
    });
  }

  /** The function may hand over answers. */
  grantSend(sender: lambda.Function): void {
    this.queue.grantSendMessages(sender);
    sender.addEnvironment('SEND_QUEUE_URL', this.queue.queueUrl);
  }
}
