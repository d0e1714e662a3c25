import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { ForbearFunction } from './forbear-function.ts';

export type PageApiProps = {
  name: string;
  description: string;
  serves: ForbearFunction;
  /** Why the API itself lets everybody ask. */
  openBecause: string;
};

/** Leads every request to a function that serves pages; throttled, and logged without who asked for what. */
export function pageApi(
  scope: Construct,
  { name, description, serves, openBecause }: PageApiProps,
): { api: apigateway.HttpApi; stage: apigateway.HttpStage } {
  const api = new apigateway.HttpApi(scope, 'Api', {
    ...{ apiName: name, description, createDefaultStage: false },
  });
  const stage = new apigateway.HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: 50, burstLimit: 100 },
    accessLogSettings: {
      destination: new apigateway.LogGroupLogDestination(accessLog(scope)),
      format: AccessLogFormat.custom(accessLogLine),
    },
  });
  const route = new apigateway.HttpRoute(scope, 'All', {
    httpApi: api,
    routeKey: apigateway.HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration('Pages', serves),
  });
  acknowledge(route, { 'AwsSolutions-APIG4': openBecause });
  return { api, stage };
}

function accessLog(scope: Construct): logs.LogGroup {
  return new logs.LogGroup(scope, 'AccessLog', {
    retention: logs.RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

/** Addresses can carry tokens and keys: neither the path nor who asked is written down. */
const accessLogLine = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
});
