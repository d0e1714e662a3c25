import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';
import { closedBucket } from './closed-bucket.ts';
import { grantObjects } from './grant-objects.ts';

const objects = 'anchors/*';

/** Where the daily anchors of the decisions lie, so that nobody can change or delete them before their time. */
export class AnchorBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, setting: Setting) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...closedBucket(setting),
      // The emulator takes the lock's settings and does not keep to them.
      objectLockEnabled: true,
      objectLockDefaultRetention: retentionOf(setting),
    });
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        'Only one function writes here, once a day; access logs are the account’s CloudTrail.',
    });
  }

  /** The function may add anchors and read those before; it can neither replace one for good nor delete any. */
  grantAnchor(writer: lambda.Function): void {
    grantObjects(this.bucket, writer, {
      ...{ actions: ['s3:PutObject', 's3:GetObject'], keys: [objects] },
      why: 'Anchors are named by their day.',
    });
    iam.Grant.addToPrincipal({
      grantee: writer,
      actions: ['s3:ListBucket'],
      resourceArns: [this.bucket.bucketArn],
    });
    writer.addEnvironment('ANCHOR_BUCKET', this.bucket.bucketName);
  }
}

/**
 * In real time not even the account's owner can shorten it: against the hand that could edit the records too, nothing
 * less would help. A rehearsal proves nothing, and its anchors may be cleared away by whoever has the right.
 */
function retentionOf({ stage }: Setting): s3.ObjectLockRetention {
  const time = Duration.days(365 * stage.anchorRetentionYears);
  return stage.clock.speed === 1
    ? s3.ObjectLockRetention.compliance(time)
    : s3.ObjectLockRetention.governance(time);
}
