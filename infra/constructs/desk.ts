import { Duration, Tags } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { localDeskId, type Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import type { DeskUsers } from './desk-users.ts';
import type { FileStore } from './file-store.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Inbox } from './inbox.ts';
import type { MailBucket } from './mail-bucket.ts';
import type { PackBucket } from './pack-bucket.ts';
import { pageApi } from './page-api.ts';

export type DeskProps = {
  setting: Setting;
  cases: CaseTable;
  users: DeskUsers;
  alarms: Alarms;
  inbox: Inbox;
  files: FileStore;
  packs: PackBucket;
  /** Absent: no mail is taken in. */
  mails: MailBucket | undefined;
};

/** The page where finance works the cases. */
export class Desk extends Construct {
  /** Base address, without a slash at its end. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: DeskProps) {
    super(scope, id);
    const { setting, cases, users, alarms, inbox, files, packs, mails } = props;
    const serveDesk = new ForbearFunction(this, 'ServeDesk', {
      setting,
      name: 'serve-desk',
      timeout: Duration.seconds(25),
      memoryMegabytes: 1024,
    });
    cases.grantWork(serveDesk);
    inbox.grantRead(serveDesk);
    inbox.grantUpload(serveDesk);
    inbox.grantBooksRead(serveDesk);
    inbox.grantMappings(serveDesk);
    inbox.grantPapers(serveDesk);
    inbox.grantPaperForms(serveDesk);
    packs.grantRead(serveDesk);
    files.grantRead(serveDesk);
    files.grantErasure(serveDesk);
    packs.grantErasure(serveDesk);
    mails?.grantErasure(serveDesk);
    const { api, stage } = pageApi(this, {
      name: `forbear-${setting.stage.name}-desk`,
      description: 'The desk',
      serves: serveDesk,
      openBecause: 'The desk checks every session itself, and leads to its sign-in page who has none.',
    });
    if (setting.local !== undefined) Tags.of(api).add('ms-custom-id', localDeskId);
    this.url = addressOf(setting, api.apiEndpoint);
    const client = users.addClient(this, this.url);
    const settings = {
      ...{ DESK_URL: this.url, SIGN_IN_URL: users.signInUrl },
      ...{ USER_POOL: users.pool.userPoolId, USER_POOL_CLIENT: client.userPoolClientId },
    };
    for (const [name, value] of Object.entries(settings)) serveDesk.addEnvironment(name, value);
    if (setting.local === undefined) {
      new cognito.CfnManagedLoginBranding(this, 'Looks', {
        userPoolId: users.pool.userPoolId,
        clientId: client.userPoolClientId,
        useCognitoProvidedValues: true,
      });
    } else {
      const keys = `${users.signInUrl}/${users.pool.userPoolId}/.well-known/jwks.json`;
      serveDesk.addEnvironment('USER_POOL_KEYS', keys);
    }
    alarms.watch('desk-fails', {
      metric: stage.metricServerError({ statistic: 'Sum' }),
      impact: 'Finance cannot work at the desk; calls, answers and approvals wait.',
    });
  }
}

function addressOf({ stage, local }: Setting, endpoint: string): string {
  if (local !== undefined) return `http://${localDeskId}.execute-api.localhost:${local.gatewayPort}`;
  return stage.deskUrl?.replace(/\/$/, '') ?? endpoint;
}
