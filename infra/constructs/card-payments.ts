import { Duration } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { Creditor } from '../../shared/config/stage.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import type { DebtorPages } from './debtor-pages.ts';
import { ForbearFunction } from './forbear-function.ts';

export type CardPaymentsProps = { setting: Setting; cases: CaseTable; alarms: Alarms; pages: DebtorPages };

/** The ear for the card company, on a route of its own; made only where a creditor takes cards. */
export class CardPayments extends Construct {
  constructor(scope: Construct, id: string, { setting, cases, alarms, pages }: CardPaymentsProps) {
    super(scope, id);
    const cards = setting.stage.creditors.flatMap(({ card }) => card ?? []);
    if (cards.length === 0) return;
    const settleCardPayment = new ForbearFunction(this, 'SettleCardPayment', {
      setting,
      name: 'settle-card-payment',
      timeout: Duration.seconds(25),
      readsParameters: true,
    });
    cases.grantWork(settleCardPayment);
    settleCardPayment.grantParameters(cards.map(({ webhookSecretParameter }) => webhookSecretParameter));
    const route = new apigateway.HttpRoute(this, 'News', {
      httpApi: pages.api,
      routeKey: apigateway.HttpRouteKey.with('/card/{creditorId}', apigateway.HttpMethod.POST),
      integration: new HttpLambdaIntegration('SettleCardPayment', settleCardPayment),
    });
    acknowledge(route, {
      'AwsSolutions-APIG4': 'The card company signs every call; what it did not sign is refused.',
    });
    alarms.watch('card-news-fails', {
      metric: settleCardPayment.metricErrors(),
      impact: 'Card payments are not settled: debtors who have paid may be reminded.',
    });
  }
}

/** The parameters that hold the keys with which payments are begun. */
export function cardKeysOf(creditors: readonly Creditor[]): string[] {
  return creditors.flatMap(({ card }) => card?.keyParameter ?? []);
}
