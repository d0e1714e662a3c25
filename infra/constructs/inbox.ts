import { Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';
import { closedBucket } from './closed-bucket.ts';
import { grantObjects } from './grant-objects.ts';

/** Where finance puts papers that prove an invoice; debtors take them away from there. */
export const papersPrefix = 'evidence/';

/** Where reports of batches come out. */
export const reportsPrefix = 'reports/';

/** Prefixes finance uploads to. */
export const uploadPrefixes = ['invoices/', 'payments/'] as const;

const writeBackParts = 'work/write-back/';

const readable = [...uploadPrefixes, 'mappings/', 'work/', 'reports/'].map((prefix) => `${prefix}*`);

/** The bucket finance puts batches into, and where reports about them come out. Outlives every deploy. */
export class Inbox extends Construct {
  readonly bucket: s3.Bucket;
  readonly uploader: iam.Role;

  constructor(scope: Construct, id: string, setting: Setting) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...closedBucket(setting),
      lifecycleRules: [
        {
          id: 'working-copies',
          prefix: 'work/',
          expiration: Duration.days(14),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    // On the resource itself: the construct's own switch brings a custom resource with it.
    const resource = this.bucket.node.defaultChild;
    if (!(resource instanceof s3.CfnBucket)) throw new Error('the inbox has no bucket resource');
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        "Who put what is in each batch's own report; access logs of objects are the account's CloudTrail.",
    });

    this.uploader = new iam.Role(this, 'Uploader', {
      assumedBy: new iam.AccountRootPrincipal(),
      description: 'May put invoice and payment batches into the inbox and nothing else',
    });
    this.uploader.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [...uploadPrefixes, papersPrefix].map((prefix) => this.bucket.arnForObjects(`${prefix}*`)),
      }),
    );
    const bucketId = Stack.of(this).getLogicalId(resource);
    for (const prefix of [...uploadPrefixes, papersPrefix]) {
      acknowledge(this.uploader, {
        [`AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}*]`]: 'Batches have names finance chooses.',
      });
    }
  }

  /** The function may read uploads, mappings of their columns and our working copies. */
  grantRead(reader: lambda.Function): void {
    this.allow(reader, ['s3:GetObject', 's3:GetObjectVersion'], readable);
    iam.Grant.addToPrincipal({
      grantee: reader,
      actions: ['s3:ListBucket'],
      resourceArns: [this.bucket.bucketArn],
    });
  }

  /** The function may read the papers of invoices and nothing else. */
  grantPapers(reader: lambda.Function): void {
    this.allow(reader, ['s3:GetObject', 's3:GetObjectVersion'], [`${papersPrefix}*`]);
  }

  /** The function may read what became of batches. */
  grantReports(reader: lambda.Function): void {
    this.allow(reader, ['s3:GetObject'], [`${reportsPrefix}*/report.json`]);
  }

  /** The function may put batches in, and let browsers do it that it gives a signed form. */
  grantUpload(desk: lambda.Function): void {
    this.allow(
      desk,
      ['s3:PutObject'],
      uploadPrefixes.map((prefix) => `${prefix}*`),
    );
  }

  /** The function may store mappings for headers, but not a creditor's own, which comes before them. */
  grantMappings(desk: lambda.Function): void {
    this.allow(desk, ['s3:PutObject'], ['mappings/*/*']);
  }

  /** The function may sign forms by which a browser sends a paper of an invoice. */
  grantPaperForms(signer: lambda.Function): void {
    this.allow(signer, ['s3:PutObject'], [`${papersPrefix}*`]);
  }

  /** The function may put an e-invoice with the papers of its invoice. */
  grantKeepInvoices(keeper: lambda.Function): void {
    this.allow(keeper, ['s3:PutObject'], [`${papersPrefix}*/invoice/e-invoice.pdf`]);
  }

  /** The function may write working copies and reports. */
  grantWrite(writer: lambda.Function): void {
    this.allow(writer, ['s3:PutObject', 's3:AbortMultipartUpload'], ['work/*', 'reports/*']);
  }

  /** The function may put each day's feed and files for the books, which come together from working copies. */
  grantBooks(writer: lambda.Function): void {
    this.allow(writer, ['s3:PutObject'], ['feed/*', 'write-back/*', `${writeBackParts}*`]);
    this.allow(writer, ['s3:GetObject'], [`${writeBackParts}*`]);
  }

  /** The function may let browsers take away what each day left for the books. */
  grantBooksRead(desk: lambda.Function): void {
    this.allow(desk, ['s3:GetObject'], ['feed/*', 'write-back/*']);
  }

  /** The state machine may read the manifests of batches. */
  grantManifests(machine: sfn.StateMachine): void {
    grantObjects(this.bucket, machine, { actions: ['s3:GetObject'], keys: ['work/*'], why });
  }

  private allow(grantee: lambda.Function, actions: string[], keys: readonly string[]): void {
    grantObjects(this.bucket, grantee, { actions, keys, why });
    grantee.addEnvironment('INBOX_BUCKET', this.bucket.bucketName);
  }
}

const why = 'All batches of one prefix.';
