import { ArnFormat, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

/**
 * The debt machine by its name, for functions that start or wake executions and are themselves called by it:
 * named, because a reference in both directions cannot be deployed.
 */
export class DebtMachineName {
  readonly name: string;
  readonly arn: string;
  private readonly executionsArn: string;

  constructor(scope: Construct, stageName: string) {
    const stack = Stack.of(scope);
    this.name = `forbear-${stageName}-debt`;
    const colon = { service: 'states', arnFormat: ArnFormat.COLON_RESOURCE_NAME };
    this.arn = stack.formatArn({ ...colon, resource: 'stateMachine', resourceName: this.name });
    this.executionsArn = stack.formatArn({ ...colon, resource: 'execution', resourceName: `${this.name}:*` });
  }

  /** The function may start executions and see whether one still runs. */
  grantStart(starter: lambda.Function): void {
    this.allow(starter, 'states:StartExecution', this.arn);
    this.allow(starter, 'states:DescribeExecution', this.executionsArn);
    starter.addEnvironment('DEBT_MACHINE_ARN', this.arn);
    if (starter.role !== undefined) acknowledge(starter.role, executionFindings(this.name));
  }

  /** The function may answer task tokens, which wakes an execution that waits for people. */
  grantWake(waker: lambda.Function): void {
    this.allow(waker, 'states:SendTaskSuccess', this.arn);
  }

  private allow(grantee: lambda.Function, action: string, resource: string): void {
    grantee.addToRolePolicy(new iam.PolicyStatement({ actions: [action], resources: [resource] }));
  }
}

/** The security check's finding on rights to all executions of a machine, with the reason it is accepted. */
export function executionFindings(machineName: string): Record<string, string> {
  const arn = `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${machineName}:*`;
  return { [`AwsSolutions-IAM5[Resource::${arn}]`]: 'Executions are made at run time.' };
}
