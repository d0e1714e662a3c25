import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { everyMinutes } from './every-minutes.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Undelivered } from './undelivered.ts';

export type DeskListProps = { setting: Setting; cases: CaseTable; undelivered: Undelivered; alarms: Alarms };

/** The daily list of what people must do. */
export class DeskList extends Construct {
  readonly listTasks: ForbearFunction;

  constructor(scope: Construct, id: string, { setting, cases, undelivered, alarms }: DeskListProps) {
    super(scope, id);
    this.listTasks = new ForbearFunction(this, 'ListTasks', {
      setting,
      name: 'list-tasks',
      timeout: Duration.minutes(2),
    });
    cases.grantWork(this.listTasks);
    const minutes = setting.local === undefined ? 15 : 1;
    everyMinutes(this, 'Look', { minutes, invoke: this.listTasks, undelivered });
    alarms.watch('desk-list-fails', {
      metric: this.listTasks.metricErrors(),
      impact: 'The desk does not learn what is due; tasks stand still.',
      periods: 3,
    });
  }
}
