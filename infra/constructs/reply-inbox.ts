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
import { type MailBucket, mailPrefix, receiptRuleName } from './mail-bucket.ts';
import type { Undelivered } from './undelivered.ts';

export type ReplyInboxProps = {
  setting: Setting;
  cases: CaseTable;
  mails: MailBucket;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Brings what customers answer into their cases. Made only where the stage has a domain that mail comes in at. */
export class ReplyInbox extends Construct {
  constructor(scope: Construct, id: string, props: ReplyInboxProps) {
    super(scope, id);
    const { setting, cases, mails, undelivered, alarms } = props;
    const receiveReply = new ForbearFunction(this, 'ReceiveReply', {
      setting,
      name: 'receive-reply',
      timeout: Duration.minutes(1),
      memoryMegabytes: 1024,
    });
    cases.grantWork(receiveReply);
    mails.grantReceive(receiveReply);
    receiveReply.configureAsyncInvoke({
      retryAttempts: 2,
      onFailure: new SqsDestination(undelivered.queue),
    });
    new events.Rule(this, 'MailCame', {
      description: 'The mail service has put a mail into the bucket',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [mails.bucket.bucketName] }, object: { key: [{ prefix: mailPrefix }] } },
      },
      targets: [new LambdaFunction(receiveReply, { deadLetterQueue: undelivered.queue, retryAttempts: 20 })],
    });
    if (setting.local === undefined) this.takeMailIn(props);
    alarms.watch('replies-fail', {
      metric: receiveReply.metricErrors(),
      impact:
        'What customers answer does not reach their cases: they may be reminded of what they object to.',
    });
  }

  /** An account follows one rule set at a time: making ours the active one is left to a person (runbook). */
  private takeMailIn({ setting, mails }: ReplyInboxProps): void {
    const name = receiptRuleName(setting);
    const domain = setting.stage.inboundDomain;
    const set = new ses.CfnReceiptRuleSet(this, 'RuleSet', { ruleSetName: name });
    const rule = new ses.CfnReceiptRule(this, 'Rule', {
      ruleSetName: name,
      rule: {
        name,
        enabled: true,
        scanEnabled: true,
        recipients: domain === undefined ? [] : [domain],
        actions: [{ s3Action: { bucketName: mails.bucket.bucketName, objectKeyPrefix: mailPrefix } }],
      },
    });
    rule.addResourceDependency(set);
  }
}
