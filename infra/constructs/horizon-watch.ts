import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Setting } from '../setting.ts';
import type { Alarms } from './alarms.ts';
import { everyMinutes } from './every-minutes.ts';
import { ForbearFunction } from './forbear-function.ts';
import type { Undelivered } from './undelivered.ts';

export type HorizonWatchProps = { setting: Setting; undelivered: Undelivered; alarms: Alarms };

/** Looks once a day whether the holidays and reference rates that ship still reach far enough. */
export class HorizonWatch extends Construct {
  constructor(scope: Construct, id: string, { setting, undelivered, alarms }: HorizonWatchProps) {
    super(scope, id);
    const watchHorizons = new ForbearFunction(this, 'WatchHorizons', {
      setting,
      name: 'watch-horizons',
      timeout: Duration.seconds(30),
      memoryMegabytes: 256,
    });
    everyMinutes(this, 'Look', { minutes: 24 * 60, invoke: watchHorizons, undelivered });
    alarms.watch('data-runs-out', {
      metric: watchHorizons.metricErrors(),
      impact: 'Holidays or reference rates end soon; what depends on them then waits for a person.',
    });
  }
}
