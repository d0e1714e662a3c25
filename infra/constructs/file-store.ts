import { Duration } from 'aws-cdk-lib';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';
import { closedBucket } from './closed-bucket.ts';
import { grantObjects } from './grant-objects.ts';

/** Where debtors' files arrive, and where those lie that were looked at. */
export const incomingFiles = 'incoming/';
const incoming = `${incomingFiles}*`;
const kept = 'kept/*';

/** The files that debtors send with an objection or a claim of payment. Nobody reads one that was not looked at. */
export class FileStore extends Construct {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, setting: Setting) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...closedBucket(setting),
      lifecycleRules: [
        {
          id: 'not-looked-at',
          prefix: incomingFiles,
          expiration: Duration.days(2),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { id: 'taken-away', prefix: 'kept/', noncurrentVersionExpiration: Duration.days(30) },
        { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    // On the resource itself: the construct's own switch brings a custom resource with it.
    const resource = this.bucket.node.defaultChild;
    if (!(resource instanceof s3.CfnBucket)) throw new Error('the file store has no bucket resource');
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        'Every file stands in its case; access logs of objects are the account’s CloudTrail.',
    });
  }

  /** The function may sign forms by which a browser sends a file; it can read none. */
  grantForms(pages: lambda.Function): void {
    this.allow(pages, ['s3:PutObject'], [incoming]);
  }

  /** The function may look at what arrived, keep what is fine, and take the rest away. */
  grantCheck(checker: lambda.Function): void {
    this.allow(checker, ['s3:GetObject', 's3:DeleteObject'], [incoming]);
    this.allow(checker, ['s3:PutObject'], [kept]);
  }

  /** The function may take away what a customer sent whose data are erased. */
  grantErasure(eraser: lambda.Function): void {
    this.allow(eraser, ['s3:DeleteObject'], [kept]);
  }

  /** The function may lead people of the house to what a customer sent and was kept. */
  grantRead(reader: lambda.Function): void {
    this.allow(reader, ['s3:GetObject'], [kept]);
  }

  private allow(grantee: lambda.Function, actions: string[], keys: readonly string[]): void {
    grantObjects(this.bucket, grantee, { actions, keys, why: 'Files have names that nobody can guess.' });
    grantee.addEnvironment('FILES_BUCKET', this.bucket.bucketName);
  }
}
