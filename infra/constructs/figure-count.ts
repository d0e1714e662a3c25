import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { everyMinutes } from './every-minutes.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Undelivered } from './undelivered.ts';

export type FigureCountProps = {
  setting: Setting;
  cases: CaseTable;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Counts once for every day that is over what the desk's figures show. */
export class FigureCount extends Construct {
  constructor(scope: Construct, id: string, { setting, cases, undelivered, alarms }: FigureCountProps) {
    super(scope, id);
    const tallyFigures = new ForbearFunction(this, 'TallyFigures', {
      setting,
      name: 'tally-figures',
      timeout: Duration.minutes(15),
      memoryMegabytes: 1024,
    });
    cases.grantCount(tallyFigures);
    const minutes = Math.max(1, Math.floor(60 / setting.stage.clock.speed));
    everyMinutes(this, 'Hourly', { minutes, invoke: tallyFigures, undelivered });
    alarms.watch('figures-not-counted', {
      metric: tallyFigures.metricErrors(),
      impact: 'The desk’s figures and the ethics report stay as they were; nothing else is touched.',
      periods: 3,
    });
  }
}
