import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import type { Undelivered } from './undelivered.ts';

export type EveryMinutesProps = {
  minutes: number;
  invoke: lambda.Function;
  undelivered: Undelivered;
};

/** Calls the function every so many real minutes with `{ "kind": "schedule" }`. */
export function everyMinutes(scope: Construct, id: string, props: EveryMinutesProps): void {
  const role = new iam.Role(scope, `${id}Role`, {
    assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com'),
    description: `May call ${props.invoke.node.id} on schedule`,
  });
  const arn = props.invoke.functionArn;
  role.addToPolicy(new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [arn] }));
  props.undelivered.queue.grantSendMessages(role);
  new scheduler.Schedule(scope, id, {
    schedule: scheduler.ScheduleExpression.rate(Duration.minutes(props.minutes)),
    // The ready-made target would also allow every version of the function.
    target: {
      bind: () => ({
        arn,
        role,
        input: scheduler.ScheduleTargetInput.fromObject({ kind: 'schedule' }),
        deadLetterConfig: { arn: props.undelivered.queue.queueArn },
        retryPolicy: {
          maximumEventAgeInSeconds: Math.max(60, Math.min(3600, props.minutes * 60)),
          maximumRetryAttempts: 2,
        },
      }),
    },
  });
}
