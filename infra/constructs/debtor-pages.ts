import { Duration, Tags } from 'aws-cdk-lib';
import type * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { localApiId, type Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import { cardKeysOf } from './card-payments.ts';
import type { CaseTable } from './case-table.ts';
import type { FileStore } from './file-store.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Inbox } from './inbox.ts';
import { pageApi } from './page-api.ts';

export type DebtorPagesProps = {
  setting: Setting;
  cases: CaseTable;
  files: FileStore;
  inbox: Inbox;
  alarms: Alarms;
};

/** The pages behind the links in our mails. */
export class DebtorPages extends Construct {
  /** Base address, without a slash at its end. */
  readonly url: string;
  readonly api: apigateway.HttpApi;

  constructor(scope: Construct, id: string, { setting, cases, files, inbox, alarms }: DebtorPagesProps) {
    super(scope, id);
    const cardKeys = cardKeysOf(setting.stage.creditors);
    const servePages = new ForbearFunction(this, 'ServePages', {
      setting,
      name: 'serve-pages',
      timeout: Duration.seconds(20),
      readsParameters: cardKeys.length > 0,
    });
    cases.grantWork(servePages);
    if (cardKeys.length > 0) servePages.grantParameters(cardKeys);
    files.grantForms(servePages);
    inbox.grantPapers(servePages);
    const { api, stage } = pageApi(this, {
      name: `forbear-${setting.stage.name}-pages`,
      description: 'Pages for debtors',
      serves: servePages,
      openBecause: 'A debtor has no account here; the token in the link is the permission.',
    });
    this.api = api;
    if (setting.local !== undefined) Tags.of(api).add('ms-custom-id', localApiId);
    this.url = addressOf(setting, api);
    this.grantLinks(servePages);

    alarms.watch('pages-fail', {
      metric: stage.metricServerError({ statistic: 'Sum' }),
      impact: 'Debtors cannot dispute, promise or pay through their links.',
    });
  }

  /** The function may write links to the pages (it is told their address). */
  grantLinks(writer: ForbearFunction): void {
    writer.addEnvironment('PAGES_URL', this.url);
  }
}

function addressOf({ stage, local }: Setting, api: apigateway.HttpApi): string {
  if (local !== undefined) return `http://${localApiId}.execute-api.localhost:${local.gatewayPort}`;
  return stage.pagesUrl?.replace(/\/$/, '') ?? api.apiEndpoint;
}
