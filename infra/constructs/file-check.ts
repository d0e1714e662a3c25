import { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { type FileStore, incomingFiles } from './file-store.ts';
import { ForbearFunction } from './forbear-function.ts';
import { type Inbox, papersPrefix, reportsPrefix } from './inbox.ts';
import type { Undelivered } from './undelivered.ts';

export type FileCheckProps = {
  setting: Setting;
  cases: CaseTable;
  files: FileStore;
  inbox: Inbox;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Looks at every file before anybody sees it: those that debtors send, and the papers that finance put on file. */
export class FileCheck extends Construct {
  constructor(scope: Construct, id: string, props: FileCheckProps) {
    super(scope, id);
    const { setting, cases, files, inbox, alarms } = props;
    const checkFile = new ForbearFunction(this, 'CheckFile', {
      ...{ setting, name: 'check-file', timeout: Duration.minutes(1), memoryMegabytes: 1024 },
    });
    cases.grantWork(checkFile);
    files.grantCheck(checkFile);
    this.onCreated('Sent', { ...props, bucket: files.bucket, prefixes: [incomingFiles], reader: checkFile });

    const filePaper = new ForbearFunction(this, 'FilePaper', {
      ...{ setting, name: 'file-paper', timeout: Duration.minutes(1), memoryMegabytes: 1024 },
    });
    cases.grantWork(filePaper);
    inbox.grantPapers(filePaper);
    inbox.grantReports(filePaper);
    const prefixes = [papersPrefix, reportsPrefix];
    this.onCreated('Filed', { ...props, bucket: inbox.bucket, prefixes, reader: filePaper });

    alarms.watch('file-check-fails', {
      metric: checkFile.metricErrors(),
      impact: 'Files that debtors sent with an objection do not reach the case.',
    });
    alarms.watch('file-paper-fails', {
      metric: filePaper.metricErrors(),
      impact: 'Papers that finance uploaded are not on file, and debtors cannot take them away.',
    });
  }

  private onCreated(
    id: string,
    {
      undelivered,
      bucket,
      prefixes,
      reader,
    }: FileCheckProps & { bucket: Bucket; prefixes: readonly string[]; reader: ForbearFunction },
  ): void {
    reader.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(undelivered.queue) });
    new events.Rule(this, id, {
      description: `An object was put under ${prefixes.join(' or ')}`,
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [bucket.bucketName] },
          object: { key: prefixes.map((prefix) => ({ prefix })) },
        },
      },
      targets: [new LambdaFunction(reader, { deadLetterQueue: undelivered.queue, retryAttempts: 20 })],
    });
  }
}
