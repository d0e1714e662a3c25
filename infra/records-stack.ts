import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AnchorBucket } from './constructs/anchor-bucket.ts';
import { CaseTable } from './constructs/case-table.ts';
import { DeskUsers } from './constructs/desk-users.ts';
import { FileStore } from './constructs/file-store.ts';
import { Inbox } from './constructs/inbox.ts';
import { MailBucket } from './constructs/mail-bucket.ts';
import { PackBucket } from './constructs/pack-bucket.ts';
import type { Setting } from './setting.ts';

/**
 * What must outlive every deploy: the facts, the uploads, the files of debtors, the users of the desk, and the anchors of
 * the decisions.
 */
export class RecordsStack extends Stack {
  readonly cases: CaseTable;
  readonly inbox: Inbox;
  readonly anchors: AnchorBucket;
  /** Absent where no mail comes in. */
  readonly mails: MailBucket | undefined;
  readonly files: FileStore;
  readonly packs: PackBucket;
  readonly users: DeskUsers;

  constructor(scope: Construct, setting: Setting) {
    super(scope, 'Records', {
      stackName: `forbear-${setting.stage.name}-records`,
      description: 'Forbear: cases and uploads, which outlive every deploy',
      terminationProtection: setting.local === undefined,
    });
    this.cases = new CaseTable(this, 'Cases', setting);
    this.inbox = new Inbox(this, 'Inbox', setting);
    this.anchors = new AnchorBucket(this, 'Anchors', setting);
    this.files = new FileStore(this, 'Files', setting);
    this.packs = new PackBucket(this, 'Packs', setting);
    this.users = new DeskUsers(this, 'DeskUsers', setting);
    this.mails =
      setting.stage.inboundDomain === undefined ? undefined : new MailBucket(this, 'Mails', setting);
    new CfnOutput(this, 'CasesTable', { value: this.cases.table.tableName });
    new CfnOutput(this, 'InboxBucket', { value: this.inbox.bucket.bucketName });
    new CfnOutput(this, 'AnchorBucket', { value: this.anchors.bucket.bucketName });
    if (this.mails !== undefined) new CfnOutput(this, 'MailBucket', { value: this.mails.bucket.bucketName });
    new CfnOutput(this, 'FilesBucket', { value: this.files.bucket.bucketName });
    new CfnOutput(this, 'PacksBucket', { value: this.packs.bucket.bucketName });
    new CfnOutput(this, 'UserPool', { value: this.users.pool.userPoolId });
    new CfnOutput(this, 'UploaderRole', { value: this.inbox.uploader.roleArn });
  }
}
