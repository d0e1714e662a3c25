import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemovalPolicy } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

const definitions = join(import.meta.dirname, '..', '..', 'statemachines');

export type MachineProps = {
  name: string;
  /** File in `statemachines/`. */
  definition: string;
  substitutions: Record<string, string>;
};

/** A standard state machine from its definition file, with a log of errors that holds no data of people. */
export class Machine extends sfn.StateMachine {
  constructor(scope: Construct, id: string, { name, definition, substitutions }: MachineProps) {
    const destination = new logs.LogGroup(scope, `${id}Log`, {
      // Under this prefix the log service needs no growing resource policy.
      logGroupName: `/aws/vendedlogs/states/${name}`,
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, {
      stateMachineName: name,
      stateMachineType: sfn.StateMachineType.STANDARD,
      definitionBody: sfn.DefinitionBody.fromString(readFileSync(join(definitions, definition), 'utf8')),
      definitionSubstitutions: substitutions,
      logs: { destination, level: sfn.LogLevel.ERROR, includeExecutionData: false },
      tracingEnabled: false,
    });
    acknowledge(this, {
      'AwsSolutions-SF1':
        'Errors only: the history of every step stays with the execution, and decisions are records of their own.',
      'AwsSolutions-SF2': 'Tracing is off: an execution lives for months.',
    });
    acknowledge(this.role, {
      'AwsSolutions-IAM5[Resource::*]': 'Delivery of logs has no resource to name.',
    });
  }
}
