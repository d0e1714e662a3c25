import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';
import { closedBucket } from './closed-bucket.ts';
import { grantObjects } from './grant-objects.ts';

/** Where the mail service puts mails, whole. */
export const mailPrefix = 'mail/';

/** Name of the rule by which the mail service takes mails in for a stage; that of its rule set too. */
export function receiptRuleName({ stage }: Setting): string {
  return `forbear-${stage.name}`;
}

/** What people answer to our mails, whole, with the files that came. Outlives every deploy, and no mail longer than its case may. */
export class MailBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, setting: Setting) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...closedBucket(setting),
      lifecycleRules: [
        {
          id: 'as-long-as-the-case',
          // A debtor is erased at the earliest so many years after the last activity: by then all their mails are gone.
          expiration: Duration.days(365 * setting.stage.retentionYears),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    // On the resource itself: the construct's own switch brings a custom resource with it.
    const resource = this.bucket.node.defaultChild;
    if (!(resource instanceof s3.CfnBucket)) throw new Error('the mail bucket has no bucket resource');
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        "Who read what is in the account's CloudTrail; only one function and one service come near.",
    });
    this.letMailsIn(setting);
  }

  /** The mail service may put mails in by our own rule, and nobody else's. */
  private letMailsIn(setting: Setting): void {
    const stack = Stack.of(this);
    const name = receiptRuleName(setting);
    const rule = stack.formatArn({
      service: 'ses',
      resource: 'receipt-rule-set',
      resourceName: `${name}:receipt-rule/${name}`,
    });
    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${mailPrefix}*`)],
        conditions: {
          StringEquals: { 'aws:SourceAccount': stack.account },
          ArnEquals: { 'aws:SourceArn': rule },
        },
      }),
    );
  }

  /** The function may read mails and lay their files beside them. */
  grantReceive(receiver: lambda.Function): void {
    this.allow(receiver, 's3:GetObject', mailPrefix);
    this.allow(receiver, 's3:PutObject', 'files/');
    receiver.addEnvironment('MAIL_BUCKET', this.bucket.bucketName);
  }

  /** The function may take away mails of a customer whose data are erased, and the files in them. */
  grantErasure(eraser: lambda.Function): void {
    this.allow(eraser, 's3:DeleteObject', mailPrefix);
    this.allow(eraser, 's3:DeleteObject', 'files/');
    eraser.addEnvironment('MAIL_BUCKET', this.bucket.bucketName);
  }

  private allow(grantee: lambda.Function, action: string, prefix: string): void {
    grantObjects(this.bucket, grantee, {
      ...{ actions: [action], keys: [`${prefix}*`] },
      why: 'Mails have names that the mail service chooses.',
    });
  }
}
