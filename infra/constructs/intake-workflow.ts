import { ArnFormat, Duration, Size, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { IntakeSubstitutions } from '../../statemachines/substitutions.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { executionFindings } from './debt-machine-name.ts';
import { allowInvoke } from './debt-workflow.ts';
import { ForbearFunction } from './forbear-function.ts';
import { type Inbox, uploadPrefixes } from './inbox.ts';
import { Machine } from './machine.ts';
import type { Undelivered } from './undelivered.ts';

export type IntakeWorkflowProps = {
  setting: Setting;
  inbox: Inbox;
  cases: CaseTable;
  startDebts: ForbearFunction;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** An upload becomes debts or payments, and a report. */
export class IntakeWorkflow extends Construct {
  readonly machine: Machine;

  constructor(scope: Construct, id: string, props: IntakeWorkflowProps) {
    super(scope, id);
    const { setting, inbox, cases, startDebts, alarms } = props;
    // A batch of millions of rows is spread over files on the disk before it is written as chunks.
    const splitFile = this.step('SplitFile', props, { name: 'split-file', disk: Size.gibibytes(6) });
    const importChunk = this.step('ImportChunk', props, { name: 'import-chunk' });
    const reportIntake = this.step('ReportIntake', props, { name: 'report-intake' });
    // A young generation of one size keeps its memory flat, however long the file.
    splitFile.addEnvironment('NODE_OPTIONS', '--max-semi-space-size=16');
    cases.grantWork(importChunk);
    cases.grantWork(reportIntake);
    inbox.grantKeepInvoices(reportIntake);

    const substitutions: IntakeSubstitutions = {
      SplitFileArn: splitFile.functionArn,
      ImportChunkArn: importChunk.functionArn,
      ReportIntakeArn: reportIntake.functionArn,
      StartDebtsArn: startDebts.functionArn,
      ImportConcurrency: String(setting.stage.importConcurrency),
    };
    const name = `forbear-${setting.stage.name}-intake`;
    this.machine = new Machine(this, 'Intake', { name, definition: 'intake.asl.json', substitutions });
    for (const made of [splitFile, importChunk, reportIntake, startDebts]) allowInvoke(this.machine, made);
    inbox.grantManifests(this.machine);
    this.allowChildren(name);
    this.startOnUpload(props);

    alarms.watch('intake-failed', {
      metric: this.machine.metricFailed(),
      impact: 'A batch was not taken in; finance has no report about it.',
    });
  }

  private step(
    id: string,
    { setting, inbox }: IntakeWorkflowProps,
    made: { name: string; disk?: Size },
  ): ForbearFunction {
    const timeout = Duration.minutes(15);
    const step = new ForbearFunction(this, id, { setting, timeout, memoryMegabytes: 1024, ...made });
    inbox.grantRead(step);
    inbox.grantWrite(step);
    return step;
  }

  /** A distributed Map starts executions of its own machine. */
  private allowChildren(name: string): void {
    const stack = Stack.of(this);
    const arn = (resource: string, resourceName: string) =>
      stack.formatArn({
        service: 'states',
        resource,
        resourceName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    this.machine.addToRolePolicy(
      new iam.PolicyStatement({
        actions: ['states:StartExecution'],
        resources: [arn('stateMachine', name)],
      }),
    );
    this.machine.addToRolePolicy(
      new iam.PolicyStatement({
        actions: ['states:DescribeExecution', 'states:StopExecution'],
        resources: [arn('execution', `${name}:*`)],
      }),
    );
    acknowledge(this.machine.role, executionFindings(name));
  }

  private startOnUpload({ inbox, undelivered }: IntakeWorkflowProps): void {
    new events.Rule(this, 'Uploaded', {
      description: 'A batch was uploaded',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [inbox.bucket.bucketName] },
          object: { key: uploadPrefixes.map((prefix) => ({ prefix })) },
        },
      },
      targets: [new SfnStateMachine(this.machine, { deadLetterQueue: undelivered.queue, retryAttempts: 20 })],
    });
  }
}
