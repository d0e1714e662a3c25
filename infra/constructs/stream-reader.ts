import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Undelivered } from './undelivered.ts';

export type StreamReaderProps = {
  setting: Setting;
  cases: CaseTable;
  undelivered: Undelivered;
  alarms: Alarms;
  /** Folder under `functions/`. */
  name: string;
  /** Which changes of the table it is called with. */
  filter: Record<string, unknown>;
  /** Alarm (and runbook article) for when it falls behind, and what that means. */
  behind: { article: string; impact: string };
};

/** A function that follows the changes of the cases, in order within a debtor. */
export class StreamReader extends Construct {
  readonly reader: ForbearFunction;

  constructor(scope: Construct, id: string, props: StreamReaderProps) {
    super(scope, id);
    const { setting, name, cases, undelivered } = props;
    this.reader = new ForbearFunction(this, 'Reader', { setting, name, timeout: Duration.minutes(1) });
    cases.table.grantStreamRead(this.reader);
    new lambda.EventSourceMapping(this, 'Changes', {
      target: this.reader,
      eventSourceArn: cases.streamArn,
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: 10,
      filters: [lambda.FilterCriteria.filter(props.filter)],
      bisectBatchOnError: true,
      // The emulator blocks the whole stream on a poison record until it is this old.
      maxRecordAge: setting.local === undefined ? Duration.hours(12) : Duration.minutes(1),
      onFailure: new SqsDlq(undelivered.queue),
    });
    if (this.reader.role !== undefined) {
      acknowledge(this.reader.role, {
        'AwsSolutions-IAM5[Resource::*]': 'Listing streams has no resource to name.',
      });
    }
    props.alarms.watch(props.behind.article, {
      metric: this.reader.metric('IteratorAge', { statistic: cloudwatch.Stats.MAXIMUM }),
      above: Duration.minutes(10).toMilliseconds(),
      impact: props.behind.impact,
    });
  }
}
