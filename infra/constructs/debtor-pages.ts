import { Duration, RemovalPolicy, Tags } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { localApiId, type Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import { cardKeysOf } from './card-payments.ts';
import type { CaseTable } from './case-table.ts';
import type { FileStore } from './file-store.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Inbox } from './inbox.ts';

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
    const api = new apigateway.HttpApi(this, 'Api', {
      apiName: `forbear-${setting.stage.name}-pages`,
      description: 'Pages for debtors',
      createDefaultStage: false,
    });
    this.api = api;
    const stage = new apigateway.HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(this.accessLog()),
        // Links carry tokens: neither the path nor who asked is written down.
        format: AccessLogFormat.custom(accessLogLine),
      },
    });
    const route = new apigateway.HttpRoute(this, 'All', {
      httpApi: api,
      routeKey: apigateway.HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Pages', servePages),
    });
    acknowledge(route, {
      'AwsSolutions-APIG4': 'A debtor has no account here; the token in the link is the permission.',
    });
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

  private accessLog(): logs.LogGroup {
    return new logs.LogGroup(this, 'AccessLog', {
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

const accessLogLine = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
});

function addressOf({ stage, local }: Setting, api: apigateway.HttpApi): string {
  if (local !== undefined) return `http://${localApiId}.execute-api.localhost:${local.gatewayPort}`;
  return stage.pagesUrl?.replace(/\/$/, '') ?? api.apiEndpoint;
}
