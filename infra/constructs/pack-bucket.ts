import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';
import { closedBucket } from './closed-bucket.ts';
import { grantObjects } from './grant-objects.ts';

const packs = 'packs/*';

/** The evidence packs of the debts that an agency is to collect; each lies here as long as it is with the agency. */
export class PackBucket extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, setting: Setting) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...closedBucket(setting),
      lifecycleRules: [
        {
          id: 'as-long-as-the-case',
          // A debtor is erased at the earliest so many years after the last activity: by then their packs are gone.
          expiration: Duration.days(365 * setting.stage.retentionYears),
          noncurrentVersionExpiration: Duration.days(30),
        },
      ],
    });
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        'Every pack stands in its case; access logs of objects are the account’s CloudTrail.',
    });
  }

  /** The function may lay packs down, see what lies there, and take it away; it reads none. */
  grantKeep(builder: lambda.Function): void {
    this.allow(builder, ['s3:PutObject', 's3:DeleteObject']);
    iam.Grant.addToPrincipal({
      grantee: builder,
      actions: ['s3:ListBucket'],
      resourceArns: [this.bucket.bucketArn],
    });
  }

  /** The function may sign links by which a pack is read. */
  grantRead(reader: lambda.Function): void {
    this.allow(reader, ['s3:GetObject']);
  }

  /** The function may take packs away when all of a customer is erased. */
  grantErasure(eraser: lambda.Function): void {
    this.allow(eraser, ['s3:DeleteObject']);
  }

  private allow(grantee: lambda.Function, actions: string[]): void {
    grantObjects(this.bucket, grantee, {
      ...{ actions, keys: [packs] },
      why: 'Packs have names that nobody can guess.',
    });
    grantee.addEnvironment('PACKS_BUCKET', this.bucket.bucketName);
  }
}
