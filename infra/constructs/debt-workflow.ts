import { Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { DebtSubstitutions } from '../../statemachines/substitutions.ts';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import type { DebtMachineName } from './debt-machine-name.ts';
import { ForbearFunction } from './forbear-function.ts';
import { Machine } from './machine.ts';

/** How long a debt that met an unknown fault rests before it is tried again, in virtual seconds. */
const recoverSeconds = 900;

export type DebtWorkflowProps = {
  setting: Setting;
  cases: CaseTable;
  machineName: DebtMachineName;
  sendMessage: ForbearFunction;
  startDebts: ForbearFunction;
  alarms: Alarms;
};

/** One execution per overdue invoice, and the functions of its steps. */
export class DebtWorkflow extends Construct {
  readonly machine: Machine;

  constructor(scope: Construct, id: string, props: DebtWorkflowProps) {
    super(scope, id);
    const { setting, cases, alarms } = props;
    const step = (constructId: string, name: string) => {
      const made = new ForbearFunction(this, constructId, { setting, name, timeout: Duration.seconds(20) });
      cases.grantWork(made);
      return made;
    };
    const checkEthics = step('CheckEthics', 'check-ethics');
    const openCallTask = step('OpenCallTask', 'open-call-task');
    const requestReview = step('RequestReview', 'request-review');
    const escalate = step('Escalate', 'escalate');

    const substitutions: DebtSubstitutions = {
      CheckEthicsArn: checkEthics.functionArn,
      SendMessageArn: props.sendMessage.functionArn,
      OpenCallTaskArn: openCallTask.functionArn,
      RequestReviewArn: requestReview.functionArn,
      EscalateArn: escalate.functionArn,
      StartDebtsArn: props.startDebts.functionArn,
      CasesTable: cases.table.tableName,
      RecoverSeconds: String(Math.max(1, Math.ceil(recoverSeconds / setting.stage.clock.speed))),
    };
    this.machine = new Machine(this, 'Debt', {
      name: props.machineName.name,
      definition: 'debt.asl.json',
      substitutions,
    });
    const steps = [checkEthics, openCallTask, requestReview, escalate, props.sendMessage, props.startDebts];
    for (const made of steps) allowInvoke(this.machine, made);
    cases.grantRegistration(this.machine);

    alarms.watch('debt-machine-failed', {
      metric: this.machine.metricFailed(),
      impact: 'An execution died; its debt is looked at by nobody until the sweep starts it again.',
    });
    alarms.watch('debt-machine-timed-out', {
      metric: this.machine.metricTimedOut(),
      impact: 'An execution met its end of life before its successor was started.',
    });
    alarms.watch('starts-throttled', {
      metric: this.machine.metricThrottled(),
      impact: 'Executions are started faster than the account allows; debts begin late.',
      periods: 3,
    });
    alarms.watch('ethics-check-fails', {
      metric: checkEthics.metricErrors(),
      impact: 'Debts cannot be decided on; they wait, nobody is contacted.',
      periods: 2,
    });
  }
}

/** The machine may call the function. */
export function allowInvoke(machine: Machine, invoked: ForbearFunction): void {
  machine.addToRolePolicy(
    new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [invoked.functionArn] }),
  );
}
