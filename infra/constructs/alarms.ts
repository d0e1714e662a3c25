import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as events from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';

const { GREATER_THAN_THRESHOLD, GREATER_THAN_OR_EQUAL_TO_THRESHOLD } = cloudwatch.ComparisonOperator;

export type AlarmProps = {
  metric: cloudwatch.Metric;
  /** What it means for debtors and finance, in one sentence. */
  impact: string;
  /** Rings above this; 0 rings at the first occurrence. */
  above?: number;
  /** Rings at this already, in place of `above`. */
  atLeast?: number;
  /** Five-minute periods in a row; default 1. */
  periods?: number;
};

/** All alarms of a stage. Each one's id is the heading of its article in `infra/runbook.md`. */
export class Alarms extends Construct {
  private readonly topic: sns.Topic;

  constructor(scope: Construct, id: string, setting: Setting) {
    super(scope, id);
    this.topic = new sns.Topic(this, 'Topic', {
      displayName: `Forbear ${setting.stage.name}`,
      enforceSSL: true,
    });
    if (setting.stage.alarmsTo !== undefined) {
      this.topic.addSubscription(new EmailSubscription(setting.stage.alarmsTo));
    }
  }

  /** Tells the same people at once what a rule has seen happen. */
  page(seen: events.Rule, message: string): void {
    seen.addTarget(new SnsTopic(this.topic, { message: events.RuleTargetInput.fromText(message) }));
  }

  /** Rings when the metric passes the bound; `article` names the alarm and its runbook article. */
  watch(article: string, { metric, impact, above = 0, atLeast, periods = 1 }: AlarmProps): void {
    new cloudwatch.Alarm(this, article, {
      alarmDescription: `${impact} What to do: infra/runbook.md#${article}`,
      metric: metric.with({ period: Duration.minutes(5) }),
      threshold: atLeast ?? above,
      evaluationPeriods: periods,
      comparisonOperator: atLeast === undefined ? GREATER_THAN_THRESHOLD : GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}
