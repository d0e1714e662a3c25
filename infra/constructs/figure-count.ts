import { Duration, Size } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { everyMinutes } from './every-minutes.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Inbox } from './inbox.ts';
import type { Undelivered } from './undelivered.ts';

export type FigureCountProps = {
  setting: Setting;
  cases: CaseTable;
  inbox: Inbox;
  undelivered: Undelivered;
  alarms: Alarms;
};

/** Counts once for every day that is over what the desk's figures show, and files the day for the books. */
export class FigureCount extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { setting, cases, inbox, undelivered, alarms }: FigureCountProps,
  ) {
    super(scope, id);
    const tallyFigures = new ForbearFunction(this, 'TallyFigures', {
      setting,
      name: 'tally-figures',
      timeout: Duration.minutes(15),
      memoryMegabytes: 1024,
      // A day of a million events, twice, grows on the disk before it is put.
      disk: Size.gibibytes(4),
    });
    cases.grantCount(tallyFigures);
    inbox.grantBooks(tallyFigures);
    const minutes = Math.max(1, Math.floor(60 / setting.stage.clock.speed));
    everyMinutes(this, 'Hourly', { minutes, invoke: tallyFigures, undelivered });
    alarms.watch('figures-not-counted', {
      metric: tallyFigures.metricErrors(),
      impact:
        'The desk’s figures, the ethics report, the day’s feed and the files for the books stay as they were.',
      periods: 3,
    });
  }
}
