import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import type { DebtMachineName } from './debt-machine-name.ts';
import { everyMinutes } from './every-minutes.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Undelivered } from './undelivered.ts';

export type DebtStarterProps = {
  setting: Setting;
  cases: CaseTable;
  machineName: DebtMachineName;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Starts executions near their first step, and sweeps for debts nobody looks at. */
export class DebtStarter extends Construct {
  readonly startDebts: ForbearFunction;

  constructor(scope: Construct, id: string, props: DebtStarterProps) {
    super(scope, id);
    const { setting, cases, machineName, undelivered, alarms } = props;
    this.startDebts = new ForbearFunction(this, 'StartDebts', {
      setting,
      name: 'start-debts',
      timeout: Duration.minutes(15),
    });
    cases.grantWork(this.startDebts);
    machineName.grantStart(this.startDebts);
    machineName.grantWake(this.startDebts);
    everyMinutes(this, 'Sweep', {
      minutes: setting.stage.sweepMinutes,
      invoke: this.startDebts,
      undelivered,
    });
    alarms.watch('sweep-fails', {
      metric: this.startDebts.metricErrors(),
      impact: 'New debts are not started and lost ones not found.',
      periods: 2,
    });
  }
}
