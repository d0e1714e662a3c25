import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { AnchorBucket } from './anchor-bucket.ts';
import type { CaseTable } from './case-table.ts';
import { everyMinutes } from './every-minutes.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Undelivered } from './undelivered.ts';

export type DecisionAnchorProps = {
  setting: Setting;
  cases: CaseTable;
  anchors: AnchorBucket;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Writes down every day where the decisions about each debtor stand, out of reach of whoever could edit them. */
export class DecisionAnchor extends Construct {
  constructor(scope: Construct, id: string, props: DecisionAnchorProps) {
    super(scope, id);
    const { setting, cases, anchors, undelivered, alarms } = props;
    const anchorDecisions = new ForbearFunction(this, 'AnchorDecisions', {
      setting,
      name: 'anchor-decisions',
      timeout: Duration.minutes(5),
    });
    cases.grantRead(anchorDecisions);
    anchors.grantAnchor(anchorDecisions);
    const minutes = Math.max(1, Math.floor(60 / setting.stage.clock.speed));
    everyMinutes(this, 'Daily', { minutes, invoke: anchorDecisions, undelivered });
    alarms.watch('anchor-fails', {
      metric: anchorDecisions.metricErrors(),
      impact: 'Decisions of the last day could still be edited without a trace.',
      periods: 2,
    });
  }
}
